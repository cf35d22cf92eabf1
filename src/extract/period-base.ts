import type { Span } from '../model/span.ts';
import { wordSet } from '../text/word-set.ts';
import type { PeriodGroup } from './period-groups.ts';
import { ALL_RELATIVES } from './period-role-words.ts';
import { firstFrom, type Word } from './words.ts';

/** "compared to $5 million", "up from $5 million", "versus $5 million" */
export const COMPARING = wordSet('compared compares versus vs comparison against reversing');
/** "earned $5 million, after a loss of $8 million in 2024", "after losing $8 million": what came before. */
const FORMER = new Set(['loss', 'losses', 'losing', 'profit', 'profits', 'earning', 'deficit', 'shortfall']);
const FORMER_WITHIN = 4;

/** What a figure begins with. */
export const BASE_FIGURE = /^[$€£¥₹\d]/;
/** How many words may stand between a time and the "of" before its figure: "a year-ago net loss of". */
const MEASURED_WITHIN = 4;

/** "a year-ago net loss of $4 million", "from second quarter 2025 revenues of $9 million": does a time before the word `after` describe a figure of its own? */
export const describesFigure = (words: readonly Word[], after: number): boolean => {
  for (let at = after; at <= after + MEASURED_WITHIN; at++) {
    const word = words[at];
    if (word === undefined || (word.kind === 'mark' && word.text !== '-') || ALL_RELATIVES.has(word.lower))
      return false;
    if (word.lower === 'of') return at > after && /^(?:[$€£¥₹]|\d)/.test(words[at + 1]?.text ?? '');
  }
  return false;
};

/** What opens a base that is told with its time before it. */
const OPENS_BASE = wordSet('from versus vs than against to with over');

/** "from second quarter 2025 revenues of $9 million", "versus 2024 net income of $7 million": does the time from `first` to before `after` name a base? */
export const isNamedBase = (words: readonly Word[], first: number, after: number): boolean =>
  OPENS_BASE.has(words[first - 1]?.lower ?? '') && describesFigure(words, after);

/** "almost seven times the $4 million it earned a year earlier", "more than double the $9 million of 2024", "below the $9 million that it spent in 2024" */
const BEFORE_THE = new Set([
  'times',
  'double',
  'twice',
  'triple',
  'treble',
  'quadruple',
  'half',
  'below',
  'above',
  'than',
]);

/** "nearly four times as much as the $9 million of 2024", "an improvement on the $9 million of 2024": what stands before the word that opens the base. */
const OPENED_BY: ReadonlyMap<string, RegExp> = new Map([
  ['as', /^(?:much|many|large|big|high|great)$/],
  ['on', /^(?:improvement|advance)$/],
]);

/** Does the word at `at` open a figure that the one before is held against, before its "the": "below", "as" of "as much as"? */
export const opensBase = (words: readonly Word[], at: number): boolean => {
  const word = words[at]?.lower ?? '';
  const isOpener = BEFORE_THE.has(word) || OPENED_BY.get(word)?.test(words[at - 1]?.lower ?? '') === true;
  return isOpener && words[at + 1]?.lower === 'the';
};

const compares = (words: readonly Word[], at: number): boolean => {
  const word = words[at]?.lower ?? '';
  if (COMPARING.has(word)) return true;
  if (opensBase(words, at)) return BASE_FIGURE.test(words[at + 2]?.text ?? '');
  if (word !== 'after') return false;
  // "bought back $5 million of its stock, after $9 million in the first quarter of 2024"
  const behind = words.slice(at + 1, at + 1 + FORMER_WITHIN);
  return (
    behind.some(({ lower }) => FORMER.has(lower)) ||
    (words[at - 1]?.text === ',' && BASE_FIGURE.test(behind[0]?.text ?? ''))
  );
};

const FROM = new Set(['up', 'down', 'increase', 'decrease', 'rose', 'fell', 'grew']);
/** Words before the base of a comparison: "from $5 million a year earlier", "up 15% from a year earlier", "above that of a year earlier". */
const BASES = new Set([...COMPARING, 'from', 'than', 'over', 'above', 'below']);
/** "paid $5 million from 2025 to 2028" is a range. */
const RANGE_ON = new Set(['to', 'through', 'until', '-', '–']);
/** How many words before the time of a base may hold them, and one that does nothing but compare: "compared to a net loss attributable to". */
const BASED_WITHIN = 16;
const HELD_WITHIN = 30;

/** Is it a time that is only told from another: "a year earlier", "the same period in 2024"? */
export const isComparison = ({ mentions }: PeriodGroup): boolean =>
  mentions[0]?.rules.includes('period-comparison') === true;

/** What a figure over an earlier time is: "an increase of $5 million over 2024", "up 9% over last year". */
export const CHANGED = wordSet(
  `increase increases increased increasing decrease decreases decreased decreasing rise rises rose rising decline declines declined growth grow grew
  grown growing gain gains gained improvement improved up down higher lower more less jump jumped climbed drop dropped fell fall`,
);
const CHANGED_BEFORE = 6;

/**
 * Is what stands "over" a time a change since then, alone or behind what it led to: "$9 million, an increase of $2 million over 2024"? "It lost
 * $5 million over the first half" is of that half.
 */
const isChangeOver = (words: readonly Word[], run: Span): boolean => {
  const [first, behind] = [firstFrom(words, run.start), firstFrom(words, run.end)];
  const own = words.slice(first, behind);
  return (
    own.some(({ lower }) => CHANGED.has(lower) || /%$|^per\s?cent$|^(?:basis|percentage)$/.test(lower)) ||
    words.slice(Math.max(0, first - CHANGED_BEFORE), first).some(({ lower }) => CHANGED.has(lower))
  );
};

/** What may part a change from the "from" of its base: "35% and 47%, respectively, from", "a 26% increase from", "9% sequentially over". */
const CHANGE_TO_BASE = wordSet(
  ', respectively increase increases decrease decreases growth decline improvement reduction rise drop sequential sequentially',
);
const BETWEEN_WITHIN = 4;

const isChangeBetween = (gap: readonly Word[]): boolean => {
  // "a 26% increase in net sales over"
  const at = gap.findIndex(({ lower }) => lower === 'in');
  const [change, of] = at > 0 ? [gap.slice(0, at), gap.slice(at + 1)] : [gap, []];
  return (
    change.length > 0 &&
    change.length <= BETWEEN_WITHIN &&
    change.every(({ lower }) => CHANGE_TO_BASE.has(lower)) &&
    of.length <= BETWEEN_WITHIN &&
    of.every(({ kind, text }) => kind === 'word' && !/\d/.test(text))
  );
};

/** "from 2024 to 2025"; "from 2024 to $9 million" comes to a figure. */
export const goesToTime = (words: readonly Word[], at: number): boolean =>
  RANGE_ON.has(words[at]?.lower ?? '') && !/^[$€£¥₹]/.test(words[at + 1]?.text ?? '');

/** Does the group date only what figures are held against, and is the run not that: "fell to $88 million from $99 million a year earlier"? */
export const isOfBase = (words: readonly Word[], run: Span, group: PeriodGroup): boolean => {
  const first = firstFrom(words, group.start);
  for (let i = first - 1; i >= 0 && i >= first - HELD_WITHIN; i--) {
    const word = words[i] as Word;
    const isComparing = compares(words, i);
    if (!isComparing && (i < first - BASED_WITHIN || !BASES.has(word.lower))) continue;
    if (word.lower === 'over' && !isChangeOver(words, run)) return false;
    // "fell to $88 million from $99 million in 2024"
    // "increases of 79% and 89% from the three months ended June 30, 2024"
    const behind = firstFrom(words, run.end);
    // "9% higher than last year"; "a total of $5 million from 2029 through 2033" is a range, in one period or in two.
    const own = words.slice(first, firstFrom(words, group.end));
    const isBeside =
      // "from year-end 2024" is no range.
      !own.some(({ lower }, at) => RANGE_ON.has(lower) && own[at + 1]?.lower !== 'end') &&
      (behind === i || (word.lower === 'than' && behind === i - 1) || isChangeBetween(words.slice(behind, i))) &&
      first - i <= 2 &&
      !goesToTime(words, firstFrom(words, group.end));
    // "compared with a $7 million benefit for 2024"
    // "up 30% from the $8 million it brought in the year before"
    const figureAt = /^(?:the|an?)$/.test(words[i + 1]?.lower ?? '') ? i + 2 : i + 1;
    const isFigure =
      (figureAt < first && BASE_FIGURE.test(words[figureAt]?.text ?? '')) ||
      words.slice(i + 1, first).some(({ lower }, n) => lower === 'of' && fromNamed(words, i + 1 + n) === i) ||
      (isComparing && words.slice(i + 1, first).some(({ text }) => BASE_FIGURE.test(text)));
    return run.start < word.start && (isComparison(group) || isBeside || isFigure);
  }
  return false;
};

/** What says that two values of one thing are compared, rather than one value at two times. */
const VALUED = new Set(['carrying', 'book', 'face', 'statutory', 'principal']);
/** What a figure ends with. */
const AMOUNT_END = /^[\d.,]+%?$|^(?:thousand|million|billion|trillion|percent|cent|cents|crore|lakh|bn|mn|tn|%)$/;
/** What a stretch of time ends with. */
const STRETCH_END = /^(?:year|half|quarter|period|months)$/;
/** How many words may stand before a figure that is compared with: "up from", "compared with an adjusted net loss of". */
const FROM_WITHIN = 4;
const COMPARED_WITHIN = 8;

/** How many words may name what a base is of: "from an adjusted operating loss of". */
const NAMED_WITHIN = 4;
const CHANGE_END = /^(?:%|percent|up|down)$|%$/;

/** "down 6.1% from diluted earnings per share of $5": the "from" of a base that is named without an article, `of` being the word before its figure; -1 where it is none. */
const fromNamed = (words: readonly Word[], of: number): number => {
  for (let i = of - 1; i > 0 && i >= of - 2 - NAMED_WITHIN; i--) {
    const { kind, lower, text } = words[i] as Word;
    if (lower === 'from') return i < of - 1 && CHANGE_END.test(words[i - 1]?.lower ?? '') ? i : -1;
    if (kind === 'mark' || /\d/.test(text)) return -1;
  }
  return -1;
};

/** The "from" that opens the base at `at`: "from $5 million", "from a net loss of $5 million"; -1 where none does. */
export const fromBefore = (words: readonly Word[], at: number): number => {
  if (words[at - 1]?.lower === 'from') return at - 1;
  // "up 30% from the $5 million it brought in the year before"
  if (words[at - 1]?.lower === 'the' && words[at - 2]?.lower === 'from') return at - 2;
  // "from last year's $5 million"
  if (words[at - 1]?.lower === "'s") {
    const from = words.slice(0, at).findLastIndex(({ lower }) => lower === 'from');
    return from >= at - 2 - NAMED_WITHIN ? from : -1;
  }
  if (words[at - 1]?.lower !== 'of') return -1;
  for (let i = at - 2; i > 0 && i >= at - 2 - NAMED_WITHIN; i--) {
    const { kind, lower } = words[i] as Word;
    if (lower === 'a' || lower === 'an') return words[i - 1]?.lower === 'from' ? i - 1 : -1;
    if (kind === 'mark') return -1;
  }
  return fromNamed(words, at - 1);
};

/** "compared to $5 million", "against a net loss of $5 million": the figure stands for another time than the one before it. */
export const isCompared = (words: readonly Word[], run: Span): boolean => {
  const at = firstFrom(words, run.start);
  const near = words.slice(Math.max(0, at - FROM_WITHIN), at).map(({ lower }) => lower);
  if (near.includes('from') && near.some((word) => FROM.has(word))) return true;
  // "revenue rose to $9 million from $7 million, net income to $3 million from $2 million"
  // "widened to $9 million last year from $7 million"
  const from = fromBefore(words, at);
  const last = words[from - 1]?.lower ?? '';
  if (from >= 0 && (AMOUNT_END.test(last) || STRETCH_END.test(last))) return true;
  // "compared to $5 million, or $1.20 per share": both are.
  const isSaidAgain = words[at - 1]?.lower === 'or';
  for (let i = at - 1; i >= 0 && i >= at - COMPARED_WITHIN; i--) {
    const { lower, text } = words[i] as Word;
    // "a fair value of $5 million, compared with a carrying value of $4 million": another measure, of the same day.
    if (VALUED.has(lower)) return false;
    if (compares(words, i)) return true;
    if ((BASE_FIGURE.test(text) || /^[,;:]$/.test(text)) && !isSaidAgain) return false;
  }
  return false;
};

/** "up from $8 million in 2024", "against $8 million in 2024": does the time date the figure that another is held against? */
export const isDatedBase = (words: readonly Word[], group: PeriodGroup): boolean => {
  const first = firstFrom(words, group.start);
  if (isNamedBase(words, first, firstFrom(words, group.end))) return true;
  for (let i = first - 1; i >= 0 && i >= first - HELD_WITHIN; i--) {
    const { lower, text } = words[i] as Word;
    if (text === ';') return false;
    const between = words.slice(i + 1, first);
    if (compares(words, i)) return between.some((word) => BASE_FIGURE.test(word.text));
    if (lower === 'from' && i >= first - BASED_WITHIN)
      return BASE_FIGURE.test(between[0]?.text ?? '') && !between.some((word) => word.lower === 'to');
  }
  return false;
};

/** Words for what two figures of a comparison differ by. */
const CHANGES = new Set(
  'increase decrease rise decline growth drop reduction gain improvement change difference jump fall up down'.split(
    ' ',
  ),
);
/** How many words behind the base of a comparison its change may stand: ", representing an increase of $6.9 million or". */
const CHANGED_WITHIN = 12;

/** "$9 million in 2023 compared to $6 million in 2022, an increase of 50%": is the run the change that the comparison comes to? */
export const isChangeFrom = (words: readonly Word[], base: PeriodGroup, run: Span): boolean => {
  const gap = words.slice(firstFrom(words, base.end), firstFrom(words, run.start));
  if (gap.length > CHANGED_WITHIN || gap.some(({ text }) => text === ';')) return false;
  if (!gap.some(({ lower }) => CHANGES.has(lower))) return false;
  return isDatedBase(words, base);
};
