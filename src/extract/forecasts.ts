import { wordSet } from '../text/word-set.ts';
import { isHeldAgainst } from './held-against.ts';
import { skipBack, type Word } from './words.ts';

// What somebody reckoned beforehand, told by the words right beside the figure.

/** Who reckons what companies will report, and the verbs of it. */
const FORECASTERS = wordSet(
  'analysts analyst economists economist street investors forecasters strategists brokers experts',
);
const FORECAST = wordSet(
  'expected expect expects expecting forecast predicted predict predicting projected estimated estimate estimates anticipated anticipating sought looking looked consensus expectations view',
);
/** What may stand between them: "that analysts polled by Acme had forecast". */
const BETWEEN = 7;

const VIEWS = /^(?:consensus|forecasts?|estimates?|guidance|outlook|projections?|smartestimates?)$/;
const DESCRIBES = /^(?:mean|average|median|analysts?|earlier|previous|previously|initial|original|first|street)$/;

/**
 * Is a figure reckoned by the words behind it: "the $3 million that analysts had forecast", "$3 million expected by analysts", "the $3 million
 * consensus"? "A profit of $3 million beat what analysts expected" reckons nothing.
 */
export const isReckonedBehind = (words: readonly Word[], last: number): boolean => {
  let isTold = false;
  let isTheirs = false;
  /** Have only words stood between that say whose view it is: "mean", "earlier", "Gable Data"? */
  let isDescribed = true;
  for (let at = last + 1; at <= last + 1 + BETWEEN; at++) {
    const word = words[at];
    if (word === undefined || word.kind === 'mark') return false;
    // "above its 22% to 23% forecast"
    if (isDescribed && VIEWS.test(word.lower)) return true;
    isDescribed &&= DESCRIBES.test(word.lower) || word.isCapital;
    if (isHeldAgainst(words, at)) return false;
    isTold ||= FORECAST.has(word.lower);
    isTheirs ||= FORECASTERS.has(word.lower);
    if (isTold && isTheirs) return true;
    // Another number begins there, or another statement.
    if (/^\d/.test(word.text) || word.lower === 'and' || word.lower === 'but') return false;
  }
  return false;
};

/** What analysts have of a company before it reports. */
export const FORECAST_NOUN = /^(?:estimates?|expectations?|consensus|forecasts?|predictions?)$/;

/** What somebody reckons, by its noun. */
const VIEW = /^(?:consensus|estimates?|expectations?|forecasts?|predictions?|projections?|view|outlook)$/;
/** Whose view it is: "the Street's view of $3 million", but "revenue per page view of 22%" is nobody's. */
const VIEWER = /^(?:'s|['’]|street|analysts?|consensus|average|market)$/;
const isView = (words: readonly Word[], at: number): boolean =>
  VIEW.test(words[at]?.lower ?? '') && (words[at]?.lower !== 'view' || VIEWER.test(words[at - 1]?.lower ?? ''));
const HEDGES = wordSet('about roughly some nearly almost around approximately just over more than between a an the');
/** How many words may name the measure between the view and its figure: "estimates for quarterly sales of". */
const NAMED_WITHIN = 5;

/** "ahead of the consensus of $3 million", "missed estimates for sales of $3 million": does the noun of a forecast lead to the figure at `first`? */
export const isViewOf = (words: readonly Word[], first: number): boolean => {
  const of = skipBack(words, first, HEDGES);
  if (!/^(?:of|for)$/.test(words[of]?.lower ?? '')) return false;
  if (isView(words, of - 1)) return true;
  for (let at = of - 1; at > 0 && at >= of - 1 - NAMED_WITHIN; at--) {
    const word = words[at] as Word;
    if (word.kind === 'mark' && word.text !== '-') return false;
    if (/^(?:of|for)$/.test(word.lower)) return isView(words, at - 1);
  }
  return false;
};

const MAY_BE = /^(?:would|could|may|might|likely)$/;
/** How many words may describe what a result is held against: "beat the average Wall Street". */
const DESCRIBED = 7;

/** "beat analysts' estimates with sales of", "better than expected sales of": is the forecast at `at` only what a figure is held against? */
export const isOnlyHeldAgainst = (words: readonly Word[], at: number, first: number): boolean => {
  // "earlier than assumed would raise it by $3 million": only what is reckoned is held against.
  if (MAY_BE.test(words[at]?.lower ?? '')) return false;
  // "below the expected $3 million"; "more than half is expected to be paid"
  if (at === first - 1 || words[at + 1]?.lower === 'to') return false;
  for (let i = at - 1; i >= 0 && i >= at - DESCRIBED; i--) {
    const word = words[i] as Word;
    if (isHeldAgainst(words, i)) return true;
    if (word.kind === 'mark' && !/^[-‑'’]$/.test(word.text)) return false;
  }
  return false;
};
