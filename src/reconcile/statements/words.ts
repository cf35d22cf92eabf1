// Not the package's index: see `porter-stemmer.d.ts`.
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { MONTH_NAMES } from '../../text/calendar.ts';

/** A word where it stands. `stem` is null where the word carries no subject matter ("the", "reported", "million"). */
export type Word = {
  /** In small letters. */
  readonly raw: string;
  readonly stem: string | null;
  readonly isCapital: boolean;
  readonly start: number;
  readonly end: number;
};

/** Words without subject matter: of the language, of reporting, and of scale and calendar, which quantities and periods carry. */
const EMPTY: ReadonlySet<string> = new Set(
  (
    'a an the this that these those it its their our we us they he she his her of in on at by for from to with within and or as is are was were be been being ' +
    'has have had do does did not no nor than then so such which who whom whose what when where while whereas despite although though but however also only ' +
    'both all any each per into over under about above below after before during between through throughout until since upon due primarily mainly including ' +
    'included includes include excluding respectively same compared reflecting reflected resulting result results resulted attributable driven partially offset ' +
    'may might can could will would should shall there here other some more most less least very up down out off again further once own if because against among ' +
    'company companies registrant corporation inc reported report reports reporting recorded recognized measured noted stated disclosed experienced faced saw seeing seen amounted ' +
    'amounting amount amounts approximately around nearly roughly totaling totaled worth equal reaching reached ended ending end ' +
    'earlier later faster slower wider larger greater bigger smaller fewer shorter longer ' +
    'significantly significant substantial substantially slightly major overall specifically particularly likely various several ' +
    'establishing established experiencing incurred incurring incur making made make used provided activities flow flows negative positive next future planning planned generated generating ' +
    'brought bring brings bringing yielded yielding booked posted logged took takes taking taken gave gives giving came comes coming stood stands carried lay lies ' +
    'thousand thousands million millions billion billions hundred dollars dollar percent percentage ' +
    'year years quarter quarters month months day days fiscal period periods date dated ' +
    'january february march april may june july august september october november december first second third fourth one two three four five six seven eight nine ten'
  ).split(' '),
);

/** Words that filings and those who write about them use for one another; each is read as the words after the colon. */
const SAID_AS: ReadonlyMap<string, readonly string[]> = new Map(
  [
    'sales: revenue',
    'sale: revenue',
    'earnings: income',
    'earned: income',
    'profit: income',
    'profits: income',
    'loss: income',
    'losses: income',
    'r&d: research development',
    'sg&a: selling general administrative',
    'borrowings: debt',
    'borrowing: debt',
    'stockholder: shareholder',
    'stockholders: shareholders',
    'costs: expense',
    'cost: expense',
    'charge: expense',
    'charges: expense',
    'spending: expense',
    'spent: expense',
    'expenditure: expense',
    'expenditures: expense',
    'gain: income',
    'gains: income',
    'stock: share',
    'purchases: purchase',
    'bought: purchase',
    'paid: payment',
    'repaid: repayment',
    'acquired: acquisition',
    'acquire: acquisition',
    'acquires: acquisition',
    'acquiring: acquisition',
    'operations: operating',
    'operation: operating',
    'staff: employee',
    'personnel: employee',
  ].map((line) => {
    const [word = '', said = ''] = line.split(': ');
    return [word, said.split(' ')] as const;
  }),
);

const STEMS = new Map<string, string>();
const KEPT_STEMS = 50_000;

/** Porter's stem, remembered: a filing repeats a few thousand words. */
const stemOf = (word: string): string => {
  const known = STEMS.get(word);
  if (known !== undefined) return known;
  if (STEMS.size >= KEPT_STEMS) STEMS.clear();
  const stem = stemmer.stem(word);
  STEMS.set(word, stem);
  return stem;
};

/** A word: letters and digits with at least one letter, "R&D" and "X9" among them. Hyphens part words. */
const WORD = /[\p{L}\d]{0,40}\p{L}[\p{L}\d]{0,40}(?:&\p{L}{1,3})?/gu;

/** What is told apart by a letter, or by a number. */
const LETTERED: ReadonlySet<string> = new Set('class series tranche phase type tier round'.split(' '));
const NUMBERED: ReadonlySet<string> = new Set('level phase tier'.split(' '));
const NUMBER_BEHIND = /^ ([1-4])(?![\w.,-]|\s?%)/;

/** "2027 Notes", "the 2020 Plan": what is told apart by a year, where it has a capital. */
const DATED: ReadonlySet<string> = new Set('notes note bonds debentures plan warrants facility'.split(' '));
const YEAR_BEFORE = /\b((?:19|20)\d\d) (?:senior |convertible |term )?$/i;
const MONTH_OR_IN = new RegExp(
  String.raw`(?:\b(?:in|during|for|of|since|by|until)|\d,|\bfiscal|\b(?:${MONTH_NAMES.join('|')})) (?:19|20)\d\d (?:senior |convertible |term )?$`,
  'i',
);
const BEFORE = 32;

const OF_TIME: ReadonlySet<string> = new Set('year years quarter quarters period periods fiscal month'.split(' '));
const BEFORE_TIME: ReadonlySet<string> = new Set('prior previous preceding comparable corresponding'.split(' '));

const BOUGHT: ReadonlySet<string> = new Set(['buy', 'buys', 'buying', 'bought']);
const REPURCHASED = stemOf('repurchased');

/** The words of `text[start, end)` in order; a word that stands for two ("R&D") comes twice, at one place. */
export const wordsOf = (text: string, start = 0, end = text.length): Word[] => {
  const words: Word[] = [];
  const part = text.slice(start, end);
  for (const match of part.matchAll(WORD)) {
    const raw = match[0].toLowerCase();
    const isCapital = match[0].charAt(0) !== raw.charAt(0);
    const at = { isCapital, start: start + match.index, end: start + match.index + match[0].length };
    const before = words.at(-1)?.raw ?? '';
    // "bought back" is repurchased.
    if (raw === 'back' && BOUGHT.has(before)) {
      words[words.length - 1] = { ...(words.at(-1) as Word), stem: REPURCHASED };
      words.push({ raw, stem: null, ...at });
    }
    // "non-interest bearing" is "noninterest-bearing".
    else if (before === 'non' && part.charAt((words.at(-1)?.end ?? 0) - start) === '-')
      words[words.length - 1] = {
        ...at,
        raw: `non${raw}`,
        stem: stemOf(`non${raw}`),
        start: words.at(-1)?.start ?? at.start,
      };
    // "compared to the prior year" says when; "prior service cost" says of what.
    else if (OF_TIME.has(raw) && BEFORE_TIME.has(before)) {
      words[words.length - 1] = { ...(words.at(-1) as Word), stem: null };
      words.push({ raw, stem: null, ...at });
    }
    // "Class A" and "Class B" are two things.
    else if (raw.length === 1 && LETTERED.has(before)) words.push({ raw, stem: `${before} ${raw}`, ...at });
    else if (NUMBERED.has(raw) && NUMBER_BEHIND.test(part.slice(at.end - start, at.end - start + 4)))
      words.push({ raw, stem: `${raw} ${part.charAt(at.end - start + 1)}`, ...at });
    else if (raw.length === 1 || EMPTY.has(raw)) words.push({ raw, stem: null, ...at });
    else {
      for (const said of SAID_AS.get(raw) ?? [raw]) words.push({ raw, stem: stemOf(said), ...at });
      if (isCapital && DATED.has(raw)) {
        const before = part.slice(Math.max(0, at.start - start - BEFORE), at.start - start);
        const year = MONTH_OR_IN.test(before) ? null : YEAR_BEFORE.exec(before);
        if (year !== null) words.push({ raw, stem: `${stemOf(raw)} ${year[1]}`, ...at });
      }
    }
  }
  return words;
};

/** The stems of a text that carry subject matter. */
export const stemsOf = (text: string): Set<string> =>
  new Set(wordsOf(text).flatMap(({ stem }) => (stem === null ? [] : [stem])));

/** Are two sets of stems the same? */
export const isSameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((stem) => b.has(stem));
