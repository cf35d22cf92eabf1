import { quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';
import { isSameUnit } from '../units.ts';
import { isContrary, isSameValue, matchesInTime, significant } from './candidates.ts';
import type { Figure, Statement } from './figure.ts';
import { IN_ORDER } from './misplaced.ts';
import type { Entry, ReportIndex } from './report-index.ts';
import { draft, stated } from './say.ts';
import { stemsOf } from './words.ts';

/** What stands between the last figure of a list and its "respectively", and between two figures of the list: nothing that says anything. */
const BEFORE_ORDER = /^[\s,)]{0,4}respectively\b/i;
const NEXT = /^(?:,|,? and|,? or)?\s?[$€£(]{0,2}\s?$/i;
const AND = /,? and /gi;
const WORDS_OF_NAME = 4;
const NAME_OF_COMMON = 2;
const CAPITAL = /^[\p{Lu}\d]/u;

/** The words that end (or begin) a stretch and are one name: words with a capital, or else the two nearest ones. */
const nameAt = (words: readonly string[], isEnd: boolean): string => {
  const near = isEnd ? [...words].reverse() : words;
  const proper = near.findIndex((word) => !CAPITAL.test(word));
  const length = Math.min(proper < 0 ? near.length : proper, WORDS_OF_NAME);
  const name = near.slice(0, length === 0 ? NAME_OF_COMMON : length);
  return (isEnd ? name.reverse() : name).join(' ');
};

const wordsIn = (text: string): string[] => text.match(/[\p{L}\d’'&-]+/gu) ?? [];

/** The names on both sides of an "and", as stems that only one of them has; null where there are no such, or not `count`. */
const namesAround = (before: string, after: string, count: number): readonly ReadonlySet<string>[] | null => {
  const parts = before.split(/,\s/);
  const firsts = parts.slice(-(count - 1));
  if (firsts.length < count - 1 || firsts.slice(1).some((part) => wordsIn(part).length > WORDS_OF_NAME)) return null;
  const texts = [
    nameAt(wordsIn(firsts[0] ?? ''), true),
    ...firsts.slice(1).map((part) => wordsIn(part).join(' ')),
    nameAt(wordsIn(after), false),
  ];
  // Of a longer list only some would be named.
  if (parts.length >= count && wordsIn(firsts[0] ?? '').join(' ') === texts[0]) return null;
  const names = texts.map(stemsOf);
  const own = names.map(
    (name, i) => new Set([...name].filter((stem) => names.every((other, k) => k === i || !other.has(stem)))),
  );
  return own.every(({ size }) => size > 0) ? own : null;
};

const isProper = (words: readonly string[], isEnd: boolean): boolean =>
  CAPITAL.test((isEnd ? words.at(-1) : words[0]) ?? '');

/** The names that a list of `count` figures is told of, in order: those right before it, or the last ones before it that have capitals. */
const namesOf = (before: string, count: number): readonly ReadonlySet<string>[] | null => {
  const ands = [...before.matchAll(AND)].reverse();
  for (const [i, { 0: and, index }] of ands.entries()) {
    const [left, right] = [before.slice(0, index), before.slice(index + and.length)];
    if (i > 0 && !(isProper(wordsIn(left), true) && isProper(wordsIn(right), false))) continue;
    const names = namesAround(left, right, count);
    if (names !== null) return names;
  }
  return null;
};

/** A figure of a sentence with "respectively", with the words that name it and no other one of the list. */
type Listed = { readonly entry: Entry; readonly name: ReadonlySet<string> };

/** The list that an entry stands in, in order; empty where it stands in none, or its names are not clear. */
const listOf = (entry: Entry, { places }: ReportIndex): Listed[] => {
  const { text } = entry.document;
  const all = [...(places.get(entry.place) ?? [])].sort((a, b) => a.claim.evidence.start - b.claim.evidence.start);
  const at = all.indexOf(entry);
  const isNext = (one: Entry | undefined, other: Entry | undefined): boolean =>
    one !== undefined &&
    other !== undefined &&
    isSameUnit(one.reading, other.reading) &&
    NEXT.test(text.slice(one.claim.evidence.end, other.claim.evidence.start));
  let [first, last] = [at, at];
  while (isNext(all[first - 1], all[first])) first--;
  while (isNext(all[last], all[last + 1])) last++;
  const list = all.slice(first, last + 1);
  const [end, start] = [list.at(-1)?.claim.evidence.end ?? 0, list[0]?.claim.evidence.start ?? 0];
  if (list.length < 2 || !BEFORE_ORDER.test(text.slice(end, end + 24))) return [];
  const sentence = Number(entry.place.slice(entry.place.lastIndexOf('/') + 1));
  const names = namesOf(text.slice(sentence, start), list.length);
  return names === null ? [] : list.map((each, i) => ({ entry: each, name: names[i] ?? new Set() }));
};

const AGREEING = 0.2;
const DIGITS = 2;

const isNamed = (stems: (stem: string) => boolean, { name }: Listed): boolean => [...name].some(stems);

/** What the report gives for the name that stands beside a figure, where its list gives the figure for another name; null otherwise. */
const otherOf = (figure: Figure, list: readonly Listed[]): Listed | null => {
  const beside = (stem: string): boolean => (figure.around.get(stem) ?? 0) >= 1;
  const named = list.filter((each) => isNamed(beside, each));
  const [meant] = named;
  if (meant === undefined || named.length > 1) return null;
  return isSameValue(figure, meant.entry) || !isContrary(figure, meant.entry) ? null : meant;
};

/**
 * "the sloops were worth $6 million" where the report has "the sloops and the cutters were worth $4 million and $6 million, respectively". Nowhere
 * else may the report have the number beside the name.
 */
export const judgeInOrder = ({ document, figures }: Statement, index: ReportIndex): Draft[] =>
  figures.flatMap((figure): Draft[] => {
    if (figure.reading.measure.value === null || IN_ORDER.test(document.text) || significant(figure).length < DIGITS)
      return [];
    const matches = matchesInTime(figure, index);
    for (const { entry, agreement } of matches) {
      if (entry.isCell || agreement.both < AGREEING) continue;
      const list = listOf(entry, index);
      const meant = otherOf(figure, list);
      if (meant === null) continue;
      const isElsewhere = matches.some(
        ({ entry: other }) =>
          !list.some((each) => each.entry === other) &&
          isNamed((stem) => other.own.has(stem) || (other.isCell && other.context.has(stem)), meant),
      );
      if (isElsewhere) continue;
      const said = quantityLabel(figure.claim.quantity);
      const message = `The statement gives ${said} for what the report gives ${quantityLabel(meant.entry.claim.quantity)} for, in the order of its names: ${stated(entry.claim)}.`;
      return [
        draft('statement.figure', 'conflict', 'warning', message, [figure.claim, meant.entry.claim, entry.claim]),
      ];
    }
    return [];
  });
