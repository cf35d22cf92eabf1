import { Exact } from '../../text/interval.ts';
import { quantityLabel } from '../../text/wording.ts';
import { amountText } from '../amount.ts';
import type { Draft } from '../finding.ts';
import { isSameUnit } from '../units.ts';
import { type Candidate, candidate, roleOf } from './candidates.ts';
import { type Figure, OF_CHANGE } from './figure.ts';
import { type Entry, tableOf } from './report-index.ts';
import { draft, stated } from './say.ts';
import { isSameSet, stemsOf } from './words.ts';
import { type Asked, isWorkedOut } from './worked-out.ts';

/** What makes a percentage a share: "accounted for about 56% of", "or 12% of", "representing 12% of". */
export const SHARE_OF =
  /^ of (?:the |its |our |their )?(?:\p{L}+['’]s |consolidated )*((?:total|net|gross|overall|all) (?:[\p{L}-]+ ){0,3}?[\p{L}-]+|revenues?|sales|assets|liabilities|deposits|loans)(?=[,.;]| (?:in|for|at|as|during|and|while|compared|versus|from|up|down|of the)\b| of [$€£]\d|$)/iu;
export const ACCOUNTED =
  /\b(?:account(?:s|ed|ing)? for|represent(?:s|ed|ing)?|compris(?:es|ed|ing)|made up|making up|contribut(?:es|ed|ing)|generat(?:es|ed|ing)|deliver(?:s|ed|ing)?|provid(?:es|ed|ing)|produc(?:es|ed|ing)|suppl(?:ies|ied|ying)|brought in|brings in|constitut(?:es|ed|ing)|equal(?:s|ed|ing)?|came to|comes to|amount(?:s|ed|ing)? to|stood at|took(?: up)?|absorbed|consumed)(?: about| approximately| nearly| almost| roughly| over| more than| just| around| some)*\s*$/i;
const REACH = 60;

/** "made up almost 39% of revenue, | up from about 30%": the share that another one is compared with. */
const COMPARED =
  /^[^.;]{0,80}?,? (?:up|down|compared|versus|against|after|from)(?: (?:from|to|with))?(?: about| approximately| nearly| roughly| almost)? ?$/i;

/** Is a percentage what a share just before it is compared with? It is of what that one is of. */
export const isShareBefore = (figure: Figure, figures: readonly Figure[], text: string): boolean => {
  const previous = figures[figures.indexOf(figure) - 1];
  if (figure.reading.dimension !== 'percent' || previous?.reading.dimension !== 'percent') return false;
  const { start, end } = previous.claim.evidence;
  return (
    ACCOUNTED.test(text.slice(Math.max(0, start - REACH), start)) &&
    COMPARED.test(text.slice(end, figure.claim.evidence.start))
  );
};

/** Words that name a total and not what it is a total of. */
export const TOTAL: ReadonlySet<string> = stemsOf('total consolidated overall gross net');
/** The verbs that make a share of a percentage say nothing of its part. */
const VERBS: ReadonlySet<string> = stemsOf(
  'accounted accounts accounting represented representing comprised comprising made making contributed contributing constituted constituting delivered delivering produced producing supplied supplying equaled equaling equals absorbed consumed',
);

export const nameOf = ({ own }: Entry): Set<string> =>
  new Set([...own].flatMap(([stem, near]) => (near >= 1 && !TOTAL.has(stem) ? [stem] : [])));

/** Is it the row of the whole: "Total revenue", or "Total" in a table of revenue? */
export const isWhole = (entry: Entry, whole: ReadonlySet<string>): boolean => {
  const label = (entry.claim.evidence.row ?? '').trim();
  if (/^(?:net )?(?:revenues?|sales)(?:, net)?$/i.test(label)) return isSameSet(nameOf(entry), whole);
  if (/^(?:consolidated|(?:consolidated )?totals?)$/i.test(label))
    return [...whole].every((stem) => entry.context.has(stem));
  return /total|consolidated/i.test(label) && isSameSet(nameOf(entry), whole);
};

export const isLevel = (entry: Entry): boolean =>
  entry.isCell &&
  (entry.reading.dimension === 'money' || entry.reading.dimension === 'count') &&
  entry.reading.measure.value?.isPositive() === true &&
  roleOf(entry).role !== 'change';

/** A share that would be so many times as much is of something else. */
const FAR = 8;

/** Words by which a part of a whole is called that say nothing of which it is: "the Ropes segment". */
export const KINDS: ReadonlySet<string> = stemsOf(
  'segment segments business businesses division divisions unit units products product category',
);
const isNamedBy = (label: ReadonlySet<string>, part: ReadonlySet<string>): boolean =>
  label.size > 0 &&
  [...label].every((stem) => part.has(stem) || KINDS.has(stem)) &&
  [...part].every((stem) => label.has(stem) || KINDS.has(stem));

/** What a percentage is told to be the share of, and what part of it: their stems; null for what is told as no share. */
const namesOf = (
  { reading, claim, role, around }: Figure,
  text: string,
): { readonly part: ReadonlySet<string>; readonly whole: ReadonlySet<string> } | null => {
  if (reading.dimension !== 'percent' || role === 'change') return null;
  const [behind = '', phrase] = SHARE_OF.exec(text.slice(claim.evidence.end, claim.evidence.end + REACH)) ?? [];
  if (phrase === undefined) return null;
  if (!ACCOUNTED.test(text.slice(Math.max(0, claim.evidence.start - REACH), claim.evidence.start))) return null;
  const whole = new Set([...stemsOf(phrase)].filter((stem) => !TOTAL.has(stem)));
  // "of Harbor Ropes' revenue": whose the whole is names no part.
  const whose = stemsOf(behind);
  // What the share is of stands behind it, what it is the share of before the verb: nothing else may name the part.
  const part = [...around].flatMap(([stem, near]) =>
    near >= 1 && !whose.has(stem) && !TOTAL.has(stem) && !VERBS.has(stem) ? [stem] : [],
  );
  return { part: new Set(part), whole };
};

/** "$9 million, nearly 99% of the total": of what stands in no word. */
const OF_TOTAL =
  /^ of (?:the|its|that) (?:total|whole|sum|amount)(?! \p{L}+ing\b)(?=[,.;]|$| (?:in|for|at|as|while|and)\b)/iu;

/** Is a percentage a share of something that the statement does not name? */
export const isShareOfTotal = ({ reading, claim, role }: Figure, text: string): boolean =>
  reading.dimension === 'percent' &&
  role !== 'change' &&
  (OF_TOTAL.test(text.slice(claim.evidence.end, claim.evidence.end + REACH)) ||
    OF_CHANGE.test(text.slice(claim.evidence.end, claim.evidence.end + REACH)));

/** May a figure of the report be the share that a statement tells of: does its place say what part it is? Anything may be what is told as no share. */
export const isOfPart = (figure: Figure, { own, context }: Entry, text: string): boolean => {
  const { part = [], whole = [] } = namesOf(figure, text) ?? {};
  return [...part, ...whole].every((stem) => own.has(stem) || context.has(stem));
};

/**
 * "Lamps accounted for 56% of total revenue" where the report prints no such share: the row of the part over the row of the whole, in one column
 * of one table. To be asked of what the report does not state.
 */
export const judgeShare = ({ figure, text, index }: Pick<Asked, 'figure' | 'text' | 'index'>): Draft | null => {
  const { reading, claim } = figure;
  const { measure } = reading;
  const said = measure.value;
  const names = said === null ? null : namesOf(figure, text);
  if (said === null || names === null) return null;
  const { part, whole } = names;
  if (whole.size === 0 || part.size === 0) return null;
  // "fiscal 2024" may end in January: a column of an open time bears a share out, and contradicts none.
  const timing = (entry: Entry): Candidate['timing'] => candidate(figure, entry, index).timing;
  const isOfTime = (entry: Entry): boolean => isLevel(entry) && timing(entry) !== 'other';
  const wholes = index.entries.filter((entry) => isOfTime(entry) && isWhole(entry, whole));
  const parts = [...part]
    .flatMap((stem) => index.entriesOf.get(stem) ?? [])
    .map((i) => index.entries[i] as Entry)
    .filter(
      (entry) => isOfTime(entry) && isNamedBy(new Set([...nameOf(entry)].filter((stem) => !whole.has(stem))), part),
    );
  const shares = wholes.flatMap((all) =>
    parts
      .filter(
        (one) =>
          tableOf(one) === tableOf(all) &&
          one.endDay === all.endDay &&
          one.days === all.days &&
          one.claim.evidence.column === all.claim.evidence.column &&
          isSameUnit(one.reading, all.reading) &&
          one.reading.size <= all.reading.size,
      )
      .map((one) => ({
        one,
        all,
        value: (one.reading.measure.value ?? new Exact(0)).div(all.reading.measure.value ?? new Exact(1)).times(100),
      })),
  );
  const right = shares.find(({ value }) => isWorkedOut(measure, said, value));
  const isExact = ({ one }: (typeof shares)[number]): boolean =>
    isSameSet(new Set([...nameOf(one)].filter((stem) => !whole.has(stem))), part);
  const best = right ?? shares.find((each) => timing(each.one) === 'same' && isExact(each));
  if (best === undefined) return null;
  if (!right && (!figure.isDated || best.value.gt(reading.size * FAR) || best.value.lt(reading.size / FAR)))
    return null;
  const shown = amountText(best.value, 'percent');
  const [a, b] = [best.one, best.all].map((entry) => quantityLabel(entry.claim.quantity));
  const message = `The statement gives a share of ${quantityLabel(claim.quantity)}; the report's figures come to ${shown}: ${stated(best.one.claim)}.`;
  const [verdict, severity] = right ? (['match', 'none'] as const) : (['conflict', 'warning'] as const);
  return draft('statement.computed', verdict, severity, message, [claim, best.one.claim, best.all.claim], {
    expression: `${a} ÷ ${b} = ${shown}`,
    low: null,
    high: null,
  });
};
