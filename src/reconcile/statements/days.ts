import type { Span } from '../../model/span.ts';
import { isoDay, MONTH_NAMES, MONTHS } from '../../text/calendar.ts';
import type { Draft } from '../finding.ts';
import { quotedSpan } from './clauses.ts';
import type { Statement } from './figure.ts';
import { passagesAbout } from './passages.ts';
import type { Passage, ReportIndex } from './report-index.ts';
import { draft, quoted } from './say.ts';
import { wordClaim } from './word-claim.ts';
import { stemsOf } from './words.ts';

/** A day or a month that a text names: "2024-05-17", "2024-05". */
type Day = Span & { readonly iso: string };

const DAY = new RegExp(String.raw`\b(${MONTH_NAMES.join('|')}) (?:(\d{1,2}), ?)?((?:19|20)\d\d)\b`, 'g');

/** The days and months that a text names. */
export const daysIn = (text: string): Day[] =>
  [...text.matchAll(DAY)].map((match) => {
    const [all, name = '', day, year = ''] = match;
    const iso = isoDay(Number(year), MONTHS.get(name.toLowerCase()) ?? 1, Number(day ?? 1));
    return { start: match.index, end: match.index + all.length, iso: day === undefined ? iso.slice(0, 7) : iso };
  });

const isSameDay = (a: Day, b: Day): boolean => a.iso.startsWith(b.iso) || b.iso.startsWith(a.iso);

/** Does a text open with a day: "On May 3, 2025 it bought the mill"? */
const opensWithDay = (text: string, [first]: readonly Day[]): boolean =>
  first !== undefined && stemsOf(text.slice(0, first.start)).size === 0;

/** Which words tell what a day is of: those up to it, or those after it as far as the next day. */
type Side = 'before' | 'after';

const toldOf = (text: string, days: readonly Day[], at: number, side: Side): Set<string> => {
  const day = days[at] as Day;
  return stemsOf(
    side === 'after' ? text.slice(day.end, days[at + 1]?.start) : text.slice(days[at - 1]?.end ?? 0, day.start),
  );
};

/** In a sentence that opens with a day what it tells stands behind; "declared on May 2, paid on May 9" of a later day before. */
const sidesOf = (opens: boolean, at: number): readonly Side[] =>
  opens ? (at === 0 ? ['after'] : ['after', 'before']) : ['before'];

/** What the words of one day weigh that another has, and a third has not. A verb that a list says once weighs less than a name. */
const leaning = (
  of: ReadonlySet<string>,
  to: ReadonlySet<string>,
  from: ReadonlySet<string>,
  weight: ReportIndex['weight'],
): number => [...of].reduce((sum, stem) => (to.has(stem) && !from.has(stem) ? sum + weight(stem) : sum), 0);

const LOOKED_AT = 40;
/** A sentence with more days is a chronicle, in which each stands beside another's words. */
const MOST_DAYS = 4;

/** A sentence of the report with the days that it names. */
type Dated = { readonly passage: Passage; readonly text: string; readonly days: readonly Day[] };
type Verdict = { readonly sentence: Dated; readonly isExchanged: boolean; readonly isRight: boolean };

/** The stems that a statement, or a report, tells of each of two days. */
type Pair = readonly [Set<string>, Set<string>];

/** Whether what a statement tells of two days is what the report tells of them, or of the one what it tells of the other. */
const held = ([one, other]: Pair, [its, others]: Pair, sentence: Dated, weight: ReportIndex['weight']): Verdict => {
  const right = leaning(one, its, others, weight) + leaning(other, others, its, weight);
  const crossed = Math.min(leaning(one, others, its, weight), leaning(other, its, others, weight));
  return { sentence, isExchanged: crossed > right, isRight: right > crossed };
};

/** Sentences that name both days, in a text built alike: with a day at its head, or with none. */
const together = (
  days: readonly [Day, Day],
  told: Pair,
  side: Side,
  sentences: readonly Dated[],
  index: ReportIndex,
): Verdict[] =>
  sentences.flatMap((sentence) => {
    const [a, b] = days.map((day) => sentence.days.findIndex((each) => isSameDay(each, day)));
    if (a === undefined || b === undefined || a < 0 || b < 0 || sentence.days.length > MOST_DAYS) return [];
    const pair: Pair = [toldOf(sentence.text, sentence.days, a, side), toldOf(sentence.text, sentence.days, b, side)];
    return [held(told, pair, sentence, index.weight)];
  });

/** Sentences of which each names one of the days: all that they tell of it is one day's. */
const apart = (days: readonly [Day, Day], told: Pair, sentences: readonly Dated[], index: ReportIndex): Verdict[] => {
  const [ones, others] = days.map((day) => sentences.filter((each) => each.days.some((one) => isSameDay(one, day))));
  const [first] = ones ?? [];
  if (!ones || !others || first === undefined || others.length === 0) return [];
  if (ones.some((sentence) => others.includes(sentence))) return [];
  const all = (found: readonly Dated[]): Set<string> => new Set(found.flatMap(({ text }) => [...stemsOf(text)]));
  return [held(told, [all(ones), all(others)], first, index.weight)];
};

/** "bought the mill on May 3, 2021 and the quay on June 8, 2022" where the report has the two days the other way round. */
export const judgeDays = ({ document, stems }: Statement, index: ReportIndex): Draft[] => {
  const days = daysIn(document.text);
  if (days.length < 2 || days.length > MOST_DAYS) return [];
  const sentences = passagesAbout(stems, index, LOOKED_AT).map(({ passage }): Dated => {
    const text = passage.document.text.slice(passage.start, passage.end);
    return { passage, text, days: daysIn(text) };
  });
  const opens = opensWithDay(document.text, days);
  for (const [i, one] of days.entries())
    for (const [j, other] of days.slice(i + 1).entries()) {
      if (isSameDay(one, other)) continue;
      const alike = sentences.filter((each) => opensWithDay(each.text, each.days) === opens);
      const found = sidesOf(opens, i).flatMap((side, n) => {
        const told: Pair = [toldOf(document.text, days, i, side), toldOf(document.text, days, i + 1 + j, side)];
        const both = together([one, other], told, side, alike, index);
        return n === 0 ? [...both, ...apart([one, other], told, sentences, index)] : both;
      });
      const exchanged = found.find(({ isExchanged }) => isExchanged);
      if (exchanged === undefined || found.some(({ isRight }) => isRight)) continue;
      const { passage, text } = exchanged.sentence;
      const whole = { start: 0, end: document.text.length };
      const message = `The statement exchanges two dates: the report says ${quoted(text)}.`;
      return [
        draft('statement.date', 'conflict', 'warning', message, [
          wordClaim(document, quotedSpan(document.text, { start: one.start, end: other.end }), whole),
          wordClaim(passage.document, passage, passage),
        ]),
      ];
    }
  return [];
};
