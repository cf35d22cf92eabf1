import { wordSet } from '../text/word-set.ts';
import { SITE_NOUNS } from './name-words.ts';
import type { Name } from './names.ts';
import type { Word, WordSpan } from './words.ts';

/** Words before a place that limit a figure to it. */
export const IN = wordSet('in across within throughout');
/** The same, of all but the place: kept with its name. */
const OUT = wordSet('outside excluding');
/** How many words may part a figure from the place behind it. */
const BEHIND = 4;
/** How many words may part "in Asia," from the measure, and a yard from the verb that goes on with it. */
const HEADED = 5;
const STANDING = 8;
export const TURNS = wordSet('; while whereas overall total');
const OPENS_CLAUSE = new Set([',', ';', ':', 'and', 'while', 'but', 'whereas']);
const ARTICLES = /^(?:the|its|their)$/;

/** Where the preposition of a place stands: "in" of "in the United States"; -1 where it has none. */
const prepositionOf = (words: readonly Word[], { first }: Name): number => {
  const at = ARTICLES.test(words[first - 1]?.lower ?? '') ? first - 2 : first - 1;
  const { lower = '' } = words[at] ?? {};
  return IN.has(lower) || OUT.has(lower) ? at : -1;
};

/** "Asia", "outside the United States" */
const printed = (words: readonly Word[], at: number, { first, text }: Name): string =>
  OUT.has(words[at]?.lower ?? '') ? [...words.slice(at, first).map(({ lower }) => lower), text].join(' ') : text;

/** A place and those that go on with it: "in Brazil and Chile", "in Spain, Italy and Greece". */
const withOthers = (words: readonly Word[], places: readonly Name[], place: Name): readonly string[] => {
  const found = [place.text];
  let { last } = place;
  for (const { first, last: end, text } of places) {
    if (first <= last) continue;
    const link = words[last + 1];
    const isLinked = link?.lower === 'and' || link?.text === ',';
    if (
      !isLinked ||
      first > last + 3 ||
      !words.slice(last + 1, first).every(({ lower }) => /^(?:,|and|the)$/.test(lower))
    )
      break;
    found.push(text);
    last = end;
  }
  return found;
};

const limits = (words: readonly Word[], places: readonly Name[], at: number, place: Name): readonly string[] =>
  OUT.has(words[at]?.lower ?? '') ? [printed(words, at, place)] : withOthers(words, places, place);

/** "sales from our operations in": how many words may part a measure from its place where they say that it comes from there. */
const FROM_WITHIN = 6;

/** "in the United States", "across Europe", "outside China": the place right after the measure or the number. */
const placeAfter = (words: readonly Word[], places: readonly Name[], last: number): readonly string[] => {
  const within = words[last + 1]?.lower === 'from' ? FROM_WITHIN : BEHIND;
  for (const place of places) {
    if (place.first <= last || place.first - last > within) continue;
    const at = prepositionOf(words, place);
    // "rose 12%; in Britain it fell"
    if (at > last && !words.slice(last + 1, at).some(({ text }) => text === ';'))
      return limits(words, places, at, place);
  }
  return [];
};

/** Whose filing it is. */
const OURS = /^(?:we|our)$/i;

/** "In Asia, where Acme is new, revenue fell": the place opens the sentence, and holds of all that is told of nobody else, up to a turn. */
const opensAll = (words: readonly Word[], names: readonly Name[], { last }: Name, until: number): boolean => {
  if (words[last + 1]?.text !== ',') return false;
  let comma = last + 1;
  for (let i = last + 2; i < until; i++) {
    if (TURNS.has(words[i]?.lower ?? '')) return false;
    if (words[i]?.text === ',') comma = i;
  }
  return !names.some(
    ({ first, kind, text }) =>
      first > comma && first < until && kind !== 'place' && kind !== 'self' && !OURS.test(text),
  );
};

/** "In Asia, revenue was $2 million", "and in Asia it was $2 million", "The mill in Ohio will employ 90": the place that heads the clause. */
const placeAhead = (
  words: readonly Word[],
  names: readonly Name[],
  places: readonly Name[],
  name: WordSpan,
  number: WordSpan,
): readonly string[] => {
  const until = Math.min(name.first, number.first);
  const isHead = (at: number): boolean => at === 0 || (at > 0 && OPENS_CLAUSE.has(words[at - 1]?.lower ?? ''));
  // "and in Asia it was $2 million": the measure stands in the clause before.
  const own = places.find(
    (place) =>
      name.first < place.first &&
      place.last < number.first &&
      number.first - place.last <= HEADED &&
      isHead(prepositionOf(words, place)),
  );
  if (own !== undefined) return limits(words, places, prepositionOf(words, own), own);
  for (const place of places) {
    const { last } = place;
    const at = prepositionOf(words, place);
    if (at < 0) continue;
    const isBefore = last < until && (until - last <= HEADED || (at === 0 && opensAll(words, names, place, until)));
    if (isHead(at) && isBefore) return limits(words, places, at, place);
    const isSite = SITE_NOUNS.has(words[at - 1]?.lower ?? '') && at <= 3;
    if (isSite && last < until && until - last <= STANDING) return [place.text];
  }
  return [];
};

/** "In Asia, revenue was $2 million", of a filing: the place that opens the sentence, with nothing but a comma behind it. */
const placeAtHead = (
  words: readonly Word[],
  names: readonly Name[],
  places: readonly Name[],
  until: number,
): readonly string[] => {
  const place = places.find(
    (one) => prepositionOf(words, one) === 0 && one.last < until && opensAll(words, names, one, until),
  );
  return place === undefined ? [] : limits(words, places, 0, place);
};

/** "Mexico was the bright spot: sales there rose": the place last named. */
const placeThere = (words: readonly Word[], places: readonly Name[], last: number): readonly string[] => {
  if (words[last + 1]?.lower !== 'there') return [];
  const place = places.findLast(({ last: end }) => end < last);
  return place === undefined ? [] : [place.text];
};

/** "Sales in Europe reached $9 million, while those in Asia slipped to $5 million": the place of the pronoun between two figures. */
const placeOfThose = (
  words: readonly Word[],
  places: readonly Name[],
  from: number,
  until: number,
): readonly string[] => {
  for (const place of places) {
    const at = prepositionOf(words, place);
    if (at < from || place.last >= until) continue;
    if (/^(?:those|that|it|they)$/.test(words[at - 1]?.lower ?? '')) return limits(words, places, at, place);
  }
  return [];
};

const MARKETS = /^(?:emerging|developing|overseas|foreign|international|domestic)$/;

/** "sales in emerging markets": the markets right behind the measure or the figure, by what they are. */
export const marketsAfter = (words: readonly Word[], last: number): string | null =>
  words[last + 1]?.lower === 'in' && MARKETS.test(words[last + 2]?.lower ?? '') && words[last + 3]?.lower === 'markets'
    ? `${words[last + 2]?.text} markets`
    : null;

/** Where a figure and the words that name its measure stand. */
type Standing = {
  readonly name: WordSpan;
  readonly number: WordSpan;
  /** In a list, the last word of the number before: nothing up to it counts. Undefined where it stands in none, or first. */
  readonly after: number | undefined;
  readonly isNews: boolean;
};

/** Countries and unions that are called for short, as they are printed. */
const SHORT = /^(?:U\.?S\.?(?:A\.?)?|U\.?K\.?|E\.?U\.?|U\.?A\.?E\.?)$/;

/** The places of a sentence with those that it calls for short: "in the U.S.", but not "in the U.S. Navy". */
const withShort = (words: readonly Word[], places: readonly Name[]): readonly Name[] => {
  const found: Name[] = [];
  for (let at = 1; at < words.length; at++) {
    const { text, isCapital } = words[at] as Word;
    if (!isCapital || !SHORT.test(text) || words[at + 1]?.isCapital === true) continue;
    const name: Name = { first: at, last: at, text, kind: 'place', entity: text, possessive: false };
    if (prepositionOf(words, name) >= 0) found.push(name);
  }
  return found.length === 0 ? places : [...places, ...found].sort((a, b) => a.first - b.first);
};

/** "Sales in Spain fell 16% and in Italy 15%", "and 15% in Italy": the place that stands right beside a figure that goes on with a list. */
const placeBeside = (
  words: readonly Word[],
  places: readonly Name[],
  after: number,
  number: WordSpan,
): readonly string[] => {
  for (const place of places) {
    const at = prepositionOf(words, place);
    const isBefore = at > after && place.last + 1 === number.first;
    if (at >= 0 && (isBefore || at === number.last + 1)) return limits(words, places, at, place);
  }
  return [];
};

/** The countries and regions that a figure is limited to. */
export const placesOf = (
  words: readonly Word[],
  names: readonly Name[],
  { name, number, after, isNews }: Standing,
): readonly string[] => {
  const places = withShort(
    words,
    names.filter(({ kind }) => kind === 'place'),
  );
  if (places.length === 0) return [];
  const beside = after === undefined ? [] : placeBeside(words, places, after, number);
  if (beside.length > 0) return beside;
  const behind = placeAfter(words, places, name.last);
  if (behind.length > 0) return behind;
  const beyond = placeAfter(words, places, number.last);
  if (beyond.length > 0) return beyond;
  if (!isNews) return placeAtHead(words, names, places, Math.min(name.first, number.first));
  if (after !== undefined) return placeOfThose(words, places, after, number.first);
  const there = placeThere(words, places, name.last);
  return there.length > 0 ? there : placeAhead(words, names, places, name, number);
};
