import type { PeriodMention } from '../model/mention.ts';
import { isInstant } from '../model/period.ts';
import { wordSet } from '../text/word-set.ts';
import { isVerb } from './clauses.ts';
import { isNamedBase } from './period-base.ts';
import {
  ACCOUNTS,
  AROUND,
  BALANCES,
  BEGAN,
  BOUNDS,
  CHARGED,
  COMPARED,
  DATING,
  DEFERRED,
  EXPECTED,
  EXTENSION,
  FOUNDED,
  HELD,
  HOURS,
  NAMED_BY_YEAR,
  OUTSIDE,
  PASSIVE,
  PREPOSITIONS,
  RELATIVES,
  STRETCHED,
  TELLS_HELD,
  TERM,
} from './period-role-words.ts';
import type { PeriodPlace, PeriodRole } from './period-roles.ts';
import { isDayOfTelling } from './telling-day.ts';
import type { Word } from './words.ts';

/** How many words back "after" may stand from its date. */
const REACH = 6;
/** How many words a clause in passing may have before its date. */
const PASSING = 18;
/** How many words before "outstanding" may make it what is told: "had been issued or outstanding". */
const TOLD_HELD = 3;
/** How many words may stand between "extend" and the days from which on and until which. */
const EXTENDED_WITHIN = 24;
/** How many words behind "previously" its date may stand: "previously granted to him". */
const EARLIER_WITHIN = 10;
/** How many words on "began" may stand. */
const BEGUN_WITHIN = 8;

/** Is "payable" the end of an account's name, and the time behind it that of the sentence: "interest on notes payable during 2026"? */
const isAccount = (words: readonly Word[], at: number): boolean =>
  ACCOUNTS.has(words[at - 1]?.lower ?? '') && STRETCHED.has(words[at + 1]?.lower ?? '');

export const isTerm = (word: Word | undefined): boolean => TERM.has(word?.lower ?? '');

const startOf = ({ period }: PeriodMention): string => (isInstant(period) ? period.instant : (period.start ?? ''));
const isYear = ({ start, end }: PeriodMention): boolean => end - start === 4;
/** "May 2026", without a day. */
const isMonth = ({ period }: PeriodMention): boolean =>
  !isInstant(period) &&
  period.start !== null &&
  period.end?.slice(0, 7) === period.start.slice(0, 7) &&
  period.start !== period.end;
/** "Compared to 2024, which had sales of $9 million": what follows is of the time compared with. */
const isToldOn = (words: readonly Word[], after: number): boolean => {
  const at = words[after]?.text === ',' ? after + 1 : after;
  return /^(?:which|that)$/.test(words[at]?.lower ?? '') && /^(?:had|saw|was|were)$/.test(words[at + 1]?.lower ?? '');
};
const isCapital = (word: Word | undefined): boolean => /^\p{Lu}/u.test(word?.text ?? '');

/** "9 shares were issued on May 4", and not "the plan, which was approved in 2020": is it what the clause tells? */
const isPredicate = (words: readonly Word[], at: number): boolean => {
  if (!PASSIVE.has(words[at - 1]?.lower ?? '')) return false;
  const before = words[at - 2];
  return before !== undefined && !RELATIVES.has(before.lower) && before.kind === 'word';
};

/** How many words may part "since" from its participle: "since the company was". */
const SINCE_WITHIN = 4;

/** "since it was founded", "when the lab was started": does a clause in passing have the participle at `at`? */
const isSince = (words: readonly Word[], at: number): boolean =>
  PASSIVE.has(words[at - 1]?.lower ?? '') &&
  words.slice(Math.max(0, at - 1 - SINCE_WITHIN), at - 1).some(({ lower }) => lower === 'since' || lower === 'when');

/** "lost $5 million before tax in 2025", "said after the bell on Monday that third-quarter sales": does "before" or "after" name a measure or an hour? */
const isOfMeasure = (words: readonly Word[], at: number): boolean => {
  if (words[at]?.lower !== 'before' && words[at]?.lower !== 'after') return false;
  const next = words[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  return (next === at + 1 ? CHARGED : HOURS).has(words[next]?.lower ?? '');
};

const RECORDS = wordSet(
  'first largest biggest highest lowest worst best fastest slowest smallest steepest most weakest strongest deepest',
);
/** How many words may stand between the record and its "since": "the largest annual loss since". */
const RECORD_WITHIN = 6;

/** "its first outflow since 2009": does a record stand before "since"? */
export const isRecordSince = (words: readonly Word[], first: number): boolean => {
  if (words[first - 1]?.lower !== 'since') return false;
  const near = words.slice(Math.max(0, first - 1 - RECORD_WITHIN), first - 1);
  const at = near.findLastIndex(({ lower }) => RECORDS.has(lower));
  return at >= 0 && !near.slice(at).some(({ kind, text }) => kind === 'mark' || /\d/.test(text));
};

/** What is asked of a word by its index. */
type Asked = (words: readonly Word[], at: number) => boolean;
const isPreviously: Asked = (words, at) => words[at]?.lower === 'previously';
const isExpectedTo: Asked = (words, at) => words[at]?.lower === 'to' && EXPECTED.has(words[at - 1]?.lower ?? '');
const isComparing: Asked = (words, at) => COMPARED.has(words[at]?.lower ?? '');

/** Is a time that begins at `first` behind such a word, at most so many words back, with no mark and no figure between? */
const isBehind = (words: readonly Word[], first: number, within: number, isSought: Asked): boolean => {
  for (let i = first - 1; i >= 0 && i >= first - within; i--) {
    if (isSought(words, i)) return true;
    const { kind, text } = words[i] as Word;
    if (kind === 'mark' || /\d/.test(text)) return false;
  }
  return false;
};

type RoleRule = { readonly id: string; readonly role: (place: PeriodPlace) => PeriodRole | null };

/** In order: what a period cannot be comes before what it is; the first that answers decides. */
export const ROLE_RULES: readonly RoleRule[] = [
  // First, because the words before it are those of the beginning of its range.
  { id: 'range', role: ({ ranged }) => ranged },
  {
    // "will expire in 2035"; but "Starting in 2025, the rate is 5 %" dates all that follows.
    id: 'term',
    role: ({ words, mention, after, owner, report }) => {
      // "For periods starting with the quarter ended May 4, 2026, we define"
      if (words[owner]?.lower === 'with' && isTerm(words[owner - 1])) return 'aside';
      if (!isTerm(words[owner])) return null;
      // "accounts payable as of December 31, 2025" are a balance, "interest on notes payable during the years ended" has its years.
      if (words[owner]?.lower === 'payable' && (mention.relation === 'as-of' || isAccount(words, owner))) return null;
      if (owner !== 0) return 'aside';
      // "Beginning in 2022, we began to match 50 %" still holds when the report of a later year says it.
      const began = words
        .slice(after, after + BEGUN_WITHIN)
        .some(({ lower }) => lower === 'began' || lower === 'begun');
      return began && report.end !== null && startOf(mention) < report.end ? 'aside' : 'main';
    },
  },
  {
    // "the 2020 Equity Plan", "the May 2026 Notes", "Notes due 2029": a year without a preposition beside a capital is part of a name.
    id: 'name',
    role: ({ words, mention, first, after }) => {
      const isNamed = isYear(mention) || mention.rules.includes('period-year') || isMonth(mention);
      // "Last week Acme raised $5 million"
      if (mention.rules.includes('period-now')) return null;
      if (!isNamed || PREPOSITIONS.has(words[first - 1]?.lower ?? '')) return null;
      const next = words[after];
      // "The 2029 notes bear interest"
      if (isYear(mention) && NAMED_BY_YEAR.has(next?.lower ?? '')) return 'aside';
      return isCapital(next) || (isYear(mention) && first > 1 && isCapital(words[first - 1])) ? 'aside' : null;
    },
  },
  {
    // "claims for the tax years 2016 through 2019": of what the tax is, not when it was claimed.
    id: 'tax-year',
    role: ({ words, mention, first }) => {
      const isYears = /^years?$/.test(words[first - 1]?.lower ?? '') && words[first - 2]?.lower === 'tax';
      return isYears && mention.relation === 'during' ? 'aside' : null;
    },
  },
  {
    // "paid $5 million to extend the time for it from May 4 to June 4, 2026": until when, and from when on.
    id: 'extension',
    role: ({ words, first }) => {
      if (!BOUNDS.has(words[first - 1]?.lower ?? '')) return null;
      for (let i = first - 2; i >= 0 && i >= first - EXTENDED_WITHIN; i--) {
        const word = words[i] as Word;
        if (word.text === ';') return null;
        if (EXTENSION.has(word.lower)) return 'aside';
      }
      return null;
    },
  },
  {
    // "In 2026, under an agreement with an effective date of May 4, 2020, we paid $5 million"
    id: 'effective',
    role: ({ words, first }) => {
      const [of, date, effective] = [1, 2, 3].map((n) => words[first - n]?.lower);
      return of === 'of' && date === 'date' && effective === 'effective' ? 'aside' : null;
    },
  },
  {
    // "On May 4, 2026, we cancelled 9 options previously granted to him from 2023 to 2025"
    id: 'previously',
    role: ({ words, first, main }) =>
      main !== null && isBehind(words, first, EARLIER_WITHIN, isPreviously) ? 'aside' : null,
  },
  {
    // "its first outflow since 2009", "the worst quarter since 2015": of no figure.
    id: 'record',
    role: ({ words, mention, first }) => (mention.relation === 'since' && isRecordSince(words, first) ? 'aside' : null),
  },
  {
    // "since its founding in 2021": a date of something that the figure is only measured from.
    id: 'around',
    role: ({ words, first }) => {
      for (let i = first - 1; i >= 0 && i >= first - REACH; i--) {
        const word = words[i] as Word;
        // The heading "Subsequent Events" stands at the head of its note's first sentence.
        if (word.lower === 'subsequent' && words[i + 1]?.lower !== 'to') continue;
        if (isOfMeasure(words, i)) continue;
        if (word.lower === 'prior' && words[i + 1]?.lower === 'to') return 'aside';
        if (AROUND.has(word.lower)) return i < first - 1 || OUTSIDE.has(word.lower) ? 'aside' : null;
        if (word.kind === 'mark' || /\d/.test(word.text) || isVerb(word)) return null;
      }
      return null;
    },
  },
  {
    // "the fair, which was not held in the prior year, ...", "the price, which was cut by the court and paid in May 2025, ..."
    id: 'passing',
    role: ({ words, mention, first, after, report }) => {
      if (words[after]?.lower !== ',') return null;
      const isStated = mention.basis === 'stated';
      for (let i = first - 1; i > 0 && i >= first - PASSING; i--) {
        if (words[i]?.lower === 'which' && words[i - 1]?.lower === ',') return 'aside';
        if ((isStated || report.isNews) && /\d/.test(words[i]?.text ?? '')) return null;
        if (isStated && words[i]?.kind === 'mark') return null;
      }
      return null;
    },
  },
  {
    // "a loss of $4 million for mills expected to close in 2027": of what is there before it.
    id: 'expected',
    role: ({ words, mention, first, report }) => {
      if (report.end === null || startOf(mention) <= report.end) return null;
      return isBehind(words, first, REACH, isExpectedTo) ? 'aside' : null;
    },
  },
  {
    // "units that we began to grant in February 2026", "it began operations in May 1999": when a habit began.
    id: 'habit',
    role: ({ words, first }) => {
      const near = words.slice(Math.max(0, first - REACH), first);
      const began = near.findIndex(({ lower }) => BEGAN.has(lower));
      const what = began < 0 ? '' : (near[began + 1]?.lower ?? '');
      return what === 'to' || what === 'operations' || what.endsWith('ing') ? 'aside' : null;
    },
  },
  {
    // "rose $5 million compared to the prior year, including ...": what is compared with governs nothing but its own figure.
    id: 'compared',
    role: ({ words, first, after }) =>
      isBehind(words, first, REACH, isComparing) && !isToldOn(words, after) && !isNamedBase(words, first, after)
        ? 'aside'
        : null,
  },
  {
    // "from the deferred revenue balance as of December 31, 2024"; "For 2025, $5 million related to deferred revenue as of December 31, 2024"
    id: 'balance',
    role: ({ words, mention, owner, main }) => {
      if (!isInstant(mention.period)) return null;
      const isFlow = main !== null && !isInstant(main.period) && main.period.start !== main.period.end;
      const isDeferred = isFlow && DEFERRED.has(words[owner]?.lower ?? '') && words[owner - 1]?.lower === 'deferred';
      if (!BALANCES.has(words[owner]?.lower ?? '') && !isDeferred) return null;
      const opening = words.slice(Math.max(0, owner - 5), owner);
      const isFrom = ({ lower }: Word): boolean =>
        lower === 'from' || lower === 'included' || (isDeferred && (lower === 'related' || lower === 'relating'));
      return opening.some(isFrom) ? 'aside' : null;
    },
  },
  {
    // "On Tuesday, the company said that ...": the day of the news, not of the figures. A filing tells of what was said then.
    id: 'telling',
    role: ({ words, mention, first, after, report }) =>
      report.isNews && isDayOfTelling(words, mention, first, after) ? 'aside' : null,
  },
  {
    // "For the year 2025, losses on shares held at December 31, 2025": which shares, in a sentence that is of a stretch.
    id: 'held',
    role: ({ words, mention, owner, main }) => {
      if (main === null || isInstant(main.period) || !isInstant(mention.period)) return null;
      const isTold = words.slice(Math.max(0, owner - TOLD_HELD), owner).some(({ lower }) => TELLS_HELD.has(lower));
      return HELD.has(words[owner]?.lower ?? '') && !isTold ? 'aside' : null;
    },
  },
  // "revenue recognized in 2025 that was included in deferred revenue as of December 31, 2024"
  { id: 'subordinate', role: ({ subordinate }) => (subordinate ? 'aside' : null) },
  {
    id: 'relation',
    role: ({ words, mention, first, owner, report }) => {
      // "Founded in 1998, it has 900 employees"
      if (report.isNews && owner === 0 && FOUNDED.has(words[0]?.lower ?? '')) return 'aside';
      // "has raised $5 million since it was founded in 2021": when somebody began.
      if (report.isNews && FOUNDED.has(words[owner]?.lower ?? '') && isSince(words, owner)) return 'aside';
      // "two years ago" is of the figure beside it, or of the sentence that it heads.
      if (mention.rules.includes('period-ago')) return 'loose';
      switch (mention.relation) {
        case 'during':
        case 'as-of':
          return DATING.has(words[owner]?.lower ?? '') && !isPredicate(words, owner) ? 'loose' : 'main';
        case 'until':
          // "From our inception through March 31, 2026, we raised $5 million"
          return words.slice(0, first).some(({ lower }) => lower === 'inception') ? 'main' : 'aside';
        case 'since':
        case 'by':
          return 'loose';
        default:
          return mention.relation satisfies never;
      }
    },
  },
];
