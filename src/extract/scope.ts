import { scopeName } from '../text/scope-name.ts';
import type { Cast } from './cast.ts';
import { isVerb } from './clauses.ts';
import type { Context, Sentence } from './context.ts';
import { SEGMENT_NOUNS } from './name-words.ts';
import type { Name } from './names.ts';
import { entityOf } from './subject.ts';
import type { Word } from './words.ts';

/** Parts of a business that stand right before the measure: "advertising revenue". Source: segment notes of 10-Ks. */
const LINES = new Set(
  (
    'advertising ad subscription subscriptions services service product products hardware software cloud licensing license launch satellite ' +
    'broadband wireless streaming gaming retail wholesale grocery automotive energy semiconductor pharmacy ticketing freight cargo leasing ' +
    'lending banking brokerage hotel cruise membership wafer battery solar devices payments payment marketplace commerce'
  ).split(' '),
);
/** Acronyms for a line of business; they are no names by themselves. */
const ACRONYM = /^(?:AI|EV|IT|HR|B2B|AR|VR|5G|IoT|R&D)$/;
/** Concepts that hold of a place where machines stand. */
export const AT_SITES: ReadonlySet<string> = new Set(['gpu-count', 'power-capacity']);
/** Concepts that belong to a contract, which has no segment of its own. */
const OF_CONTRACT = new Set(['recurring-payment', 'contract-value', 'contract-term', 'contract-end', 'notice-period']);
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
/** Words that open the name of a measure and limit it to nothing: "Total Revenue". */
const NEUTRAL = new Set(
  'total net gross operating annual quarterly consolidated our its the their adjusted capital company revenue'.split(
    ' ',
  ),
);
/** Words that end a source. */
const STOPS = new Set(
  'in of for during to by at on and or with over compared as per is was were are has had have will'.split(' '),
);
const NUMERAL = /^(?:\d{1,2}|[IVX]{1,4})$/;

/** The name of the segment that ends before the noun at `at`: "AI" of "SpaceX's AI division", "Cloud" of "our Cloud segment". */
const segmentBefore = (words: readonly Word[], at: number): string | null => {
  let from = at;
  while (from > 0 && at - from < 4 && /^(?:\p{Lu}|&)/u.test(words[from - 1]?.text ?? '')) from--;
  if (from === at && LINES.has(words[at - 1]?.lower ?? '')) from = at - 1;
  if (from === at || /^(The|Our|Its|This|Each|Other|A|In|For)$/.test(words[from]?.text ?? '')) from++;
  if (from >= at) return null;
  return words
    .slice(from, at)
    .map((word) => word.text)
    .join(' ');
};

/** How many words may part the segment from the number or its name: "revenue in our Cloud segment was". */
const NEAR = 8;

const stops = (words: readonly Word[], a: number, b: number): boolean => {
  for (let i = Math.min(a, b) + 1; i < Math.max(a, b); i++) if (words[i]?.text === ';') return true;
  return false;
};

/** The segment that the clause names near the measure. */
const segmentOf = (words: readonly Word[], names: readonly Name[], first: number, last: number): string | null => {
  let best: { text: string; distance: number } | null = null;
  for (let i = 0; i < words.length; i++) {
    if (!SEGMENT_NOUNS.has((words[i] as Word).lower)) continue;
    const distance = i < first ? first - i : i - last;
    if (distance > NEAR || distance < 0 || stops(words, i, first) || (best !== null && best.distance <= distance))
      continue;
    const text = segmentBefore(words, i);
    // "Acme's business", "the Acme group": that is the company, not a part of it.
    const company = names.some((name) => name.kind === 'organisation' && name.last === i - 1 && name.text === text);
    if (text !== null && !(company && words[i]?.lower !== 'segment')) best = { text, distance };
  }
  return best?.text ?? null;
};

/** What stands right before the measure: "AI capex", "AI-related losses", "advertising revenue". */
const modifierOf = (words: readonly Word[], names: readonly Name[], first: number): string | null => {
  let at = first - 1;
  while (at >= 0 && /^(?:-|‑|related|capital|net|operating|annual|quarterly|total)$/.test(words[at]?.lower ?? '')) at--;
  const word = words[at];
  if (word === undefined || names.some((name) => name.first <= at && at <= name.last && name.kind === 'organisation'))
    return null;
  if (ACRONYM.test(word.text)) return word.text;
  if (LINES.has(word.lower)) return word.text;
  // "our Base Revenue": a measure that the document defines for itself.
  const defined = /^\p{Lu}/u.test(words[first]?.text ?? '') && /^\p{Lu}\p{Ll}+$/u.test(word.text) && at > 0;
  return defined && !NEUTRAL.has(word.lower) ? word.text : null;
};

/** Words behind "from" that name no part: "loss from operations", "up from a year earlier". */
const NO_SOURCE = new Set(
  'operations continuing a an last prior previous the year years quarter january operating'.split(' '),
);
/** A source is a short phrase. */
const SOURCE_WORDS = 4;

/** Where the measure comes from: "advertising" of "revenue from advertising was", "Acme" of "revenue from Acme rose". */
const sourceOf = (words: readonly Word[], last: number): string | null => {
  if (words[last + 1]?.lower !== 'from') return null;
  let end = last + 2;
  if (/^(?:our|its|their|the)$/.test(words[end]?.lower ?? '')) end++;
  const start = end;
  for (; end < words.length && end - start < SOURCE_WORDS; end++) {
    const word = words[end] as Word;
    if (
      word.kind === 'mark' ||
      NO_SOURCE.has(word.lower) ||
      /^\d/.test(word.text) ||
      isVerb(word) ||
      STOPS.has(word.lower)
    )
      break;
  }
  return end === start
    ? null
    : words
        .slice(start, end)
        .map((word) => word.text)
        .join(' ');
};

/** The sites of a sentence; "Northfield I and II" are two. */
const sitesOf = (words: readonly Word[], names: readonly Name[]): string[] => {
  const found: string[] = [];
  for (const name of names) {
    if (name.kind !== 'site') continue;
    found.push(name.text);
    const [link, numeral] = [words[name.last + 1], words[name.last + 2]];
    if ((link?.lower === 'and' || link?.text === '&') && numeral !== undefined && NUMERAL.test(numeral.text))
      found.push(name.text.replace(/ \S+$/, ` ${numeral.text}`));
  }
  return found;
};

/** "in the United States": the place right after the measure or the number. */
const placeAfter = (words: readonly Word[], names: readonly Name[], last: number): string | null => {
  for (const name of names) {
    if (name.kind !== 'place' || name.first <= last || name.first - last > 4) continue;
    const before = words[name.first - 1]?.lower === 'the' ? words[name.first - 2] : words[name.first - 1];
    if (before?.lower === 'in') return name.text;
  }
  return null;
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
const MEMORY = 2;

const sitesAround = (context: Context, cast: Cast, sentence: Sentence): string[] => {
  const own = sitesOf(context.wordsOf(sentence), cast.namesOf(sentence));
  if (own.length > 0 || !context.wordsOf(sentence).some((word) => THESE.has(word.lower))) return own;
  for (let i = sentence.index - 1; i >= 0 && i >= sentence.index - MEMORY; i--) {
    const earlier = context.sentences[i] as Sentence;
    const found = sitesOf(context.wordsOf(earlier), cast.namesOf(earlier));
    if (found.length > 0) return found;
  }
  return [];
};

/**
 * The segments, sites, lines and places that a number is limited to, in their one spelling.
 *
 * @param first,last the words that name the measure, or the number itself where nothing does
 * @param number the last word of the number
 */
export const scopeOf = (
  context: Context,
  cast: Cast,
  sentence: Sentence,
  concept: string | null,
  span: { readonly first: number; readonly last: number },
  number: number,
): string[] => {
  if (concept === null) return [];
  const words = context.wordsOf(sentence);
  const names = cast.namesOf(sentence);
  const found: (string | null)[] = [];
  if (AT_SITES.has(concept)) found.push(...sitesAround(context, cast, sentence));
  else if (OF_CONTRACT.has(concept)) found.push(...sitesOf(words, names));
  else {
    const modifier = modifierOf(words, names, span.first);
    const source = BY_SOURCE.has(concept) ? sourceOf(words, span.last) : null;
    found.push(
      source ?? modifier ?? segmentOf(words, names, Math.min(span.first, number), Math.max(span.last, number)),
    );
    if (BY_PLACE.has(concept)) found.push(placeAfter(words, names, span.last) ?? placeAfter(words, names, number));
  }
  const scopes = [...new Set(found.filter((name) => name !== null).map(scopeName))];
  // "the Northfield clusters, Northfield 1 and 2": the name without its number adds nothing.
  return scopes.filter((scope) => !scopes.some((other) => other !== scope && other.startsWith(`${scope} `)));
};
