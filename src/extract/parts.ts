import type { Claim } from '../model/claim.ts';
import { wordSet } from '../text/word-set.ts';

/** What tables call what is left over, or all of it, and words that a story uses in other ways. */
const NO_PART = wordSet(`
  other others corporate consolidated total external eliminations unallocated adjustments reconciling intersegment product products service services
`);
/** A line is a part of the business where a filing tells of it so often, and its revenue among that. */
const OFTEN = 2;

/** What ends as a measure does is one: "Other revenue", "Net Sales", "Exchange Rate Effect". */
const MEASURE =
  /(?:^|\s)(?:sales|revenues?|income|profits?|loss(?:es)?|earnings|expenses?|costs?|rates?|effects?|customers?|leases?)$/i;

const isName = (name: string): boolean =>
  /^\p{Lu}/u.test(name) && !NO_PART.has(name.toLowerCase()) && !MEASURE.test(name);

/** A name, and no line that is only written about: "Technology Consulting". */
const IN_CAPITALS = /^\p{Lu}\p{L}+(?: (?:& )?\p{Lu}\p{L}+){1,3}$/u;

/** A tag names its part in words of its own: "PaintAndRoofCare". What the row or the column prints is what people say. */
const isPrinted = (name: string, { row, column, quote, section }: Claim['evidence']): boolean =>
  row === null
    ? IN_CAPITALS.test(name) && quote.includes(name)
    : row.includes(name) || (column ?? '').includes(name) || (section.at(-1) ?? '').startsWith(name);

/** The name as a row prints it, where a tag only capitalises it otherwise: "Wicks and oil". */
const printedIn = (name: string, row: string | null): string =>
  row !== null && row.toLowerCase() === name.toLowerCase() ? row : name;

/**
 * The parts of the business that reports tell the revenue of, in the words of their tables and of their prose: "Rope & Twine",
 * "Nets". Whoever writes about them uses the same names.
 */
export const partsOf = (claims: readonly Claim[]): string[] => {
  const times = new Map<string, number>();
  const earning = new Set<string>();
  for (const claim of claims) {
    const [scope, ...more] = claim.scope;
    if (claim.concept === null || scope === undefined || more.length > 0) continue;
    const name = printedIn(scope, claim.evidence.row);
    if (!isName(name) || !isPrinted(name, claim.evidence)) continue;
    times.set(name, (times.get(name) ?? 0) + 1);
    if (claim.concept === 'revenue') earning.add(name);
  }
  return [...earning].filter((name) => (times.get(name) ?? 0) >= OFTEN);
};
