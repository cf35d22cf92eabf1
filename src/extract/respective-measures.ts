import type { PeriodMention, QuantityMention } from '../model/mention.ts';
import type { Choice } from './choose.ts';
import type { Reading, TriggerHit } from './evidence.ts';
import { kindsIn } from './kind.ts';
import { unitKindOf } from './unit-kind.ts';
import { firstFrom, type Word } from './words.ts';

/** Words that may stand between the "and" of a list of measures and the next of them: "and our total net loss". */
const DESCRIBED = 3;
const PREPOSITIONS = new Set('of in for on at to from by with as per under over than'.split(' '));
const JOINS = new Set([',', 'and']);
const SURE = 10;

/** The names of one measure, which stand without a gap: "research and development expense". */
type Named = { readonly hits: readonly TriggerHit[]; readonly first: number; readonly last: number };

const measuresIn = ({ hits }: Reading, from: number, to: number): Named[] => {
  const found: { hits: TriggerHit[]; first: number; last: number }[] = [];
  for (const hit of hits) {
    const isName = hit.value.role === 'name' || hit.value.role === 'not';
    if (!isName || hit.first < from || hit.last >= to) continue;
    const last = found.at(-1);
    if (last !== undefined && hit.first <= last.last + 1) {
      last.hits.push(hit);
      last.last = Math.max(last.last, hit.last);
    } else found.push({ hits: [hit], first: hit.first, last: hit.last });
  }
  return found;
};

/** "revenue, gross profit and our net loss": are the measures members of one list, with nothing said between them but what they are? */
const isList = ({ words }: Reading, measures: readonly Named[]): boolean =>
  measures.slice(1).every(({ first }, i) => {
    const gap = words.slice((measures[i] as Named).last + 1, first).map(({ lower }) => lower);
    const joined = gap.findIndex((word) => !JOINS.has(word));
    const rest = joined < 0 ? [] : gap.slice(joined);
    return joined !== 0 && gap.length > 0 && rest.length <= DESCRIBED && rest.every((word) => !PREPOSITIONS.has(word));
  });

const OF_FIGURE = /^(?:of|was|were)$/;

/** "Revenue of $9 million, income of $2 million and EBITDA of $3 million": are the measures members of one list, each with a figure of its own? */
const isValuedList = ({ words, mentions, placeOf }: Reading, measures: readonly Named[], until: number): boolean =>
  measures.every(({ last }, i) => {
    const next = measures[i + 1]?.first;
    const figure = mentions.map(placeOf).find(({ first }) => first > last && first < (next ?? until));
    if (figure === undefined || !words.slice(last + 1, figure.first).every(({ lower }) => OF_FIGURE.test(lower)))
      return false;
    if (next === undefined) return true;
    const gap = words.slice(figure.last + 1, next).map(({ lower }) => lower);
    const rest = gap.filter((word) => !JOINS.has(word));
    return rest.length < gap.length && rest.length <= DESCRIBED && rest.every((word) => !PREPOSITIONS.has(word));
  });

/**
 * "Revenue and net loss arising from acquisitions": the list that opens a clause, without what is only named further on by the way and is
 * no measure that is looked for.
 */
const openingList = ({ words }: Reading, measures: readonly Named[], length: number): readonly Named[] => {
  const [last, next] = [measures[length - 1], measures[length]];
  if (last === undefined || next === undefined) return measures;
  const isAside = words.slice(last.last + 1, next.first).some(({ lower }) => !JOINS.has(lower));
  const isOther = measures.slice(length).every(({ hits }) => hits.every(({ value }) => value.rule.id === null));
  return isAside && isOther ? measures.slice(0, length) : measures;
};

/** Is there nothing between two words but what joins a list? */
const isJoined = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).every(({ lower }) => JOINS.has(lower));

/** "RMB5.31 (US$0.75) and": does a figure alone in brackets tell the one before it, which ends before `at`, in another currency? */
const isConverted = (
  { words, placeOf }: Reading,
  before: QuantityMention,
  mention: QuantityMention,
  at: number,
): boolean => {
  const { first, last } = placeOf(mention);
  const isAlone = first === at + 1 && words[at]?.text === '(' && words[last + 1]?.text === ')';
  return isAlone && unitKindOf(mention.quantity) === 'money' && mention.quantity.unit !== before.quantity.unit;
};

/** The figures of a stretch of words, cut into lists of one kind: "grew 12% and 8%, to $50 million and $9 million" has two. */
export const listsIn = (reading: Reading, from: number, to: number): QuantityMention[][] => {
  const lists: QuantityMention[][] = [];
  let end = 0;
  for (const mention of reading.mentions) {
    const place = reading.placeOf(mention);
    if (place.first < from || place.last >= to) continue;
    const before = lists.at(-1)?.at(-1);
    if (before !== undefined && isConverted(reading, before, mention, end)) {
      end = place.last + 2;
      continue;
    }
    const goesOn =
      before !== undefined &&
      unitKindOf(before.quantity) === unitKindOf(mention.quantity) &&
      isJoined(reading.words, end, place.first);
    if (goesOn) lists.at(-1)?.push(mention);
    else lists.push([mention]);
    end = place.last + 1;
  }
  return lists;
};

/** Of how many stretches of time the longest list of them in the sentence is: "for the years ended June 30, 2025 and 2024" is of two. */
export const longestTimes = (words: readonly Word[], periods: readonly PeriodMention[]): number => {
  let [length, longest] = [0, 0];
  for (const [i, period] of periods.entries()) {
    const before = periods[i - 1];
    const goesOn =
      before !== undefined && isJoined(words, firstFrom(words, before.end), firstFrom(words, period.start));
    length = goesOn ? length + 1 : 1;
    longest = Math.max(longest, length);
  }
  return longest;
};

/** How many words before a name may list its kinds: "basic and diluted". */
const KINDS_WITHIN = 4;

/** "basic and diluted earnings per share", "operating and net losses": one name in several kinds, which are members of a list; else null. */
const kindsOf = (
  reading: Reading,
  { hits, first, last }: Named,
): { hit: TriggerHit; kinds: readonly string[] } | null => {
  const hit = hits.find(({ value }) => value.role === 'name' && value.rule.id !== null);
  if (hit === undefined) return null;
  const words = reading.words.slice(Math.max(0, first - KINDS_WITHIN), last + 1);
  const kinds = kindsIn(hit.value.rule, words);
  const isList = kinds.every((kind, i) => {
    const before = kinds[i - 1];
    return before === undefined || (kind.first > before.last + 1 && isJoined(words, before.last + 1, kind.first));
  });
  return isList ? { hit, kinds: kinds.map(({ value }) => value) } : null;
};

/** What a figure is of by its measure: the measure itself, or its growth where the figure is a share and a verb says that it grew. */
const choiceOf = ({ hits }: Named, mention: QuantityMention, reading: Reading): Choice | null => {
  const kind = unitKindOf(mention.quantity);
  const own = hits.filter(({ value }) => value.rule.units.includes(kind));
  const hit = own.find(({ value }) => value.role === 'name' && value.rule.id !== null) ?? own[0];
  if (hit !== undefined) {
    const { rule, role } = hit.value;
    const isOurs = role === 'name' && rule.accepts?.(mention.quantity) !== false && !reading.barred.has(rule);
    return { rule, concept: isOurs ? rule.id : null, score: SURE, hit };
  }
  const { first } = reading.placeOf(mention);
  const grew = reading.hits.findLast(
    ({ value, last }) =>
      last < first && (value.role === 'lead' || value.role === 'name') && value.rule.kindIsMeasure === true,
  );
  const measure = hits.find(({ value }) => value.role === 'name' && value.rule.grows === true);
  if (grew === undefined || measure === undefined || !grew.value.rule.units.includes(kind)) return null;
  return { rule: grew.value.rule, concept: grew.value.rule.id, score: SURE, hit: grew, measure };
};

const isRespectively = ({ lower }: Word): boolean => lower === 'respectively';
const NONE: ReadonlyMap<QuantityMention, Choice> = new Map();

/**
 * "Revenue and net loss were $50 million and $9 million, respectively", "$2 million and $3 million of research and general expenses,
 * respectively": the measure of each figure in the order of the two lists; a further list of figures has the names of the first. Empty
 * where the sentence has no two such lists of one length, or where a list of periods is as long: then it is those that are told apart.
 */
export const respectiveMeasures = (
  reading: Reading,
  periods: readonly PeriodMention[],
): ReadonlyMap<QuantityMention, Choice> => {
  const { words } = reading;
  if (reading.mentions.length < 2 || !words.some(isRespectively)) return NONE;
  const found = new Map<QuantityMention, Choice>();
  const ends = words.flatMap((word, i) => (isRespectively(word) ? [i] : []));
  const times = longestTimes(words, periods);
  let standing: readonly Named[] | null = null;
  for (const [s, until] of [...ends, words.length].entries()) {
    const from = s === 0 ? 0 : (ends[s - 1] as number) + 1;
    for (const figures of listsIn(reading, from, until)) {
      const [first, last] = [figures[0] as QuantityMention, figures.at(-1) as QuantityMention];
      if (figures.length < 2 || figures.length <= times) continue;
      const isNamed = (list: readonly Named[]): boolean => list.length === figures.length && isList(reading, list);
      const before = measuresIn(reading, from, reading.placeOf(first).first);
      const levels = before.filter(({ hits }) => hits.every(({ value }) => value.rule.kindIsMeasure !== true));
      const isValued = levels.length === figures.length && isValuedList(reading, levels, reading.placeOf(first).first);
      const own = isValued
        ? levels
        : [
            before,
            openingList(reading, before, figures.length),
            measuresIn(reading, reading.placeOf(last).last + 1, until),
          ].find(isNamed);
      const one = before.length === 1 && before[0] !== undefined ? kindsOf(reading, before[0]) : null;
      if (one?.kinds.length === figures.length) {
        const { hit, kinds } = one;
        const { rule } = hit.value;
        for (const [i, mention] of figures.entries())
          if (rule.units.includes(unitKindOf(mention.quantity)))
            found.set(mention, { rule, concept: rule.id, score: SURE, hit, kind: kinds[i] as string });
        continue;
      }
      standing = own ?? standing;
      if (standing?.length !== figures.length) continue;
      for (const [i, mention] of figures.entries()) {
        const choice = choiceOf(standing[i] as Named, mention, reading);
        if (choice !== null) found.set(mention, choice);
      }
    }
  }
  return found;
};
