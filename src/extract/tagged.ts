import type { Claim } from '../model/claim.ts';
import type { Context } from './context.ts';

/** The claims of a document's tagged facts. */
export const claimsOfFacts = (_context: Context): Claim[] => [];
