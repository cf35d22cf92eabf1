import { wordSet } from '../text/word-set.ts';
import { isVerb } from './clauses.ts';
import { COMPANY_NOUNS, SEGMENT_NOUNS } from './name-words.ts';
import type { Name } from './names.ts';
import { PREPOSITIONS } from './subject-words.ts';
import { hyphenated, textOf, type Word, type WordSpan } from './words.ts';

const OWNERS = wordSet('its their our');
/** What a company has and no figure is limited to. */
const NO_PART = wordSet(`
  quarter quarters year years months half report reports filing filings letter statement statements prospectus results history debut case own first last
  latest peak height worst best market heart core lead customers investors shareholders rival rivals parent size expense end start current annual fiscal
  operations operating business continuing website app release accounts books
`);
const NAME_WORDS = 3;

/** "its television networks", "the company's television networks", "Acme's": where what is owned begins; -1 where nothing is. */
const pastOwner = (words: readonly Word[], at: number): number => {
  if (OWNERS.has(words[at]?.lower ?? '')) return at + 1;
  for (let i = at + 1; i <= at + 4 && words[i]?.text !== ','; i++) {
    if (words[i]?.lower !== "'s") continue;
    const owner = words[i - 1];
    return owner?.isCapital === true || COMPANY_NOUNS.has(owner?.lower ?? '') ? i + 1 : -1;
  }
  return -1;
};

/** The part of a company that stands behind a preposition at `at`, with its owner: "television networks" of "at its television networks"; null for none. */
const ownedAt = (words: readonly Word[], at: number): { readonly text: string; readonly end: number } | null => {
  if (!/^(?:at|in|for|from)$/.test(words[at]?.lower ?? '')) return null;
  const from = pastOwner(words, at + 1);
  if (from < 0) return null;
  let end = from;
  for (; end < words.length; end++) {
    const word = words[end] as Word;
    if (word.kind === 'mark' && word.text !== '-') break;
    if (PREPOSITIONS.has(word.lower) || word.lower === 'and' || isVerb(word)) break;
    // A segment is read by its noun, and a time is none.
    if (NO_PART.has(word.lower) || SEGMENT_NOUNS.has(word.lower) || /^\d/.test(word.text)) return null;
  }
  const own = words.slice(from, end);
  if (own.length === 0 || own.filter(({ kind }) => kind === 'word').length > NAME_WORDS) return null;
  return { text: hyphenated(words, from, end), end };
};

/**
 * "At the company's television networks, revenue declined 11%", "revenue at its television networks declined": the part that its owner tells
 * a measure of, at the head of the sentence or right behind the measure; null where there is none.
 *
 * @param first the first word of the measure
 * @param last its last word
 */
export const ownedPart = (
  words: readonly Word[],
  names: readonly Name[],
  first: number,
  last: number,
): string | null => {
  const behind = words[last + 1]?.lower === 'at' ? ownedAt(words, last + 1) : null;
  if (behind !== null) return behind.text;
  const head = ownedAt(words, 0);
  if (head === null || words[head.end]?.text !== ',' || head.end > first) return null;
  const isTurned = words
    .slice(head.end, first)
    .some(({ text, lower }) => text === ';' || /^(?:while|whereas|with|overall|total)$/.test(lower));
  const isOther = names.some(
    ({ kind, first: at, possessive }) => kind === 'organisation' && !possessive && at > head.end && at < first,
  );
  return isTurned || isOther ? null : head.text;
};

const BRINGS =
  /^(?:generates?|generated|brings?|brought|contributes?|contributed|yields?|yielded|accounts?|accounted|makes?|made|adds?|added|produces?|produced)$/;
/** How many words may part the verb from its figure: "made up about", "accounted for a further". */
const BROUGHT_WITHIN = 4;
/** What brings in money and is no part of a business. */
const NO_SOURCE = wordSet(`
  deal deals contract contracts agreement agreements sale transaction offering listing ipo move launch round auction company companies firm firms pair two
  trio it he she they we that which this who these those both each all one investors shareholders debt loan loans bonds traders owners users workers employees lenders banks rivals others founders sellers buyers makers quarter quarters year years month months growth demand results
`);
const SOURCE_WORDS = 4;
/** What is sold or run, and told with an article: "the consumer app brought in $9 million". */
const RUN = wordSet(`
  app apps service services platform store stores shops brand brands network channel website site product products line lines range game games drug drugs
  shops restaurants hotels clinics plants mills mines resorts parks cruises flights subscriptions chips vehicles trucks cars phones machines devices games tools
  films insurance loans mortgages cards
`);
const OPENS = wordSet(', ; : and while but whereas');

/** What parts of a business do that is told of companies, too; such a part is a plural written small, or two joined by "and". */
const EARNS = /^(?:earned|lost)$/;
const ASIDES = new Set(['by contrast', 'by comparison', 'meanwhile', 'however', 'in turn', 'on the other hand']);

/** Past ", by contrast," before `end`: where what it stands behind ends; `end` itself where there is none. */
const beforeAside = (words: readonly Word[], end: number): number => {
  if (words[end - 1]?.text !== ',') return end;
  for (let at = end - 2; at > 0 && at >= end - 6; at--)
    if (words[at]?.text === ',') return ASIDES.has(textOf(words, at + 1, end - 1).toLowerCase()) ? at : end;
  return end;
};

/** "Trucks and vans, by contrast, earned $9 million": what opens a sentence and is several things, and nobody. */
const thingsEarning = (words: readonly Word[], names: readonly Name[], number: number): string | null => {
  if (!EARNS.test(words[number - 1]?.lower ?? '')) return null;
  const end = beforeAside(words, number - 1);
  const own = words.slice(0, end);
  if (own.length === 0 || own.length > SOURCE_WORDS || names.some(({ first }) => first < end)) return null;
  const isSeveral = own.every(
    ({ text, lower }, i) =>
      (lower === 'and' && i > 0 && i < end - 1) ||
      (/^\p{L}{3,}$/u.test(text) && (i === 0 || text === lower) && !NO_SOURCE.has(lower) && !PREPOSITIONS.has(lower)),
  );
  const isPlural = own.every(
    ({ lower }, i) =>
      (own[i + 1] !== undefined && own[i + 1]?.lower !== 'and') || lower === 'and' || /[^s]s$/.test(lower),
  );
  return isSeveral && isPlural ? textOf(words, 0, end) : null;
};

/** "Enterprise subscriptions generated $9 million": what brings a figure in, told as the subject of its clause; null where that is somebody. */
export const partBringing = (words: readonly Word[], names: readonly Name[], number: number): string | null => {
  const several = thingsEarning(words, names, number);
  if (several !== null) return several;
  let verb = number - 1;
  while (verb > 0 && verb >= number - BROUGHT_WITHIN && !BRINGS.test(words[verb]?.lower ?? '')) verb -= 1;
  if (!BRINGS.test(words[verb]?.lower ?? '')) return null;
  const end = /^(?:alone|also|together|now|still)$/.test(words[verb - 1]?.lower ?? '') ? verb - 1 : verb;
  let from = end;
  while (from > 0 && !OPENS.has(words[from - 1]?.lower ?? '')) from -= 1;
  if (OWNERS.has(words[from]?.lower ?? '')) from += 1;
  // "the consumer app", but "the move" or "the firm"
  if (words[from]?.lower === 'the' && end - from > 2 && RUN.has(words[end - 1]?.lower ?? '')) from += 1;
  const own = words.slice(from, end);
  if (own.length === 0 || own.length > SOURCE_WORDS) return null;
  const isPlain = own.every(
    (word, i) =>
      /^[\p{L}-]+$/u.test(word.text) &&
      // "Enterprise subscriptions", but "Acme" or "Acme Marine" is somebody.
      (!word.isCapital || (i === 0 && own.length > 1)) &&
      !isVerb(word) &&
      !PREPOSITIONS.has(word.lower) &&
      !NO_SOURCE.has(word.lower),
  );
  if (!isPlain || /^(?:the|a|an)$/.test(own[0]?.lower ?? '')) return null;
  if (names.some(({ first, last, kind }) => kind !== 'place' && first < end && last >= from)) return null;
  return hyphenated(words, from, end);
};

const PART_NOUN = /^(?:unit|division|segment|arm|business|region|category)$/;
const POINTS = /^(?:the|that|this)$/;

/** "the unit's profit", "the division lost", "sales in the region": is what stands beside the measure the part that was last spoken of? */
export const isPartAgain = (words: readonly Word[], { first, last }: WordSpan): boolean => {
  const [link, points, noun] = words.slice(last + 1, last + 4);
  if (/^(?:in|at|from|of|for)$/.test(link?.lower ?? '') && POINTS.test(points?.lower ?? ''))
    return PART_NOUN.test(noun?.lower ?? '');
  for (let i = first; i > 0 && i > first - NAME_WORDS - 2; i--) {
    const { lower, text } = words[i] as Word;
    if (text === ',' || text === ';') return false;
    if (PART_NOUN.test(lower)) return POINTS.test(words[i - 1]?.lower ?? '');
  }
  return false;
};
