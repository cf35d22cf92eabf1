import type { Claim } from '../../model/claim.ts';
import { identityOf } from '../aspects.ts';
import type { DerivedCheck } from '../derived.ts';
import { wordsAround } from '../direction.ts';
import { candidates } from '../fact-index.ts';
import type { Fact } from '../facts.ts';
import { heldGrowth } from '../growth.ts';
import { isOnYear } from '../growth-basis.ts';
import { type Library, related } from '../library.ts';
import { shiftYears } from '../periods.ts';
import { around, isPlainGrowth } from '../plain-growth.ts';
import type { Reading } from '../reading.ts';
import { meet } from '../units.ts';
import { rule } from '../verdict.ts';
import { capitalized, conceptName, periodText, printed, sourceName } from '../wording.ts';

/**
 * The filings' one figure that is surely what is asked for; null where they give none, or several. A whole is stated again and again, in
 * summary, statements and notes; a smaller figure stated in fewer than half as many places is a part whose name was not read.
 */
const only = (found: readonly { readonly fact: Fact; readonly certain: boolean }[]): Reading | null => {
  const [most, ...others] = found
    .filter(({ fact, certain }) => certain && fact.reading.filing && fact.reading.measure.value)
    .map(({ fact }) => fact)
    .sort((a, b) => b.readings.length - a.readings.length);
  if (!most) return null;
  const isPart = ({ reading, readings }: Fact): boolean =>
    reading.measure.value?.lt(most.reading.measure.value ?? 0) === true && 2 * readings.length < most.readings.length;
  return others.every((other) => meet(other.reading.measure.print, most.reading.measure.print) || isPart(other))
    ? most.reading
    : null;
};

/** What kind of result grew, by the words of its own clause; null where they say none, and for what has no kinds. */
const resultKind = (claim: Claim): string | null => {
  const { before } = around(claim);
  if (/\b(?:operating|from operations)\b/i.test(before)) return 'operating';
  return /\bnet (?:income|profits?|earnings)\b/i.test(before) ? 'net' : null;
};

/** What the rate is the growth of, now and a year before, as the filings give it. */
const operands = (fact: Fact, base: string, library: Library): { now: Reading; then: Reading } | null => {
  const { period, claim } = fact.reading;
  const before = shiftYears(period, -1);
  const kind = base === 'income' ? resultKind(claim) : null;
  if (period === null || before === null || (base === 'income' && kind === null)) return null;
  const concept = base === 'income' ? 'earnings' : base;
  const definition = isPlainGrowth(fact.reading) ? '' : fact.reading.definition;
  const identity = identityOf(base);
  for (const dimension of ['money', 'count']) {
    const at = (key: string): Reading | null => {
      // What is counted at a moment is held against the period's last month.
      const when = identity === 'stock' ? `@${key.slice(-7)}` : key;
      const wanted = { concept, kind, dimension, identity, period: when, definition };
      return only(related(library, fact, wanted).filter(({ fact: { reading } }) => reading.sign >= 0));
    };
    const now = at(period);
    const then = now && at(before);
    if (now && then && now.unit === then.unit && now.source === then.source) return { now, then };
  }
  return null;
};

/** Is it surely the rate of another part, or of the whole: a cell whose row and column say so? */
const isOfAnotherPart = (reading: Reading, { reading: other }: Fact): boolean =>
  reading.scope.length > 0 && other.claim.evidence.row !== null && other.scope.join() !== reading.scope.join();

/** Do the filings print the same rate of the same concept for its time, or for none, whatever part it is of? */
const isPrinted = ({ reading }: Fact, library: Library): boolean =>
  library
    .flatMap((index) => candidates(index, { ...reading, parties: [] }))
    .some(
      (other) =>
        other.reading.filing &&
        other.reading.kind === reading.kind &&
        !isOfAnotherPart(reading, other) &&
        rule(reading.measure, other.reading.measure).relation === 'equal',
    );

/** "Revenue rose 25% in 2025", "up 15% from a year earlier": the rate against the filings' own two figures. */
export const growthOfFigures: DerivedCheck = {
  id: 'arithmetic.growth',
  derive: (fact, library) => {
    const { reading } = fact;
    const { concept, dimension, kind, period, measure, claim, sign } = reading;
    if (concept !== 'growth-rate' || dimension !== 'percent' || claim.modality !== 'stated') return null;
    // Growth of a loss is told in words that turn its sign ("narrowed").
    if (kind === null || identityOf(kind) === 'ratio' || measure.value === null || period === null) return null;
    const words = wordsAround(claim);
    if (!isOnYear(words, period)) return null;
    const found = operands(fact, kind, library);
    const held = found && heldGrowth(measure, sign, found.now, found.then);
    if (!found || !held) return null;
    const { now, then } = found;
    // The sentence may tell of a part, or the filings print this very rate of one: then the article is more likely misread than wrong.
    if (held.verdict === 'conflict' && (!isPlainGrowth(reading) || isPrinted(fact, library))) return null;
    const { verdict, severity, words: working, calculation } = held;
    const grown = `${capitalized(sourceName(reading))} gives the growth of ${conceptName(now)} as ${printed(claim)}${periodText(claim)}`;
    const message = `${grown}; in ${sourceName(now)} ${working}.`;
    return { rule: 'arithmetic.growth', verdict, severity, message, readings: [reading, now, then], calculation };
  },
};
