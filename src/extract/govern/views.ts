import { wordSet } from '../../text/word-set.ts';
import type { Run } from '../period-runs.ts';
import { firstFrom, skipBack, type Word } from '../words.ts';

/** What is reckoned beforehand; how many words before a figure may say that it is what was reckoned. */
const VIEWED = wordSet('forecast guidance outlook target projection estimate estimates consensus expectations');
const VIEWED_WITHIN = 4;

/** What is done to a view that changes. */
const REVISED = wordSet(`
  raised raises raising lifted lifts lifting cut cuts cutting lowered lowers lowering trimmed trims trimming slashed slashes slashing boosted boosts boosting
  hiked increased increases increasing reduced reduces reducing revised revises upgraded downgraded bumped narrowed widened
`);
/** How many words may part such a verb from the figure that the view had been. */
const REVISED_WITHIN = 26;
/** What may stand between "from" and that figure: "from a prior range of between". */
const FORMER_VIEW = wordSet(
  'a an the its previous prior earlier former initial original range of between about around',
);

/** "raised its forecast for 2026 sales to $5 million from $4 million": is the run what a view was before it changed? */
const isRevisedView = (words: readonly Word[], run: Run): boolean => {
  const from = skipBack(words, firstFrom(words, run.start), FORMER_VIEW);
  if (words[from]?.lower !== 'from' || /^(?:up|down)$/.test(words[from - 1]?.lower ?? '')) return false;
  const before = words.slice(Math.max(0, from - REVISED_WITHIN), from);
  const verb = before.findLastIndex(({ lower }) => REVISED.has(lower));
  const behind = verb < 0 ? [] : before.slice(verb);
  return behind.some(({ lower }) => VIEWED.has(lower)) && !behind.some(({ text }) => text === ';');
};

/** "expects 2026 sales of $5 million, compared with its earlier forecast of $4 million": another view of the same time. */
export const isOtherView = (words: readonly Word[], run: Run): boolean => {
  const at = firstFrom(words, run.start);
  return (
    words.slice(Math.max(0, at - VIEWED_WITHIN), at).some(({ lower }) => VIEWED.has(lower)) || isRevisedView(words, run)
  );
};
