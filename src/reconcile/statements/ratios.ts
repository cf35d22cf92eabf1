import { against, calculation } from '../derived.ts';
import type { Draft } from '../finding.ts';
import { quotient } from '../measure.ts';
import { OTHER_TOLD, type RatioPhrase, ratioPhrases } from '../ratio-words.ts';
import type { Measure, Reading } from '../reading.ts';
import { isSameUnit } from '../units.ts';
import { percentText, printed } from '../wording.ts';
import { valueMatches } from './candidates.ts';
import type { Figure, Statement } from './figure.ts';
import { isYearOf, yearBefore } from './rate-of-level.ts';
import type { ReportIndex } from './report-index.ts';
import { draft, quoted } from './say.ts';

const REACH = 40;
const TO = /\b(?:to|reaching)(?: \w+){0,3}\W{0,2}$/i;
const FROM = /\bfrom(?: \w+){0,3}\W{0,2}$/i;
/** How well the words must agree before a row's year before is reckoned with. */
const AGREEING = 0.45;

type Operands = { readonly figure: Figure; readonly over: Reading; readonly under: Reading };

/** A level and the same row of the report a year before. */
const ofRow = (over: Figure, index: ReportIndex, year?: string): Operands | null => {
  for (const { entry, agreement, timing } of valueMatches(over, index)) {
    const then =
      entry.isCell && timing !== 'other' && agreement.both >= AGREEING ? yearBefore(entry, index) : undefined;
    if (then !== undefined && isSameUnit(then.reading, entry.reading) && isYearOf(then, year))
      return { figure: over, over: entry.reading, under: then.reading };
  }
  return null;
};

/** "tripled to $9 million from $3 million"; without the base, the same row of the report a year before. */
const grown = (phrase: RatioPhrase, { document, figures }: Statement, index: ReportIndex): Operands | null => {
  const { text } = document;
  const sentenceEnd = /[.;]\s/.exec(text.slice(phrase.end));
  const until = sentenceEnd === null ? text.length : phrase.end + sentenceEnd.index;
  const behind = figures.filter(
    ({ claim: { evidence } }) =>
      evidence.start >= phrase.end &&
      evidence.start < until &&
      !OTHER_TOLD.test(text.slice(phrase.end, evidence.start)),
  );
  const isAfter = (pattern: RegExp, { claim: { evidence } }: Figure): boolean =>
    pattern.test(text.slice(Math.max(phrase.end - 1, evidence.start - REACH), evidence.start));
  const over = behind.find((figure) => isAfter(TO, figure));
  if (over === undefined) return null;
  const under = behind.find((figure) => isAfter(FROM, figure) && isSameUnit(figure.reading, over.reading));
  if (under !== undefined) return { figure: over, over: over.reading, under: under.reading };
  return ofRow(over, index);
};

/** "nearly three times | the | $3 million", "twice | that of the year before" */
const UNDER =
  /^ ?(?:(?:the|its|their|that of|those of|as (?:high|large|much|many|big) as(?: the| its)?) )?(?:about )?[$€£]?$/i;
export const THAN_BEFORE =
  /^ ?(?:(?:[^.;\d]|(?:19|20)\d\d){0,60}\b)?(?:as |than |that of |those of |the |in |of )*(?:a year (?:earlier|before|ago)|the (?:prior|previous|preceding) (?:fiscal )?year|the year before|last year|(?:the )?year-earlier (?:quarter|period)|(?:in |of )?the (?:same|year-ago|corresponding) (?:quarter|period)(?: of (?:fiscal )?(?<same>(?:19|20)\d\d)| a year (?:earlier|before))?|(?:what|that|those)(?: (?:it|they) (?:was|were|had been))? (?:in|of|for) (?:the (?:first|second|third|fourth) quarter of )?(?:fiscal (?:year )?)?(?<year>(?:19|20)\d\d))\b/i;
/** "$9 million in the quarter was nearly three times", "$9 million, about half of": the ratio is told of the figure before it. */
const IS = /(?:,|\b(?:is|are|was|were|or|equals?|equaled|represent(?:s|ed|ing)?)\b)(?:(?! and\b)[^.;,]){0,40}$/i;
const SAYS_IS = /^(?:is|are|was|were|be|being|at|represents|equals)\b/i;
const FAR = 120;

/** "$9 million was nearly three times the $3 million of the year before"; without the base, the same row of the report a year before. */
const multiple = (phrase: RatioPhrase, { document, figures }: Statement, index: ReportIndex): Operands | null => {
  const { text } = document;
  const over = figures.findLast(({ claim: { evidence } }) => evidence.end <= phrase.at);
  const next = figures.find(({ claim: { evidence } }) => evidence.start >= phrase.end);
  if (over === undefined || over.role === 'change') return null;
  const told = text.slice(over.claim.evidence.end, phrase.at);
  if (told.length > FAR || !(IS.test(told) || SAYS_IS.test(phrase.text)) || /[.;](?!\d)/.test(told)) return null;
  if (next !== undefined && UNDER.test(text.slice(phrase.end, next.claim.evidence.start)))
    return isSameUnit(next.reading, over.reading) ? { figure: over, over: over.reading, under: next.reading } : null;
  const before = THAN_BEFORE.exec(text.slice(phrase.end));
  return before && ofRow(over, index, before.groups?.year ?? before.groups?.same);
};

/** "about 1.7 times": a factor told to a tenth is near to it, whatever its hedge. */
const TO_A_TENTH = /\d\.\d/;
const TENTHS = '0.15';
const isTenthsOff = ({ text, measure }: RatioPhrase, { value }: Measure): boolean =>
  TO_A_TENTH.test(text) &&
  !/more|over|less|under/i.test(text) &&
  Boolean(measure.value && value?.minus(measure.value).abs().gt(TENTHS));

/** "tripled, from $3 million to $7 million": the ratio in words against the figures of the sentence, or against the report's row. */
export const judgeRatios = (statement: Statement, index: ReportIndex): Draft[] =>
  ratioPhrases(statement.document.text).flatMap((phrase): Draft[] => {
    if (phrase.form === 'adds-to') return [];
    const operands =
      phrase.form === 'grown-by-factor' ? grown(phrase, statement, index) : multiple(phrase, statement, index);
    const ratio = operands && quotient(operands.over.measure, operands.under.measure);
    if (!operands || !ratio?.value?.isPositive()) return [];
    const { verdict } = against(phrase.measure, ratio);
    if (verdict !== 'conflict' && !isTenthsOff(phrase, ratio)) return [];
    const expression = `${printed(operands.over.claim)} ÷ ${printed(operands.under.claim)}`;
    const times = ratio.value.lt(1)
      ? percentText(ratio.value)
      : `${ratio.value.toSignificantDigits(3).toFixed()} times`;
    const message = `The statement says ${quoted(phrase.text.trim())}; ${expression} is ${times}.`;
    const claims = [operands.figure.claim, operands.over.claim, operands.under.claim];
    return [
      draft('statement.computed', 'conflict', 'warning', message, [...new Set(claims)], calculation(expression, ratio)),
    ];
  });
