import { scopeName } from '../text/scope-name.ts';
import type { Cast } from './cast.ts';
import { isVerb } from './clauses.ts';
import type { Context, Sentence } from './context.ts';
import { CONTRACTUAL } from './contractual.ts';
import { entityOf } from './entity-of.ts';
import { SITE_NOUNS } from './name-words.ts';
import type { Name } from './names.ts';
import { knownPart } from './scope-known.ts';
import { ownedPart, partBringing } from './scope-owned.ts';
import { marketsAfter, placesOf } from './scope-place.ts';
import { modifierOf, segmentAhead, segmentNear, segmentOpening } from './scope-segment.ts';
import { goodsOf, sourceOf } from './scope-source.ts';
import { townAhead, workplaceAfter, workplaceBefore, workplaceWhere } from './scope-workplace.ts';
import type { Word, WordSpan } from './words.ts';

/** Concepts that hold of a place where machines stand. */
export const AT_SITES: ReadonlySet<string> = new Set(['gpu-count', 'power-capacity']);
/** Concepts that are told by where they come from. */
const BY_SOURCE = new Set(['revenue', 'income', 'loss', 'revenue-run-rate']);
/** Concepts that are told by country and region. */
const BY_PLACE = new Set([
  'revenue',
  'headcount',
  'subscribers',
  'downloads',
  'income',
  'loss',
  'capex',
  'growth-rate',
]);
/** Concepts that are told by where people work. */
const AT_WORK = new Set(['headcount', 'capex']);
const NUMERAL = /^(?:\d{1,2}|[IVX]{1,4})$/;

/**
 * "the Northfield clusters, Northfield 1 and 2": the name without its number adds nothing. In "Northfield and Northfield 2" it is the
 * first of two.
 */
const isUmbrella = (words: readonly Word[], sites: readonly Name[], { text, last }: Name): boolean => {
  const numbered = `${text.toLowerCase()} `;
  const isJoined = /^(?:and|&)$/.test(words[last + 1]?.lower ?? '') && sites.some(({ first }) => first === last + 2);
  return !isJoined && sites.some((other) => other.text.toLowerCase().startsWith(numbered));
};

/** The sites of a sentence; "Northfield I and II" are two. */
const sitesOf = (words: readonly Word[], names: readonly Name[]): string[] => {
  const found: string[] = [];
  const sites = names.filter(({ kind }) => kind === 'site');
  for (const name of sites) {
    if (!isUmbrella(words, sites, name)) found.push(name.text);
    const [link, numeral] = [words[name.last + 1], words[name.last + 2]];
    if ((link?.lower === 'and' || link?.text === '&') && numeral !== undefined && NUMERAL.test(numeral.text))
      found.push(name.text.replace(/ \S+$/, ` ${numeral.text}`));
  }
  return found;
};

/** How many words may part an owner from the site: "Acme's newer Northfield 2 cluster". */
const OWNED = 3;

/** The owner of the sites that a sentence names: "Acme" of "Acme's Northfield 1 facility"; null where it names none. */
export const ownerOfSites = (context: Context, cast: Cast, sentence: Sentence): string | null => {
  const names = cast.namesOf(sentence);
  for (const site of names) {
    if (site.kind !== 'site') continue;
    const owner = names.findLast(
      (name) => name.possessive && name.last < site.first && site.first - name.last - 2 <= OWNED,
    );
    if (owner !== undefined && (owner.kind === 'organisation' || owner.kind === 'self'))
      return entityOf(context, cast, sentence, owner);
  }
  return null;
};

/** Words that mean the sites last spoken of. */
const THESE = new Set([
  'these',
  'those',
  'both',
  'they',
  'cluster',
  'clusters',
  'site',
  'sites',
  'facility',
  'facilities',
  'infrastructure',
]);
/** Words that mean sites only before what sites are called, or do: "these house", and not "these agreements". */
const POINTS = /^(?:these|those)$/;
const meansSites = ({ lower }: Word, at: number, words: readonly Word[]): boolean => {
  if (!THESE.has(lower)) return false;
  const next = words[at + 1];
  return (
    !POINTS.test(lower) ||
    next === undefined ||
    THESE.has(next.lower) ||
    SITE_NOUNS.has(next.lower.replace(/s$/, '')) ||
    isVerb(next) ||
    !/s$/.test(words[at + 2]?.lower ?? next.lower)
  );
};
const MEMORY = 2;

const TURNS = /^(?:;|while|whereas)$/;

/** "Cedar Flats draws 90 megawatts, while Brae Mill draws 40": the sites of the number's own half, where that names any; else of all. */
const sitesBeside = (words: readonly Word[], names: readonly Name[], at: number): string[] => {
  const from = words.findLastIndex(({ lower }, i) => i < at && TURNS.test(lower));
  const to = words.findIndex(({ lower }, i) => i > at && TURNS.test(lower));
  if (from < 0 && to < 0) return sitesOf(words, names);
  const half = sitesOf(
    words,
    names.filter(({ first }) => first > from && (to < 0 || first < to)),
  );
  return half.length > 0 ? half : sitesOf(words, names);
};

const sitesAround = (context: Context, cast: Cast, sentence: Sentence, at: number): string[] => {
  const own = sitesBeside(context.wordsOf(sentence), cast.namesOf(sentence), at);
  if (own.length > 0 || !context.wordsOf(sentence).some(meansSites)) return own;
  for (let i = sentence.index - 1; i >= 0 && i >= sentence.index - MEMORY; i--) {
    const earlier = context.sentences[i] as Sentence;
    const found = sitesOf(context.wordsOf(earlier), cast.namesOf(earlier));
    if (found.length > 0) return found;
  }
  return [];
};

/** How many words behind a figure the site may be named again: "on expanding the campus". */
const AGAIN_WITHIN = 5;

/** "Cedar Flats draws 90 megawatts. Acme will spend $3 million on expanding the campus": the one site that the sentence before named. */
const siteAgain = (context: Context, cast: Cast, { index, block }: Sentence, last: number): string | null => {
  const words = context.wordsOf(context.sentences[index] as Sentence);
  const behind = words.slice(last + 1, last + 1 + AGAIN_WITHIN);
  const isAgain = behind.some(
    ({ lower }, i) => /^(?:campus|site|plant|factory|mine|mill|cluster)$/.test(lower) && behind[i - 1]?.lower === 'the',
  );
  const earlier = context.sentences[index - 1];
  if (!isAgain || earlier?.block !== block) return null;
  const [site, ...others] = sitesOf(context.wordsOf(earlier), cast.namesOf(earlier));
  return site === undefined || others.length > 0 ? null : site;
};

/** Where a number and the name of its measure stand. */
export type ScopePlace = {
  /** The words that name the measure, or the number itself where nothing does. */
  readonly name: WordSpan;
  readonly number: WordSpan;
  /** In a list, the last word of the number before: nothing up to it counts. */
  readonly after?: number;
};

const spanning = (a: WordSpan, b: WordSpan): WordSpan => ({
  first: Math.min(a.first, b.first),
  last: Math.max(a.last, b.last),
});

/** "The Cloud segment spent $4 million. Its loss was $2 million": a sentence whose own subject is "it" goes on about the same segment. */
const carriedSegment = (context: Context, cast: Cast, sentence: Sentence, first: number): string | null => {
  const names = cast.namesOf(sentence).filter((name) => name.first < first);
  const earlier = context.sentences[sentence.index - 1];
  const isCarried = names.length > 0 && names.every(({ kind, text }) => kind === 'self' && /^its?$/i.test(text));
  if (!isCarried || earlier === undefined || earlier.block !== sentence.block) return null;
  const [part, ...others] = cast.partsIn(earlier);
  if (part !== undefined && others.length === 0) return part.name;
  const words = context.wordsOf(earlier);
  return segmentAhead(words, cast.namesOf(earlier), words.length) ?? segmentOpening(words, cast.segments, words.length);
};

/** The segments, sites, lines and places that a number is limited to, as printed; empty where it is limited to none. */
export const scopeOf = (
  context: Context,
  cast: Cast,
  sentence: Sentence,
  concept: string,
  { name: measure, number, after }: ScopePlace,
): string[] => {
  const words = context.wordsOf(sentence);
  // "Subscriptions generated $9 million, while sales to others": the words behind name another figure's measure.
  const isOther = words.slice(number.last + 1, measure.first).some(({ lower }) => TURNS.test(lower));
  const name = isOther ? number : measure;
  const names = cast.namesOf(sentence);
  const found: (string | null)[] = [];
  const isNews = context.document.kind !== 'filing';
  if (AT_SITES.has(concept)) found.push(...sitesAround(context, cast, sentence, number.first));
  else if (CONTRACTUAL.has(concept)) found.push(...sitesOf(words, names));
  else {
    const near = (): string | null => segmentNear(words, names, spanning(name, number), after);
    const source =
      BY_SOURCE.has(concept) && after === undefined
        ? (sourceOf(words, name.last) ??
          (name.last > name.first ? sourceOf(words, name.first) : null) ??
          (isNews ? goodsOf(words, name.last) : null) ??
          // "net sales of $4 million from schools"
          (words[number.first - 1]?.lower === 'of' && number.first === name.last + 2
            ? sourceOf(words, number.last)
            : null))
        : // "Sales of trucks fell 12%", "Revenue from schools fell 12%"
          concept === 'growth-rate' && after === undefined
          ? isNews
            ? goodsOf(words, name.last)
            : sourceOf(words, name.last)
          : null;
    const modifier = after === undefined ? modifierOf(words, names, cast.segments, name.first) : null;
    // "revenue from our Cloud segment" names the segment; "revenue from advertising" the source.
    const ahead = after === undefined ? segmentAhead(words, names, name.first) : null;
    const told = (): string | null =>
      !isNews || after !== undefined
        ? null
        : (ownedPart(words, names, name.first, name.last) ??
          segmentOpening(words, cast.segments, Math.min(name.first, number.first)) ??
          (BY_SOURCE.has(concept) ? partBringing(words, names, number.first) : null));
    const known = knownPart(words, cast.partsIn(sentence), name, number, after);
    found.push(
      known ?? modifier ?? near() ?? source ?? ahead ?? told() ?? carriedSegment(context, cast, sentence, name.first),
    );
    if (BY_PLACE.has(concept)) found.push(...placesOf(words, names, { name, number, after, isNews }));
    if (isNews && BY_PLACE.has(concept) && !found.some((scope) => scope !== null))
      found.push(marketsAfter(words, name.last) ?? marketsAfter(words, number.last));
    if (isNews && AT_WORK.has(concept) && !found.some((scope) => scope !== null))
      found.push(
        workplaceAfter(words, number.last) ??
          workplaceWhere(words, number.first) ??
          workplaceBefore(words, number.first) ??
          townAhead(words, number.first) ??
          siteAgain(context, cast, sentence, number.last),
      );
  }
  return [...new Set(found.filter((scope) => scope !== null).map(scopeName))];
};
