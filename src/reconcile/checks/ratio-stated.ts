import { against, calculation } from '../derived.ts';
import { related } from '../library.ts';
import { quotient, sumOf } from '../measure.ts';
import { isEarlierBy, shiftYears } from '../periods.ts';
import { OTHER_TOLD, type RatioPhrase, ratioPhrases } from '../ratio-words.ts';
import type { Measure, Reading } from '../reading.ts';
import type { Placed, Sentence } from '../sentence-claims.ts';
import { isSameUnit } from '../units.ts';
import { capitalized, percentText, printed, sourceName } from '../wording.ts';
import type { SetCheck, World } from '../world.ts';

/** The figures of the ratio, and the figure of the sentence that it is about. */
type Operands = { readonly over: Reading; readonly under: Reading; readonly judged: Placed };

/** Only a sentence that points back may take its figure from the sentence above: "That figure is nearly double ...". */
const POINTS_BACK = /^\W{0,3}(?:(?:that|this|the) (?:figure|sum|amount|total|number)|that|this|it)\b/i;

/** "X is nearly double Y": the figure before the words over the figure after them. */
const compared = ({ quote, figures, before }: Sentence, phrase: RatioPhrase): Operands | null => {
  const under = figures.find(({ at }) => at >= phrase.end);
  const inside: Placed | undefined = figures.findLast(({ end }) => end <= phrase.at);
  const over = inside ?? (POINTS_BACK.test(quote) ? before : null);
  return over && under && isSameUnit(over.reading, under.reading)
    ? { over: over.reading, under: under.reading, judged: over }
    : null;
};

/** "rose fourfold to X (from Y)": X over Y, or over what the same source gives for the year before. */
const grown = ({ quote, figures }: Sentence, phrase: RatioPhrase, world: World): Operands | null => {
  const after = figures.filter(({ at }) => at >= phrase.end && !OTHER_TOLD.test(quote.slice(phrase.end, at)));
  const over = after.find(({ at }) => /\bto (?:\w+ ){0,3}\W?$/i.test(quote.slice(Math.max(0, at - 40), at)));
  if (!over) return null;
  const under = after.find(
    ({ at, reading }) =>
      /\bfrom (?:\w+ ){0,3}\W?$/i.test(quote.slice(Math.max(0, at - 40), at)) && isSameUnit(reading, over.reading),
  );
  if (under) return { over: over.reading, under: under.reading, judged: over };
  const period = shiftYears(over.reading.period, -1);
  if (period === null) return null;
  const [now] = related(world.library, over.fact, {})
    .map(({ fact }) => fact)
    // Another number is of another part, or is judged as such.
    .filter(
      ({ reading }) =>
        reading.filing &&
        reading.period === over.reading.period &&
        against(over.reading.measure, reading.measure).verdict !== 'conflict',
    );
  const then =
    now &&
    related(world.library, now, { period })
      .map(({ fact }) => fact)
      .find(
        ({ reading }) =>
          reading.source === now.reading.source &&
          reading.sign === now.reading.sign &&
          reading.scope.join() === now.reading.scope.join() &&
          isEarlierBy(reading.period, now.reading.period, 1),
      );
  return now && then && isSameUnit(now.reading, then.reading) && now.reading.sign === over.reading.sign
    ? { over: now.reading, under: then.reading, judged: over }
    : null;
};

const ratioOf = (form: RatioPhrase['form'], { over, under }: Operands): Measure | null => {
  if (form !== 'adds-to') return quotient(over.measure, under.measure);
  const both = sumOf([over.measure, under.measure]);
  return both && quotient(both, under.measure);
};

/** "nearly double", "fourfold", "one-fifth of": the ratio in words against the figures. A ratio and an increase are different sentences. */
export const ratioStated: SetCheck = {
  id: 'ratio.stated',
  *find(world) {
    for (const sentence of world.sentences)
      for (const phrase of ratioPhrases(sentence.quote)) {
        const operands =
          phrase.form === 'grown-by-factor' ? grown(sentence, phrase, world) : compared(sentence, phrase);
        const ratio = operands && ratioOf(phrase.form, operands);
        if (!operands || !ratio?.value) continue;
        const { over, under, judged } = operands;
        const { verdict, severity } = against(phrase.measure, ratio);
        const isSum = phrase.form === 'adds-to';
        const expression = `${isSum ? `(${printed(over.claim)} + ${printed(under.claim)})` : printed(over.claim)} ÷ ${printed(under.claim)}`;
        const share = ratio.value.lt(1)
          ? percentText(ratio.value)
          : `${ratio.value.toSignificantDigits(3).toFixed()} times`;
        yield {
          fact: judged.fact,
          draft: {
            rule: 'ratio.stated',
            verdict,
            severity,
            message: `${capitalized(sourceName(judged.reading))} says “${phrase.text.trim()}”; ${expression} is ${share}: ${verdict === 'conflict' ? 'not what the words say' : 'they agree'}.`,
            readings: [...new Set([judged.reading, over, under])],
            calculation: calculation(expression, ratio),
          },
        };
      }
  },
};
