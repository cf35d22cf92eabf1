import type { Decimal } from 'decimal.js';
import { Exact } from '../../text/interval.ts';
import { WHOLE_YEAR_DAYS } from '../../text/year-length.ts';
import type { Draft } from '../finding.ts';
import { isSameUnit } from '../units.ts';
import { percentText } from '../wording.ts';
import type { Statement } from './figure.ts';
import { type Fraction, fractionsIn } from './fraction-words.ts';
import { type Entry, type ReportIndex, tableOf } from './report-index.ts';
import { draft, quoted, stated } from './say.ts';
import { ACCOUNTED, isLevel, isWhole, KINDS, nameOf, SHARE_OF, TOTAL } from './shares.ts';
import { wordClaim } from './word-claim.ts';
import { isSameSet, stemsOf } from './words.ts';

const REACH = 120;

/** "of Harbor Ropes' total revenue", where the filer's name is blanked. */
const MASKED = /^ of +(?:['’]s? +)?/;

type Names = { readonly part: ReadonlySet<string>; readonly whole: ReadonlySet<string> };

/** The stems of what a fraction is told to be a part of, and of what is that part; null where it is told as no share. */
const namesOf = (
  fraction: Fraction,
  { clauses, document: { text } }: Statement,
  mask: (text: string) => string,
): Names | null => {
  const behind = mask(text)
    .slice(fraction.end, fraction.end + REACH)
    .replace(MASKED, ' of ');
  const phrase = SHARE_OF.exec(behind)?.[1];
  const verb = ACCOUNTED.exec(text.slice(Math.max(0, fraction.start - REACH), fraction.start));
  const clause = clauses.find(({ start, end }) => start < fraction.start && fraction.start < end);
  if (phrase === undefined || verb === null || clause === undefined) return null;
  const at = Math.max(0, fraction.start - REACH) + verb.index;
  const whole = new Set([...stemsOf(phrase)].filter((stem) => !TOTAL.has(stem)));
  const part = clause.words.flatMap(({ stem, end }) =>
    stem !== null && end <= at && !whole.has(stem) && !TOTAL.has(stem) && !KINDS.has(stem) ? [stem] : [],
  );
  return whole.size === 0 || part.length === 0 ? null : { part: new Set(part), whole };
};

type Share = { readonly one: Entry; readonly all: Entry; readonly value: Decimal };

/** What the rows of a part come to of the rows of the whole, in every column of every table that has both. */
const sharesOf = ({ part, whole }: Names, index: ReportIndex): Share[] => {
  const wholes = index.entries.filter((entry) => isLevel(entry) && isWhole(entry, whole));
  const parts = [...part]
    .flatMap((stem) => index.entriesOf.get(stem) ?? [])
    .map((i) => index.entries[i] as Entry)
    .filter(
      (entry) =>
        isLevel(entry) &&
        isSameSet(new Set([...nameOf(entry)].filter((stem) => !whole.has(stem) && !KINDS.has(stem))), part),
    );
  return wholes.flatMap((all) =>
    parts
      .filter(
        (one) =>
          tableOf(one) === tableOf(all) &&
          one.claim.evidence.column === all.claim.evidence.column &&
          one.endDay === all.endDay &&
          isSameUnit(one.reading, all.reading) &&
          one.reading.size <= all.reading.size,
      )
      .map((one) => ({
        one,
        all,
        value: (one.reading.measure.value ?? new Exact(0)).div(all.reading.measure.value ?? new Exact(1)),
      })),
  );
};

/** "a quarter of revenue in 2024" is told of the year, where the report has years as well as their quarters. */
const OF_LESS =
  /\b(?:quarter(?:ly|s)?|months?|half-year|year to date) (?:of|ended|period)|\b(?:first|second|third|fourth) (?:quarter|half)\b/i;
const ofWholeYears = (shares: readonly Share[], text: string): readonly Share[] => {
  const years = shares.filter(({ one }) => (one.days ?? 0) >= WHOLE_YEAR_DAYS);
  return years.length === 0 || OF_LESS.test(text) ? shares : years;
};

/** "Ropes accounted for roughly a third of total revenue" where they are a fifth of it in every column that has both. */
export const judgeFractionShares = (statement: Statement, index: ReportIndex): Draft[] =>
  fractionsIn(statement.document.text).flatMap((fraction): Draft[] => {
    const names = namesOf(fraction, statement, index.mask);
    const shares = names === null ? [] : ofWholeYears(sharesOf(names, index), statement.document.text);
    const [told] = shares;
    if (told === undefined || shares.some(({ value }) => value.gte(fraction.low) && value.lte(fraction.high)))
      return [];
    const said = wordClaim(statement.document, fraction, { start: 0, end: statement.document.text.length });
    const shown = percentText(told.value);
    const message = `The statement says ${quoted(fraction.text)}; the report's figures come to ${shown}: ${stated(told.one.claim)}, of ${stated(told.all.claim)}.`;
    const expression = `${told.one.reading.measure.value} ÷ ${told.all.reading.measure.value} = ${shown}`;
    return [
      draft('statement.computed', 'conflict', 'warning', message, [said, told.one.claim, told.all.claim], {
        expression,
        low: null,
        high: null,
      }),
    ];
  });
