import { against, calculation } from '../derived.ts';
import { percentChange } from '../measure.ts';
import type { Reading } from '../reading.ts';
import type { Placed, Sentence } from '../sentence-claims.ts';
import { capitalized, conceptName, percentText, printed, sourceName } from '../wording.ts';
import type { SetCheck } from '../world.ts';

/** Words right before an earlier value: "from $546 million", "compared to", "versus"; "income from operations was" opens no base. */
const EARLIER =
  /\b(?:from(?! (?:operati|continuing|discontinued|invest|financ))|compared (?:to|with)|versus|vs\.?|against)(?: \w+){0,3} ?\W?$/i;
/** A rate of several years' growth a year is no quotient of its two ends. */
const BY_THE_YEAR =
  /\b(?:compound\w*|cagr|annual(?:ly|i[sz]ed)?|a year(?! (?:ago|earlier|before|prior|over))|per year|each year|every year|on average)\b/i;

/**
 * "narrowed to $5 million from $7 million, helped by a 20% rise in sales", ", as sales rose 20%": the rate is of a reason, or of something told beside.
 */
const OTHERS =
  /, (?:as|and|with)(?! (?:compared|of|a result)\b)|\b(?:help\w*|driven|led|hurt|due to|because|owing to|thanks to|boosted|supported|aided|despite|amid|while|whereas|although|though|even as|as (?:\w+ )*?(?:rose|fell|grew|increased|declined|decreased|jumped|dropped|climbed))\b/i;
/** "Rents climbed 20%, while sales rose to $7 million from $5 million": the values are of something else. */
const BESIDE = /\b(?:while|whereas|although|though|even as)\b/i;
const isOfOther = (quote: string, rate: Placed, values: readonly Placed[]): boolean => {
  const places = values.map(({ at }) => at);
  const before = Math.max(...places.filter((at) => at < rate.at));
  return Number.isFinite(before)
    ? OTHERS.test(quote.slice(before, rate.at))
    : BESIDE.test(quote.slice(rate.at, Math.min(...places)));
};

const isEarlier = (quote: string, { at }: Placed): boolean => EARLIER.test(quote.slice(Math.max(0, at - 40), at));

/** Are both values of the same thing, as far as they say? An operating profit is no base of a net one. */
const isOneMeasure = (a: Reading, b: Reading): boolean =>
  a.concept === b.concept &&
  a.unit === b.unit &&
  a.sign === b.sign &&
  (a.kind === null || b.kind === null || a.kind === b.kind);

/** The two values of one thing in a sentence with exactly one growth rate: now and then. */
const operands = ({ quote, figures }: Sentence): { rate: Placed; now: Placed; earlier: Placed } | null => {
  const rates = figures.filter(({ reading }) => reading.concept === 'growth-rate' && reading.dimension === 'percent');
  const values = figures.filter(({ reading }) => reading.concept !== 'growth-rate' && reading.measure.value !== null);
  const [rate] = rates;
  const [first, second] = values;
  if (BY_THE_YEAR.test(quote)) return null;
  if (!rate || rates.length !== 1 || !first || !second || values.length !== 2) return null;
  if (!isOneMeasure(first.reading, second.reading) || isOfOther(quote, rate, values)) return null;
  if (isEarlier(quote, second) && !isEarlier(quote, first)) return { rate, now: first, earlier: second };
  return isEarlier(quote, first) && !isEarlier(quote, second) ? { rate, now: second, earlier: first } : null;
};

/** "up 12% to $612 million from $546 million": the rate against its own two values. */
export const arithmeticGrowth: SetCheck = {
  id: 'arithmetic.growth',
  *find({ sentences }) {
    for (const sentence of sentences) {
      const found = operands(sentence);
      const change = found && percentChange(found.now.reading.measure, found.earlier.reading.measure);
      if (!found || !change?.value) continue;
      const { rate, now, earlier } = found;
      const { verdict, severity } = against(rate.reading.measure, change);
      const expression = `${printed(now.reading.claim)} ÷ ${printed(earlier.reading.claim)} − 1`;
      yield {
        fact: rate.fact,
        draft: {
          rule: 'arithmetic.growth',
          verdict,
          severity,
          message: `${capitalized(sourceName(rate.reading))} gives a change of ${printed(rate.reading.claim)} in ${conceptName(now.reading)}; ${expression} = ${percentText(change.value.div(100))}: ${verdict === 'conflict' ? 'they differ' : 'they agree'}.`,
          readings: [rate.reading, now.reading, earlier.reading],
          calculation: calculation(expression, change),
        },
      };
    }
  },
};
