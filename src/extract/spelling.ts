// The package's own index loads a thousand modules, reads ./.env and prints: only this folder of it is clean.
import { JaroWinklerDistance } from 'natural/lib/natural/distance/index.js';

/** Names shorter than this differ by whole meanings in one letter: "Visa" and "Vista". */
const LONG_ENOUGH = 7;
const NEAR = 0.95;

/** Are two names (small letters, without legal forms) one name in two spellings? "acme robotics" and "acme robotic" are. */
export const nearlyEqual = (a: string, b: string): boolean =>
  a === b ||
  (Math.min(a.length, b.length) >= LONG_ENOUGH &&
    Math.abs(a.length - b.length) <= 2 &&
    !/\d/.test(a + b) &&
    JaroWinklerDistance(a, b, {}) >= NEAR);
