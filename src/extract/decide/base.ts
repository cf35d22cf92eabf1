import type { QuantityMention } from '../../model/mention.ts';
import { wordSet } from '../../text/word-set.ts';
import type { Reading } from '../evidence.ts';
import { HELD_AGAINST } from '../held-against.ts';
import { skipBack } from '../words.ts';

// What a number is held against: "from $131 million", "double the $5 million".

const VIEWS = wordSet(
  // "compared with a loss of 48 cents"
  'loss profit earnings view forecast forecasts guidance target estimate estimates outlook projection prediction predictions budget consensus expectation expectations',
);
/** Who reckoned it, or that it was, and how many words behind the figure say so: "the $1.71 that analysts had". */
const RECKONS = /^(?:analysts?|economists|street|expected|forecasted|predicted)$/;
const VIEW_WITHIN = 8;
/** How many words may stand between "from" and "forecast of": "from its previous annual". */
const VIEWED = 5;

const isBaseAt = ({ words }: Reading, at: number): boolean => {
  const [last, before] = [words[at]?.lower, words[at - 1]?.lower];
  if (last === 'against') return before === ',';
  // "vs. $131 million"
  if (last === 'vs' || (last === '.' && before === 'vs')) return true;
  return last === 'from' || last === 'versus' || ((last === 'to' || last === 'with') && before === 'compared');
};

const EARLIER = wordSet('a the its previous earlier prior revised restated');

/** "from $131 million", "compared to $131 million", "from an earlier forecast of $131 million": what the number before is held against. */
export const isBase = (reading: Reading, first: number): boolean => {
  // "down from a previous $7 million"
  if (isBaseAt(reading, skipBack(reading.words, first, EARLIER))) return true;
  // "beating the $1.18 consensus", "topping the $1.71 that analysts had forecast"
  const held = reading.words[first - 2]?.lower === 'of' ? first - 3 : first - 2;
  if (reading.words[first - 1]?.lower === 'the' && HELD_AGAINST.test(reading.words[held]?.lower ?? ''))
    return reading.words.slice(first, first + VIEW_WITHIN).some(({ lower }) => VIEWS.has(lower) || RECKONS.test(lower));
  if (reading.words[first - 1]?.lower !== 'of') return false;
  // "its prior forecast range of"
  const view = reading.words[first - 2]?.lower === 'range' ? first - 3 : first - 2;
  if (!VIEWS.has(reading.words[view]?.lower ?? '')) return false;
  for (let at = view - 1; at >= view - 1 - VIEWED; at--)
    if (isBaseAt(reading, at) || HELD_AGAINST.test(reading.words[at]?.lower ?? '')) return true;
  return false;
};

/** "double the $5 million it reported a year earlier", "four times the $5 million of 2024" */
const TIMES_THE = wordSet('double twice triple treble quadruple times');
/** What a company does with its results, behind such a base: "it reported", "of 2024", "a year earlier". */
const REPORTED =
  /^(?:(?:it|they|the (?:company|group|firm)|that it|that they) (?:had )?(?:reported|posted|recorded|made|generated|booked|earned|had|took in|brought in)|(?:reported|posted|recorded|seen)|(?:a|one) year (?:earlier|ago|before)|(?:in|of|for|from|during) (?:a year|the|last|19|20|fiscal|q\d))/;
const REPORTED_WITHIN = 6;

/** "more than double the $5 million": is a figure what another is a multiple of? */
export const isMultiplied = ({ words, placeOf }: Reading, mention: QuantityMention): boolean => {
  const { first } = placeOf(mention);
  return words[first - 1]?.lower === 'the' && TIMES_THE.has(words[first - 2]?.lower ?? '');
};

/** "the $5 million it reported a year earlier", but "the $5 million it spent on looms" */
export const isReported = ({ words, placeOf }: Reading, mention: QuantityMention): boolean => {
  const { last } = placeOf(mention);
  const behind = words.slice(last + 1, last + 1 + REPORTED_WITHIN).map(({ lower }) => lower);
  return REPORTED.test(behind.join(' '));
};
