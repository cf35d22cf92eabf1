import { wordSet } from '../text/word-set.ts';
import type { Cast } from './cast.ts';
import { isVerb } from './clauses.ts';
import type { Context, Sentence } from './context.ts';
import { entityOf } from './entity-of.ts';
import { type NamePlace, opensWithFor, placeOf, REPORTS } from './name-place.ts';
import { COMPANY_KINDS } from './name-words.ts';
import type { Name } from './names.ts';
import {
  clausesBetween,
  isApposed,
  isAside,
  isEnclosed,
  isOfAnother,
  isPlain,
  isWhich,
  isWhose,
} from './subject-words.ts';
import { isNobody, isWho, topicOf } from './topic.ts';
import type { Word, WordSpan } from './words.ts';

/** How much a name before the measure is worth as its owner, by what it does in the sentence. */
const WORTH: Readonly<Record<NamePlace, number>> = { subject: 80, possessive: 68, modifier: 50, object: 45 };

/** How many words may part a measure from who is told by its kin: "Revenue at Acme's largest rival, Beta, was". */
const APPOSED = 8;

/** "its deal with Acme covers 9 sites": somebody else's, who only has it with Acme. */
const isWithin = (words: readonly Word[], { first, last }: Name): boolean =>
  words[first - 1]?.lower === 'with' && /^\p{Ll}/u.test(words[last + 1]?.text ?? '');

const MADE = wordSet('chips gpus processors accelerators');

/** "home to 9,000 Acme chips": who made what somebody else has. */
const isMaker = (words: readonly Word[], { first, last, possessive }: Name): boolean =>
  !possessive &&
  MADE.has(words[last + 1]?.lower ?? '') &&
  /\d|^(?:thousand|million|of)$/.test(words[first - 1]?.lower ?? '');

const GIVES = wordSet('pay pays paid paying lent lend gave give gives awarded owed owe owes sent handed');

/** "Acme paid Beta $3 million": whoever is given it, and not whose it is. */
const isGiven = (words: readonly Word[], { first }: Name): boolean => GIVES.has(words[first - 1]?.lower ?? '');

const NOW = /^(?:now|currently|recently|then|once|last|most)$/;
const VALUED = /^(?:valued|worth)$/;

/** "demand for the chips of Acme, now valued at $3 billion": what stands behind a name and its comma is said of it. */
const isValued = (words: readonly Word[], last: number, first: number): boolean => {
  if (words[last + 1]?.text !== ',') return false;
  let at = last + 2;
  while (at < first && NOW.test(words[at]?.lower ?? '')) at++;
  return VALUED.test(words[at]?.lower ?? '') && first - at <= 1;
};

const HELD = /^(?:with|to|than|against|versus|vs)$/;

/** "was $9 million, compared with Acme's $4 billion": whom the figure behind is of, and not the one before. */
const isHeldAgainst = (words: readonly Word[], { first, possessive }: Name): boolean =>
  possessive && HELD.test(words[first - 1]?.lower ?? '');

/** Words and marks behind which a list goes on with somebody else. */
const TURNS = new Set([',', ';', 'and', 'but', 'while', 'whereas']);

/** "Acme had 3 sites and Beta had 2": who does something between two numbers of a list; null for nobody. */
export const subjectBetween = (
  context: Context,
  cast: Cast,
  sentence: Sentence,
  from: number,
  to: number,
): string | null => {
  const words = context.wordsOf(sentence);
  const found = cast.namesOf(sentence).findLast(({ kind, first, last, possessive }) => {
    const next = words[last + 1];
    const isNew = first > from && last < to && TURNS.has(words[first - 1]?.lower ?? '');
    const acts = next !== undefined && isVerb(next) && !REPORTS.has(next.lower);
    return kind === 'organisation' && isNew && !possessive && acts;
  });
  return found?.entity ?? null;
};

/** "manufacturers", "rivals": several who are called after what they do. */
const COMPANIES: ReadonlySet<string> = new Set([
  ...[...COMPANY_KINDS].map((noun) => (noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`)),
  ...wordSet('rivals competitors peers'),
]);
const OTHERS = wordSet('further other another some most many several few two three four five six seven eight nine ten');

/** How many words may stand before the noun of a group: "a further 17 module manufacturers". */
const GROUP = 5;

/** "A further 17 manufacturers had": does a sentence open with several that nobody names, so that it goes on about nobody? */
const isOfOthers = (words: readonly Word[]): boolean => {
  const at = words.slice(0, GROUP + 1).findIndex(({ lower }) => COMPANIES.has(lower));
  const next = words[at + 1];
  if (at < 1 || next === undefined || (next.text !== ',' && !isVerb(next))) return false;
  const before = words.slice(0, at);
  // "The two companies" were named before.
  if (before[0]?.lower === 'the') return before.some(({ lower }) => lower === 'other');
  return before.some(({ lower, text }) => OTHERS.has(lower) || /^\d/.test(text));
};

/** How many words may stand between "there were" and its figure: "there were in the aggregate". */
const THERE_WITHIN = 5;
/** The owner right before, or the one after "of". */
const SURE = 90;

/** "Once the sponsor had converted, there were 9 million shares": what simply is there is the filer's, whoever acted before. */
const isThere = (words: readonly Word[], number: number): boolean =>
  words.slice(number, number + THERE_WITHIN).some(({ lower }) => lower === 'shares') &&
  words
    .slice(Math.max(0, number - THERE_WITHIN), number)
    .some(({ lower }, i, near) => lower === 'there' && /^(?:is|are|was|were)$/.test(near[i + 1]?.lower ?? ''));

/**
 * Who the number is of. `first` and `last` are the words that name the measure (or the number itself, where nothing names it).
 * In this order of trust: the owner right before ("Acme's 2025 revenue", "Acme revenue"), the one after "of" ("downloads of Acme"),
 * the subject of the clause, the subject of an earlier clause, the agent ("built by Acme"), whom the sentence before was about.
 */
export const subjectOf = (
  context: Context,
  cast: Cast,
  sentence: Sentence,
  { first, last }: WordSpan,
  number: WordSpan = { first, last },
): string | null => {
  const words = context.wordsOf(sentence);
  let best: { name: Name; score: number } | null = null;
  const offer = (name: Name, score: number): void => {
    if (best === null || score > best.score) best = { name, score };
  };
  const names = cast.namesOf(sentence);
  for (const name of names) {
    // "Acme accelerators" inside the phrase of the number says who made them, not whose they are.
    if (!isWho(name) || (name.first >= number.first && name.last <= number.last)) continue;
    if (isNobody(words, name) || isMaker(words, name)) continue;
    const place = placeOf(name, words);
    if (name.last < first) {
      if (isEnclosed(words, name, first)) continue;
      const from = name.last + (name.possessive ? 2 : 1);
      const isOwnClause = (): boolean => clausesBetween(words, name.last + 2, first) === 0;
      if (isWhose(words, name.last, first) || isValued(words, name.last, first)) offer(name, 102);
      else if (name.kind === 'organisation' && isApposed(words, name) && isOwnClause()) offer(name, 101);
      else if (name.kind === 'organisation' && isWhich(words, name.last, first)) offer(name, 99);
      else if (name.possessive && isPlain(words, from, first, 5) && !isOfAnother(words, name, names, first))
        offer(name, 100);
      else if (
        !name.possessive &&
        first - name.last <= 2 &&
        isPlain(words, from, first, 1) &&
        !isWithin(words, name) &&
        !isGiven(words, name)
      )
        offer(name, 95);
      else {
        const worth = WORTH[place];
        const lead = place === 'object' && opensWithFor(words, name) ? 30 : 0;
        const aside = isAside(words, name, first) ? 20 : 0;
        offer(
          name,
          worth + lead - aside - 4 * clausesBetween(words, name.last + 1, first) + name.first / (words.length + 1),
        );
      }
    } else if (name.first >= first && name.last <= last) {
      // "valued Acme at $3 million": the name stands in the midst of the measure.
      if (name.kind === 'organisation') offer(name, 92);
    } else if (name.first > last) {
      const head = words[last + 1]?.lower;
      const attached = (head === 'of' || head === 'for' || head === 'at') && name.first - last <= 3;
      const isHeld = head === 'of' || head === 'for' || head === 'at';
      if (isHeld && name.kind === 'organisation' && name.first - last <= APPOSED && isApposed(words, name))
        offer(name, 96);
      else if (attached && name.kind === 'organisation') offer(name, 90);
      else if (words[name.first - 1]?.lower === 'by' && clausesBetween(words, last, name.first) === 0) offer(name, 40);
      else if ((place === 'subject' || place === 'possessive') && !isHeldAgainst(words, name))
        // "At $40 million a month, Acme pays ..."
        offer(name, 34 - clausesBetween(words, last, name.first) - name.first / (words.length + 1));
    }
  }
  const found = best as { name: Name; score: number } | null;
  const isFiling = context.document.kind === 'filing';
  if (isFiling && isThere(words, number.first) && (found?.score ?? 0) < SURE) return context.registrant;
  if (found !== null) return entityOf(context, cast, sentence, found.name);
  // A filing speaks of its filer, even where nobody could tell us who that is.
  if (isFiling) return context.registrant;
  return isOfOthers(words) ? null : topicOf(context, cast, sentence);
};
