import { quantityLabel } from '../../text/wording.ts';
import { amountText } from '../amount.ts';
import { against, calculation } from '../derived.ts';
import type { Draft } from '../finding.ts';
import { percentShare, sumOf } from '../measure.ts';
import { isSameUnit } from '../units.ts';
import { isPrintedBeside, valueMatches } from './candidates.ts';
import type { Figure } from './figure.ts';
import { draft } from './say.ts';
import { ACCOUNTED } from './shares.ts';
import { type Asked, isOffByRounding } from './worked-out.ts';

const HEDGE = '(?: (?:about|approximately|nearly|almost|some|roughly|around|just over|just under|over|more than))*';
/** "made up 40% | of its total harbour dues of | $25 million", "or 40%, | of the town's | $25 million" */
const OF_WHOLE = new RegExp(`^,? of (?:[^\\d.;,]{0,70}\\bof|the|its|their|all)${HEDGE}(?: [$€£]?|[$€£])$`, 'i');
/** "$10 million in 2024, | or about | 40%", "$10 million and | 40%" */
const OR_SHARE = new RegExp(`^(?: (?:in|for|at|as of|during) [\\w ,]{2,30})?(?:,? or|,| \\((?:or)?)${HEDGE} ?$`, 'i');
/** Words that go on about the same thing: none of them opens a new one. */
const ON = /^(?:,? (?!while\b|whereas\b|but\b|with\b|as\b|compared\b)[\w’'-]+){0,10},? ?$/i;
/** "Of its dues of $25 million, | $10 million", "$25 million, of which | $10 million" */
const OPENS_WITH_OF = /(?:^|[.;] )(?:out )?of [^.;]{0,90}$/i;
const OF_WHICH = /\bof (?:which|that|this|these|it|them)\b/i;

/** "$10 million and $5 million | together made up 60%" */
const TOGETHER = /\b(?:together|combined|jointly|both)\b/i;
const AND = /^[^.;]{0,80}\band\b[^.;]{0,60}$/;

type Parts = { readonly part: readonly Figure[]; readonly whole: Figure };

/** The figures of its own sentence that a percentage is told to be the share of, one or two parts and the whole; null where they are not that clear. */
const partsOf = (share: Figure, figures: readonly Figure[], text: string): Parts | null => {
  const at = figures.indexOf(share);
  const [before, part, next] = [figures[at - 2], figures[at - 1], figures[at + 1]];
  const between = (one: Figure, other: Figure): string =>
    text.slice(one.claim.evidence.end, other.claim.evidence.start);
  if (part === undefined || part.role === 'change') return null;
  const gap = between(part, share);
  const isOr = OR_SHARE.test(gap);
  if (next !== undefined && isSameUnit(part.reading, next.reading) && OF_WHOLE.test(between(share, next))) {
    if (!isOr && !(ACCOUNTED.test(gap) && ON.test(gap))) return null;
    if (!TOGETHER.test(gap)) return { part: [part], whole: next };
    const isTwo = before && before.role !== 'change' && isSameUnit(before.reading, part.reading);
    return isTwo && AND.test(between(before, part)) ? { part: [before, part], whole: next } : null;
  }
  if (!isOr || before === undefined || before.role === 'change' || !isSameUnit(part.reading, before.reading))
    return null;
  const opening = text.slice(0, before.claim.evidence.start);
  const apart = between(before, part);
  const isOf = OF_WHICH.test(apart) || (OPENS_WITH_OF.test(opening) && !/[.;](?!\d)/.test(apart));
  return isOf ? { part: [part], whole: before } : null;
};

/** Is a percentage told to be a share whose part and whole the statement gives itself? */
export const isOwnShare = (figure: Figure, figures: readonly Figure[], text: string): boolean =>
  figure.reading.dimension === 'percent' && figure.role !== 'change' && partsOf(figure, figures, text) !== null;

/**
 * "$10 million, or about 40%, of its total dues of $25 million": a share that a statement works out of its own two figures. A share that the
 * report prints beside one of them is not judged.
 */
export const judgeOwnShare = ({ figure: share, figures, text, index }: Asked): Draft | null => {
  const { measure, dimension } = share.reading;
  if (dimension !== 'percent' || share.role === 'change' || measure.value === null) return null;
  const parts = partsOf(share, figures, text);
  if (parts === null) return null;
  const { part, whole } = parts;
  const sum = sumOf(part.map(({ reading }) => reading.measure));
  const worked = sum && percentShare(sum, whole.reading.measure);
  if (!worked?.value?.isPositive() || worked.value.gt(100)) return null;
  const held = against(measure, worked);
  const isWrong = held.verdict === 'conflict' && !isOffByRounding(measure, measure.value, worked.value);
  if (
    isWrong
      ? isPrintedBeside(share, [...part, whole], index)
      : part.every((one) => valueMatches(one, index).length === 0)
  )
    return null;
  const shown = amountText(worked.value, 'percent');
  const [a, b] = [part, [whole]].map((each) => each.map(({ claim }) => quantityLabel(claim.quantity)).join(' + '));
  const message = `The statement gives a share of ${quantityLabel(share.claim.quantity)}; ${a} of ${b} is ${shown}.`;
  const claims = [share, ...part, whole].map(({ claim }) => claim);
  const [verdict, severity] = isWrong ? (['conflict', held.severity] as const) : (['match', 'none'] as const);
  return draft('statement.computed', verdict, severity, message, claims, calculation(`${a} ÷ ${b} = ${shown}`, worked));
};
