import { currencyOfName } from '../text/currencies.ts';
import { SMALL_NUMBERS } from '../text/number-words.ts';
import { MEASURES } from '../text/units.ts';
import { isCapital, type Scan } from './scan.ts';

/** Adjectives that stand before what is counted already, and never before the number that counts it: "two new 410 Swift jets". */
const DESCRIBED = /^(new|newer|newest|own|old|older|used|ageing|aging|popular|troubled|grounded)$/;

/** The same right before a model that has no name behind: "on higher 410 deliveries". */
const COMPARED = /^(?:higher|lower|greater)$/;

/**
 * Is the number at `at` the model of what is counted: the "410" of "two new 410 Swift jets", of "50 410 Swift jets" and of "higher 410
 * deliveries"? The word before is an adjective that no count follows, or the count itself.
 */
export const isModelNumber = ({ tokens }: Scan, at: number): boolean => {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.kind !== 'number' || !/^\d{2,4}$/.test(token.text) || token.glued) return false;
  const isThing =
    next?.kind === 'word' && !next.glued && /^\p{Ll}{3,}$/u.test(next.text) && !MEASURES.byWord.has(next.lower);
  if (COMPARED.test(before?.lower ?? '') && isThing && /^\d{3}$/.test(token.text)) return true;
  if (next?.kind !== 'word' || next.glued || !/^\p{Lu}\p{Ll}{2,}/u.test(next.text)) return false;
  const isCounted =
    (before?.kind === 'number' && /^\d{1,3}$/.test(before.text)) || (SMALL_NUMBERS.get(before?.lower ?? '') ?? 0) > 1;
  if (!isCounted && (!DESCRIBED.test(before?.lower ?? '') || isCapital(before))) return false;
  return !MEASURES.byWord.has(next.lower) && currencyOfName(next.lower) === null;
};

/** What flies, drives or computes, and has such models. */
const MACHINE =
  /^(jets?|planes?|aircraft|airliners?|jetliners?|freighters?|widebod(?:y|ies)|deliver(?:y|ies)|programmes?|programs?|engines?|cars?|chips?|processors?|consoles?)$/;

/** "90 410x jets", "the 410X by spring": is what seems a multiple of token `at` the name of a machine? Nobody says "410 times" of one. */
export const isModelTimes = ({ tokens }: Scan, at: number): boolean => {
  const sign = tokens[at + 1];
  if (!/^\d{3}$/.test(tokens[at]?.text ?? '') || !sign?.glued || !/^[xX]$/.test(sign.text)) return false;
  if (MACHINE.test(tokens[at + 2]?.lower ?? '')) return true;
  const before = tokens[at - 1];
  return sign.text === 'X' && (/^(the|its|their|a|new)$/.test(before?.lower ?? '') || isCapital(before));
};
