import type { Document } from '../model/document.ts';
import { NO_NAME } from './name-words.ts';

/** The segments that a document speaks of: "AI" where it says "our Space, Cloud and AI segments" or "the AI segment". */
export type Segments = { readonly isSegment: (name: string) => boolean };

/** A list of capitalised words before the noun. Bounded, and each part begins with a capital: nothing to go back over. */
const LIST =
  /((?:\p{Lu}[\p{L}&]{0,30}(?:,\sand\s|,\s|\sand\s|\s&\s|\s)){1,8})(?:(?:[Bb]usiness|[Oo]perating|[Rr]eportable)\s)?[Ss]egments?(?!\p{L})/gu;
/** Words that are written large before "segment" and name none. */
const NO_SEGMENT = new Set([
  'a',
  'our',
  'the',
  'each',
  'other',
  'total',
  'reportable',
  'operating',
  'business',
  'in',
  'for',
  'by',
  'all',
  'this',
  'three',
  'two',
]);

/** No list is longer than this, in characters; what is left of the noun behind its middle is short. */
const REACH = { back: 320, on: 12 } as const;

/** The stretches of a text that may hold a list: those before the noun, which is rare and quickly found. In order, and apart. */
function* stretchesBeforeNoun(text: string): Generator<string> {
  let [start, end] = [0, 0];
  for (let at = text.indexOf('egment'); at >= 0; at = text.indexOf('egment', at + 1)) {
    if (at - REACH.back > end) {
      yield text.slice(start, end);
      start = at - REACH.back;
    }
    end = at + REACH.on;
  }
  yield text.slice(start, end);
}

const NAME = String.raw`(\p{Lu}[\p{L}’']{2,20}(?:\s(?:&\s|and\s)?\p{Lu}[\p{L}’']{2,20}){0,2})`;
const RANK = '(?:(?:second|third|fastest)-)?(?:largest|biggest|smallest|newest|growing|main)';
const OPENS = String.raw`(?<=^|[.!?”"\n]\s{0,3})`;
/** "Frozen remains the largest segment", "Snacks, its second-largest division, grew": a story says of a part that it is one. */
const TOLD: readonly RegExp[] = [
  new RegExp(
    String.raw`${OPENS}${NAME}\s(?:remains|remained|is|was|became)\s(?:still\s|by far\s)?(?:the|its)\s(?:company['’]s\s|group['’]s\s)?${RANK}\s(?:(?:reporting|operating|business)\s)?(?:segment|division)(?!\p{L})`,
    'gu',
  ),
  new RegExp(
    String.raw`${OPENS}${NAME},\s(?:the|its)\s(?:company['’]s\s|group['’]s\s)?${RANK}\s(?:(?:reporting|operating|business)\s)?(?:segment|division),`,
    'gu',
  ),
  new RegExp(
    String.raw`${OPENS}${NAME}\s(?:generated|delivered|posted|earned|contributed|had|made)\s[^.\n]{0,20}\d[^\n]{0,60}\ssegment\s(?:profit|income|earnings|operating)`,
    'gu',
  ),
];
/** "Pet Care, the smallest, had": the same of one more, where the story has told of others. */
const ONE_MORE = new RegExp(String.raw`${OPENS}${NAME},\sthe\s${RANK}(?:\sof the (?:two|three|four|five|six))?,`, 'gu');

/** The segments that a story calls so by name, at the head of a sentence. */
const segmentsTold = (text: string): string[] => {
  const told = TOLD.flatMap((pattern) => [...text.matchAll(pattern)]);
  const more = told.length === 0 ? [] : [...text.matchAll(ONE_MORE)];
  return [...told, ...more].flatMap(([, name]) =>
    name === undefined || NO_NAME.has((name.split(/\s/)[0] ?? '').toLowerCase()) ? [] : [name],
  );
};

/** Is it what the headline of a story begins with: the company, although one of its segments may bear its name? */
const isHeadlined = ({ kind, title }: Document, name: string): boolean =>
  kind === 'news' &&
  (title ?? '').toLowerCase().startsWith(name) &&
  !/^[\p{L}\p{N}]/u.test((title ?? '').slice(name.length));

const readSegments = (document: Document): Segments => {
  const { text, kind } = document;
  const found = new Set<string>(kind === 'news' ? segmentsTold(text).map((name) => name.toLowerCase()) : []);
  for (const stretch of stretchesBeforeNoun(text))
    for (const [, list] of stretch.matchAll(LIST))
      for (const part of (list ?? '').split(/,\sand\s|,\s|\sand\s/)) {
        const words = part.trim().split(/\s+/);
        while (words.length > 0 && NO_SEGMENT.has((words[0] ?? '').toLowerCase())) words.shift();
        const name = words.join(' ').toLowerCase();
        if (words.length > 0 && words.length <= 4 && !isHeadlined(document, name)) found.add(name);
      }
  return { isSegment: (name) => found.has(name.toLowerCase()) };
};

const known = new WeakMap<Document, Segments>();

/** The segments of a document, read once. */
export const segmentsOf = (document: Document): Segments => {
  const segments = known.get(document) ?? readSegments(document);
  known.set(document, segments);
  return segments;
};
