import type { Span } from '../../model/span.ts';
import { quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';
import { isSameUnit } from '../units.ts';
import { type Candidate, candidate, significant, valueMatches } from './candidates.ts';
import type { Figure, Statement } from './figure.ts';
import type { Entry, ReportIndex } from './report-index.ts';
import { draft, stated } from './say.ts';

/** How well the words must agree before a row is the one that went from the one figure to the other. */
const AGREEING = 0.4;
/** The same where each of two figures is of the other's time, and nowhere of its own. */
const BOTH_AGREEING = 0.1;
const FORWARD = 0.5;
const DIGITS = 2;
/** "from $5 million", "from a loss of about $5 million" */
const OF_SOME =
  '(?: an?)?(?: (?:net|operating))?(?: (?:income|profit|gain|loss|earnings|deficit|expense|benefit|provision) of)?';
const HEDGE = '(?: about| approximately| nearly| some| roughly)?';
const FROM = new RegExp(`\\bfrom${OF_SOME}${HEDGE}[ $(]*$`, 'i');
const TO = new RegExp(`\\b(?:in)?to${OF_SOME}${HEDGE}[ $(]*$`, 'i');
const REACH = 48;

/** "from $5 million in 2023 to $7 million", "to $7 million from $5 million": the earlier and the later figure. */
const fromTo = (text: string, one: Figure, other: Figure): readonly [then: Figure, now: Figure] | null => {
  const before = ({ claim: { evidence } }: Figure): string =>
    text.slice(Math.max(0, evidence.start - REACH), evidence.start);
  const [a, b] = [before(one), before(other)];
  if (FROM.test(a) && TO.test(b)) return [one, other];
  return TO.test(a) && FROM.test(b) ? [other, one] : null;
};

/** Is a figure's time told: by its column, or by its own sentence? */
const isTimed = ({ isCell, endDay, claim }: Entry): boolean =>
  endDay !== null && (isCell || !/period\.(?:carried|implied)/.test(claim.rule));

/** The rows and sentences that have both figures, each with its time. */
const rowsOf = (one: Figure, other: Figure, index: ReportIndex): { a: Entry; b: Entry; days: number }[] => {
  const [then, now] = [one, other].map((figure) =>
    valueMatches(figure, index).filter(({ entry, agreement }) => isTimed(entry) && agreement.both >= AGREEING),
  );
  return (then ?? []).flatMap(({ entry: a }) =>
    (now ?? [])
      .filter(({ entry: b }) => a !== b && a.place === b.place)
      .map(({ entry: b }) => ({ a, b, days: (b.endDay ?? 0) - (a.endDay ?? 0) })),
  );
};

/** "rose from $5 million to $7 million" where the report's row went from 7 to 5. */
const turnedRow = (one: Figure, other: Figure, text: string, index: ReportIndex): Draft | null => {
  const pair = fromTo(text, one, other);
  if (pair === null) return null;
  const rows = rowsOf(...pair, index);
  const turned = rows.find(({ days }) => days < 0);
  if (turned === undefined || rows.some(({ days }) => days > 0)) return null;
  const [from, to] = pair.map(({ claim }) => quantityLabel(claim.quantity));
  const message = `The statement goes from ${from} to ${to}; the report has it the other way: first ${stated(turned.b.claim)}, then ${stated(turned.a.claim)}.`;
  return draft('statement.period', 'conflict', 'error', message, [pair[0].claim, turned.a.claim, turned.b.claim]);
};

/** What the report gives as a figure's number, where none of it is of the figure's time and some of another figure's; null otherwise. */
const ofOtherTime = (figure: Figure, other: Figure, index: ReportIndex): Candidate | null => {
  // "was 92% compared to 91% for the year before": the second one has no words of its own beside it.
  const matches = valueMatches(figure, index).filter(
    ({ agreement }) => agreement.both >= BOTH_AGREEING || agreement.forward >= FORWARD,
  );
  if (matches.some(({ timing }) => timing !== 'other')) return null;
  return matches.find(({ entry }) => candidate(other, entry, index).timing === 'same') ?? null;
};

/** "$5 million in 2024, after $7 million in 2023" where the report has 7 for 2024 only, and 5 for 2023. */
const exchanged = (one: Figure, other: Figure, index: ReportIndex): Draft | null => {
  if (!one.isDated || !other.isDated || one.endDay === other.endDay) return null;
  if (significant(one).length < DIGITS || significant(other).length < DIGITS) return null;
  const [a, b] = [ofOtherTime(one, other, index), ofOtherTime(other, one, index)];
  if (a === null || b === null) return null;
  const message = `The statement exchanges the times of ${quantityLabel(one.claim.quantity)} and ${quantityLabel(other.claim.quantity)}; the report gives ${stated(a.entry.claim)}, and ${stated(b.entry.claim)}.`;
  return draft('statement.period', 'conflict', 'error', message, [one.claim, a.entry.claim, b.entry.claim]);
};

const YEAR = /\b(?:19|20)\d\d\b/g;
const YEAR_BEHIND = 80;

/** "26% through 2024 | and 77% through 2027": the one year said behind a figure, before the next one of its kind; null where that is not clear. */
const yearBehind = (text: string, { end }: Span, next: Span | undefined): string | null => {
  const until = Math.min(end + YEAR_BEHIND, next !== undefined && next.start > end ? next.start : text.length);
  const years = new Set((text.slice(end, until).split(/[.;](?!\d)/)[0] ?? '').match(YEAR));
  return years.size === 1 ? ([...years][0] ?? null) : null;
};

/** "77% through 2024 and 26% through 2027" where the sentence that has both gives 26 until the first year and 77 until the second. */
const exchangedYears = (one: Figure, other: Figure, text: string, index: ReportIndex): Draft | null => {
  const [first, second] = [one.claim.evidence, other.claim.evidence];
  const [year, later] = [yearBehind(text, first, second), yearBehind(text, second, undefined)];
  if (year === null || later === null || year === later) return null;
  const others = valueMatches(other, index).map(({ entry }) => entry);
  let turned: readonly [Entry, Entry] | null = null;
  for (const { entry: a, agreement } of valueMatches(one, index)) {
    if (a.isCell || agreement.both < BOTH_AGREEING) continue;
    for (const b of others.filter(({ place }) => place === a.place)) {
      const [x, y] = [a.claim.evidence, b.claim.evidence];
      const years = [yearBehind(a.document.text, x, y), yearBehind(a.document.text, y, x)];
      if (years[0] === year || years[1] === later) return null;
      if (years[0] === later && years[1] === year) turned ??= [a, b];
    }
  }
  if (turned === null) return null;
  const message = `The statement exchanges the years of ${quantityLabel(one.claim.quantity)} and ${quantityLabel(other.claim.quantity)}; the report gives ${stated(turned[0].claim)}.`;
  return draft('statement.period', 'conflict', 'error', message, [one.claim, ...turned.map(({ claim }) => claim)]);
};

/** Two figures side by side of which each is given for the other's time. */
export const judgeExchangedTimes = ({ document, figures }: Statement, index: ReportIndex): Draft[] =>
  figures.flatMap((one, i): Draft[] => {
    const other = figures.slice(i + 1, i + 3).find(({ reading }) => isSameUnit(one.reading, reading));
    if (other === undefined) return [];
    const isNext = other === figures[i + 1];
    const said =
      (isNext ? (turnedRow(one, other, document.text, index) ?? exchanged(one, other, index)) : null) ??
      exchangedYears(one, other, document.text, index);
    return said === null ? [] : [said];
  });
