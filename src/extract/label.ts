import type { Quantity } from '../model/quantity.ts';
import type { ConceptRule, Phrase } from './concept-rule.ts';
import { kindIn } from './kind.ts';
import { rulesOf } from './order.ts';
import { findPhrases, type Lexicon, lexiconOf } from './phrases.ts';
import { unitKindOf } from './unit-kind.ts';
import { type Forms, noForms, type Word, wordsOf } from './words.ts';

/** What a row's label says of the numbers in the row. */
export type LabelReading = {
  readonly concept: string;
  readonly kind: string | null;
  /** The words before the name: "AI" in "AI revenue"; null where there are none. */
  readonly scope: string | null;
  /** Did the row's own label say it, or one of the headings above it? */
  readonly from: 'label' | 'above';
  readonly rule: string;
};

/** Words that may stand before the name of a measure without changing what it is. */
const LEAD = new Set(
  'total consolidated our company segment less plus the net of combined group reportable'.split(' '),
);
/** Words before the name that make it another measure: never taken for a scope. */
const OTHERS = new Set(
  (
    'cost costs comprehensive deferred unearned accumulated interest other change changes increase decrease percentage percent weighted ' +
    'restricted non proceeds repayment repayments payment payments gain gains loss losses before after tax taxable per average accrued ' +
    'unrealized realized and or from on in to as purchase sale issuance pro forma adjusted core underlying normalized diluted basic gross prepaid provision unaudited'
  ).split(' '),
);
/** Words after the name that only say more about the same measure. */
const TAIL = new Set(
  'aggregate attributable from by for in of on at as basic diluted continuing external during beginning end per 1 2 3 4 5 a b c net'.split(
    ' ',
  ),
);
/** What may follow "on" behind a loss that is the company's: "on a per share basis". */
const BASES = new Set(['a', 'an', 'per', 'common', 'ordinary', 'continuing']);
/** What may follow "and" after the name without making it a wider line. */
const JOINED = new Set(['comprehensive', 'diluted']);
/** A scope is a short name. */
const SCOPE_WORDS = 3;

type Labelled = { readonly rule: ConceptRule; readonly phrase: Phrase };

const lexicons = new WeakMap<readonly ConceptRule[], Lexicon<Labelled>>();
const lexiconFor = (rules: readonly ConceptRule[]): Lexicon<Labelled> => {
  const known = lexicons.get(rules);
  if (known !== undefined) return known;
  const made = lexiconOf(
    rules.flatMap((rule) => (rule.labels ?? []).map((phrase) => [phrase, { rule, phrase }] as const)),
  );
  lexicons.set(rules, made);
  return made;
};

const DEFAULT_RULES = rulesOf([]);

/** The words of a label that count: "Net income (loss)(1):" is "net income loss". */
export const labelWords = (label: string, forms: Forms = noForms()): readonly Word[] => {
  const span = { start: 0, end: Math.min(label.length, 400) };
  const words = wordsOf(label, span, forms).filter((word) => word.kind === 'word');
  while (/^\d$/.test(words.at(-1)?.lower ?? '')) words.pop();
  return words;
};

const readOne = (
  label: string,
  quantity: Quantity,
  rules: readonly ConceptRule[],
  words: readonly Word[],
): Omit<LabelReading, 'from'> | null => {
  const unit = unitKindOf(quantity);
  for (const { value, first, last } of findPhrases(words, lexiconFor(rules))) {
    const { rule } = value;
    if (rule.id === null || !rule.units.includes(unit) || rule.accepts?.(quantity) === false) continue;
    const before = words.slice(0, first).filter((word) => !LEAD.has(word.lower));
    const after = words[last + 1];
    // "Net loss and comprehensive loss" is the net loss; "Sales and marketing" are no sales.
    const joined = after?.lower === 'and' && JOINED.has(words[last + 2]?.lower ?? '');
    if (before.length > SCOPE_WORDS || before.some((word) => OTHERS.has(word.lower))) continue;
    if (after !== undefined && !joined && !TAIL.has(after.lower)) continue;
    // "Net loss on investments": a loss with a cause of its own.
    if (after?.lower === 'on' && rule.id === 'loss' && !BASES.has(words[last + 2]?.lower ?? '')) continue;
    const [from, to] = [before[0]?.start, before.at(-1)?.end];
    const negative = quantity.value?.startsWith('-') === true && rule.negative !== undefined;
    return {
      concept: negative ? (rule.negative as string) : rule.id,
      kind: kindIn(rule, words),
      scope: from === undefined || to === undefined ? null : label.slice(from, to),
      rule: `label.${rule.id}`,
    };
  }
  return null;
};

export type LabelReader = (label: string) => readonly Word[];

/**
 * The concept that the label of a row names, for a number of this unit and sign ("Net income (loss)" of −12 is a loss).
 *
 * @param label the row's label as printed: "Total revenues(1)", "AI", "Net loss per share, basic and diluted"
 * @param quantity the number in the row, scaled and signed
 * @param above headings that hold for the row, nearest first: its section stub, the captions; asked where the label names no measure
 * @param rules the rules of the run; ours where left out
 * @param read `labelWords`, or one that remembers
 */
export const conceptOfLabel = (
  label: string,
  quantity: Quantity,
  above: readonly string[] = [],
  rules: readonly ConceptRule[] = DEFAULT_RULES,
  read: LabelReader = labelWords,
): LabelReading | null => {
  const own = readOne(label, quantity, rules, read(label));
  if (own !== null) return { from: 'label', ...own };
  for (const heading of above) {
    const found = readOne(heading, quantity, rules, read(heading));
    if (found !== null) return { from: 'above', ...found };
  }
  return null;
};
