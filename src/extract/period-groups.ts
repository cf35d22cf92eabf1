import type { PeriodMention } from '../model/mention.ts';
import { isInstant } from '../model/period.ts';
import type { Span } from '../model/span.ts';
import { isVerb } from './clauses.ts';
import { firstFrom } from './context.ts';
import type { Word } from './words.ts';

/**
 * Periods that stand in one list ("December 31, 2025 and 2024"), or one that stands alone.
 *
 * - `main`: says when something was so;
 * - `loose`: only says so of a figure right beside it ("by 2027", "since 2019");
 * - `aside`: dates something else than the figures ("notes due 2029", "will expire in 2035", "the 2020 Plan").
 */
export type PeriodGroup = Span & {
  readonly mentions: readonly PeriodMention[];
  readonly role: 'main' | 'loose' | 'aside';
  /** The first words of the sentence: "In 2025, ..." */
  readonly head: boolean;
  /** Part of a noun: "the December 2022 amendment". It may date the figures of its noun, which follow it, and no others. */
  readonly attributive: boolean;
};

const WORDS = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** What may stand between two periods of one list. */
const LINKS = WORDS(', and or & as of at for in the');
/** Small words between a date and the word that it belongs to: "will expire in various years from 2030". */
const SMALL = WORDS(
  'in on at of for from to up each through between during and or the a an fiscal calendar year years quarter quarters various dates date different as our its early late mid ( “ "',
);
/** Words whose date is the end or the beginning of a term, not the time of a figure. */
const TERM = WORDS(
  'due mature matures matured maturing maturity maturities expire expires expired expiring expiration begin begins beginning start starts starting ' +
    'commence commences commencing terminate terminates terminating ending until vest vests vesting payable redeemable convertible thereafter ' +
    'extend extends extending term terms',
);
/** Participles that date the noun before them: "under the program authorized in March 2022". */
const DATING = WORDS(
  'authorized approved adopted announced issued dated amended signed executed completed acquired opened closed enacted established originated closing relating related',
);
const RELATIVES = WORDS('that which who whose where');
const BALANCES = WORDS('balance balances');
/** How far back a date looks for the word that it belongs to. */
const REACH = 6;
/** How many words a relative clause may have before its date. */
const CLAUSE = 20;

const listed = (words: readonly Word[], before: PeriodMention, after: PeriodMention): boolean => {
  if (after.start < before.end) return true;
  const between = words.slice(firstFrom(words, before.end), firstFrom(words, after.start));
  return (
    between.length <= 4 &&
    between.some(({ lower }) => lower === ',' || lower === 'and' || lower === 'or' || lower === '&') &&
    between.every(({ lower }) => LINKS.has(lower))
  );
};

/** The index of the last word before `index` that is not a small one, at most `REACH` words back; -1 where there is none. */
const contentBefore = (words: readonly Word[], index: number): number => {
  for (let i = index - 1; i >= 0 && i >= index - REACH; i--) if (!SMALL.has(words[i]?.lower ?? '')) return i;
  return -1;
};

/** "the 2020 Equity Plan", "Notes due 2029": a year that is a part of a name, with no preposition of its own. */
const isNamed = (words: readonly Word[], first: number, after: number, mention: PeriodMention): boolean => {
  if (mention.end - mention.start > 4) return false;
  const next = words[after];
  const before = words[first - 1]?.lower ?? '';
  return (
    next !== undefined &&
    next.start - mention.end <= 1 &&
    /^\p{Lu}/u.test(next.text) &&
    !['in', 'for', 'during', 'of', 'since', 'by', ','].includes(before)
  );
};

const ARTICLES = WORDS("the a an its our their this that 's his her any each");

/** "the December 2022 amendment", "our 2025 revenue" */
const isAttributive = (words: readonly Word[], first: number, after: number): boolean => {
  const next = words[after];
  if (!ARTICLES.has(words[first - 1]?.lower ?? '') || !/\d{4}$/.test(words[after - 1]?.text ?? '')) return false;
  return next !== undefined && next.kind === 'word' && !SMALL.has(next.lower) && !isVerb(next);
};

/** "revenue recognized in 2025 that was included in deferred revenue as of December 31, 2024": the second date is not of the revenue. */
const isSubordinate = (
  words: readonly Word[],
  from: number,
  group: readonly PeriodMention[],
  numbers: readonly Span[],
) => {
  const start = group[0]?.start ?? 0;
  if (firstFrom(numbers, from) !== firstFrom(numbers, start)) return false;
  const at = firstFrom(words, start);
  return words.slice(Math.max(firstFrom(words, from), at - CLAUSE), at).some(({ lower }) => RELATIVES.has(lower));
};

const roleOf = (words: readonly Word[], mention: PeriodMention, first: number, after: number): PeriodGroup['role'] => {
  const content = contentBefore(words, first);
  const owner = words[content]?.lower ?? '';
  // "Starting in 2025, the rate is 5 %": at the head it is the time from which all that follows holds.
  if (TERM.has(owner)) return content === 0 ? 'main' : 'aside';
  if (isNamed(words, first, after, mention)) return 'aside';
  // "from the deferred revenue balance as of December 31, 2024"
  if (BALANCES.has(owner) && isInstant(mention.period)) {
    const opening = words.slice(Math.max(0, content - 5), content);
    if (opening.some(({ lower }) => lower === 'from' || lower === 'included')) return 'aside';
  }
  switch (mention.relation) {
    case 'during':
    case 'as-of':
      return DATING.has(owner) ? 'loose' : 'main';
    case 'until':
      return 'aside';
    case 'since':
    case 'by':
      return 'loose';
    default:
      return mention.relation satisfies never;
  }
};

/** Parts the periods of one sentence into groups, in order. `numbers` are the sentence's quantities. */
export const periodGroups = (
  words: readonly Word[],
  periods: readonly PeriodMention[],
  numbers: readonly Span[],
): PeriodGroup[] => {
  const lists: PeriodMention[][] = [];
  for (const mention of periods) {
    const open = lists.at(-1);
    const last = open?.at(-1);
    if (open !== undefined && last !== undefined && listed(words, last, mention)) open.push(mention);
    else lists.push([mention]);
  }
  const groups: PeriodGroup[] = [];
  let main: number | null = null;
  for (const mentions of lists) {
    const [opening, closing] = [mentions[0], mentions.at(-1)];
    if (opening === undefined || closing === undefined) continue;
    const { start } = opening;
    const { end } = closing;
    const first = firstFrom(words, start);
    const after = firstFrom(words, end);
    const head =
      first <= REACH &&
      words
        .slice(0, first)
        .every(({ lower, kind }, i) => SMALL.has(lower) || kind === 'mark' || (i === 0 && TERM.has(lower)));
    const role = roleOf(words, opening, first, after);
    const aside = role === 'main' && main !== null && isSubordinate(words, main, mentions, numbers);
    groups.push({
      start,
      end,
      mentions,
      head,
      attributive: isAttributive(words, first, after),
      role: aside ? 'aside' : role,
    });
    if (role === 'main') main = end;
  }
  return groups;
};
