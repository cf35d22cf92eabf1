import type { Draft } from './finding.ts';
import { compare, footed, offOf, total } from './footing.ts';
import type { LineName } from './statement-lines.ts';
import type { Column, Line } from './statement-tables.ts';

/** A whole and parts of it that never overlap. None of the lists is complete, so the parts may fall short of the whole, but not exceed it. */
const WHOLES: readonly (readonly [whole: LineName, parts: readonly LineName[]])[] = [
  ['total-current-assets', ['cash', 'receivables', 'inventory']],
  ['total-assets', ['total-current-assets', 'property']],
  ['total-current-liabilities', ['payables', 'short-term-debt']],
  ['total-liabilities', ['total-current-liabilities', 'long-term-debt']],
  ['total-liabilities-and-equity', ['total-liabilities', 'total-equity']],
];

/** Lines of the same names stand below these, too: receivables and debts that are due later are no part of them. */
const CURRENT: ReadonlySet<LineName> = new Set(['total-current-assets', 'total-current-liabilities']);

/** Where nothing is printed between the parts and their total, they are meant to be all of it; a list this far off is cut short instead. */
const ALL_BUT = 0.12;

/**
 * Total equity holds noncontrolling interests as well (ASC 810-10-45-16); a short form that prints the equity of the shareholders under
 * that name leaves out a few per cent of the total.
 */
const LEFT_OUT = 0.05;
/** What stands between liabilities and equity, and is neither. */
const NEITHER =
  /redeem|mezzanine|temporary|contingen|commitment|controlling|minority|preferred|preference|subject to|partners|member/i;

/** Is the total of both sides short of its halves by more than short forms leave out, with nothing printed that could be the rest? */
const isShort = ({ isFirst, lines }: Column, parts: readonly Line[], whole: Line, off: number): boolean => {
  const [liabilities] = parts;
  if (!isFirst || liabilities === undefined) return false;
  const rest = lines.slice(lines.indexOf(liabilities) + 1, lines.indexOf(whole));
  return off > LEFT_OUT && !rest.some(({ cited }) => NEITHER.test(cited.claim.evidence.row ?? ''));
};

/** Do the parts stand right above their total, one after the other? */
const isWholeList = ({ lines }: Column, parts: readonly Line[], whole: Line): boolean => {
  const at = lines.indexOf(whole);
  const above = lines.slice(Math.max(0, at - parts.length), at);
  const beyond = lines[at - parts.length - 1];
  return (
    above.length === parts.length &&
    above.every((line) => parts.includes(line)) &&
    (beyond?.name?.startsWith('total-') ?? true)
  );
};

/** What the balance sheet's column says of each whole; null where its parts are too few to say anything. */
export const partsOfWholes = (rule: string, column: Column): Draft[] =>
  WHOLES.flatMap(([wholeName, partNames]) => {
    const whole = column.named.get(wholeName);
    const isAbove = (line: Line): boolean =>
      !CURRENT.has(wholeName) || whole === undefined || column.lines.indexOf(line) < column.lines.indexOf(whole);
    const parts = partNames.flatMap((name) => column.named.get(name) ?? []).filter(isAbove);
    const sum = total(parts);
    if (!whole?.measure.value || parts.length < 2 || !sum?.value) return [];
    const relation = compare(sum, whole.measure);
    // Of assets a statement prints a choice; of two kinds of debts and payables it prints all.
    const isList = wholeName === 'total-current-liabilities' && isWholeList(column, parts, whole);
    const isNear = isList && sum.value.minus(whole.measure.value).abs().lte(whole.measure.value.abs().times(ALL_BUT));
    const isHalf =
      wholeName === 'total-liabilities-and-equity' && isShort(column, parts, whole, offOf(sum, whole, parts));
    if (relation === 'below' && !isNear && !isHalf) return [];
    const draft = footed(rule, column, whole, parts, [], relation === 'equal');
    return draft ? [draft] : [];
  });
