import { isVerb } from './clauses.ts';
import type { Name } from './names.ts';
import { PREPOSITIONS } from './subject-words.ts';
import type { Word } from './words.ts';

/** Words that may stand between a preposition or an article and its name: "from its rival Acme". */
const FILLER = 5;

/** Verbs behind which somebody else's clause begins: "Acme says Beta has agreed". */
export const REPORTS = new Set(
  'say says said saying report reports reported show shows showed reveal reveals revealed disclose discloses disclosed confirm confirms confirmed announce announces announced write writes wrote claim claims claimed note notes noted add adds added think thinks thought believe believes believed expect expects expected mean means meant'.split(
    ' ',
  ),
);

/** Verbs of what somebody else will do: "expects Beta to report". */
const EXPECTS = new Set('expect expects expected expecting believe believes projects predicts forecasts'.split(' '));

/** Verbs that open a question. */
const INVERTS = new Set(
  'do does did is are was were has have had will would can could may might must should'.split(' '),
);
/** "Shares in its rival Acme fell", "Sales at Acme rose": what the sentence is about is Acme's. */
const OWNED = new Set(
  'share shares stock sales revenue revenues turnover profit profits earnings losses spending'.split(' '),
);
const OWNERS_LINK = new Set(['in', 'of', 'at']);

/** What ends a time that opens a sentence. */
const TIMES =
  /^(?:(?:19|20)\d\d|(?:quarter|month|year|week|half|day)s?|(?:q|h)[1-4]|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber)$/;

/** "Denver-based": no verb, whatever its form. */
const isHyphened = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.text === '-' && words[at]?.lower.endsWith('ed') === true;

const BACKS = /^(?:backed|owned|led|funded|founded|controlled|supported)$/;
/** How many words may stand between "backed by" and the "and" before the last of the backers. */
const BACKERS = 8;

/** "backed by e-commerce giant Acme and car maker": does the "and" at `at` join those who back somebody? */
const isOfBackers = (words: readonly Word[], at: number): boolean => {
  for (let i = at - 1; i > 0 && i >= at - BACKERS; i--) {
    const { lower, kind } = words[i] as Word;
    if (lower === 'by') return BACKS.test(words[i - 1]?.lower ?? '');
    if (kind === 'mark' && !/^[-.]$/.test(lower)) return false;
  }
  return false;
};

const INCLUDES = /^(?:include|includes|included|including)$/;
const LIST = /^(?:,|and|&|-)$/;
/** How many words and marks of a list may stand before one of it. */
const LISTED = 16;

/** "Holders of more include Acme, Beta Partners and Clay": is the name one of a list of examples? */
const isListed = (words: readonly Word[], { first }: Name): boolean => {
  for (let at = first - 1; at >= 0 && at >= first - LISTED; at--) {
    const { lower, isCapital } = words[at] as Word;
    if (!isCapital && !LIST.test(lower)) return INCLUDES.test(lower);
  }
  return false;
};

const MAKERS = /^(?:maker|manufacturer|owner|operator|parent|producer|publisher|builder)$/;
/** How many words behind "the maker of" may still be of what it makes. */
const MADE_WITHIN = 8;

/** "The maker of the Swift loom and Comet lamp now expects": is the name one of the things somebody makes? */
const isMade = (words: readonly Word[], { first }: Name): boolean => {
  for (let at = first - 1; at > 0 && at >= first - MADE_WITHIN; at--) {
    const word = words[at] as Word;
    if (word.lower === 'of') return MAKERS.test(words[at - 1]?.lower ?? '');
    if (isVerb(word) || (word.kind === 'mark' && word.text !== ',' && word.text !== '-')) return false;
  }
  return false;
};

export type NamePlace = 'subject' | 'possessive' | 'object' | 'modifier';

/** What a name does in its sentence, told by the words right beside it. */
export const placeOf = (name: Name, words: readonly Word[]): NamePlace => {
  let at = name.first - 1;
  for (let i = 0; i < FILLER && at >= 0; i++, at--) {
    const word = words[at] as Word;
    // "For the first quarter Acme expects"
    if (TIMES.test(word.lower) && isVerb(words[name.last + 1] ?? word)) break;
    if (PREPOSITIONS.has(word.lower)) {
      const isOwner = OWNERS_LINK.has(word.lower) && at <= 2 && OWNED.has(words[at - 1]?.lower ?? '');
      return name.possessive || isOwner ? 'possessive' : 'object';
    }
    // "in Denver-based Acme"
    if (word.text === '-' || isHyphened(words, at)) continue;
    if (word.kind === 'mark' || isVerb(word) || word.lower === "'s" || word.lower === 'that') break;
    // "The maker backed by Acme and Beta priced": behind "backed by" all are backers.
    if (word.lower === 'and' && isOfBackers(words, at)) return 'object';
    // "bought from Acme and Beta"; "rose in Paris, and Beta fell"
    if (word.lower === 'and' && !(words[at - 1]?.isCapital && !isVerb(words[name.last + 1] ?? word))) break;
  }
  if (name.possessive) return 'possessive';
  if (isListed(words, name) || isMade(words, name)) return 'object';
  const previous = words[name.first - 1];
  const following = words[name.last + 1];
  if (previous !== undefined && REPORTS.has(previous.lower) && following !== undefined && isVerb(following))
    return 'subject';
  // "Acme expects Beta to report a loss of"
  if (EXPECTS.has(previous?.lower ?? '') && following?.lower === 'to') return 'subject';
  // "Does Acme make money?"
  if (previous !== undefined && name.first === 1 && INVERTS.has(previous.lower)) return 'subject';
  if (previous !== undefined && isVerb(previous) && !isHyphened(words, name.first - 1)) return 'object';
  // "creating a group of 900 shops, overtaking Acme"
  if (/^\p{Ll}{4,}ing$/u.test(previous?.text ?? '') && words[name.first - 2]?.text === ',') return 'object';
  const article = previous?.lower;
  const next = following;
  // "the Acme contract", "an Acme spokesperson": the name only describes the noun.
  if (
    (article === 'the' || article === 'a' || article === 'an') &&
    next?.kind === 'word' &&
    /^\p{Ll}/u.test(next.text) &&
    !isVerb(next)
  )
    return 'modifier';
  return 'subject';
};

/** Is there a preposition or a mark between the start of the sentence and the name, as in "For Acme, ..."? */
export const opensWithFor = (words: readonly Word[], name: Name): boolean =>
  name.first <= 2 && words[0]?.lower === 'for' && words[name.last + 1]?.text === ',';
