import type { Claim } from '../model/claim.ts';
import { OTHER_BASIS } from './growth-basis.ts';
import { around, CLAUSE, LOOSE, plainWords } from './plain-growth.ts';

/** Said of every rate, they tell its time or its direction; said of a measure, they make another of it: net sales, operating income. */
const TELLING = new Set(['net', 'operating', 'capital']);
/** What names a measure and not which: the whole company's and each part's are called so, and which it is stands in a heading. */
const PLAIN = new Set(
  (
    'net operating operations capital gross revenue revenues sales turnover income profit profits earnings loss losses margin margins ebitda ' +
    'cost costs expense expenses pre-tax pretax before tax taxes volume volumes price prices pricing unit units order orders share'
  ).split(' '),
);
/** "7.2 percent as reported": what is not said otherwise is as reported. */
const AS_REPORTED = /\bas reported\b/gi;

/** "expanded 200bp to 64.7%" */
const POINTS = /^\d+bps?$/;
/** Where what follows a figure no longer speaks of it. */
const END = /[;:()–—]|\.(?=\s|$)/;

/** The years of a clause that are neither the period's nor the one before: "in 2025 compared to 2019". */
const otherYears = (clause: string, { period }: Claim): string[] => {
  const end = period === null ? null : 'instant' in period ? period.instant : period.end;
  const year = Number(end?.slice(0, 4));
  return (clause.match(/\b(?:19|20)\d{2}\b/g) ?? []).filter((one) => Number(one) !== year && Number(one) !== year - 1);
};

/**
 * What a rate is of and over what basis, by the words of its clause: equal for two rates of one measure, in whatever order and with whatever
 * verbs they are told. Empty where the clause names no more than every part of a company has ("revenue", "gross margin"), or nothing.
 */
export const rateMeasure = (claim: Claim): string => {
  if (claim.evidence.row !== null) return '';
  const { before, after } = around(claim);
  const rest = after.split(END)[0]?.split(CLAUSE)[0] ?? '';
  const clause = `${before} ${rest}`.replaceAll(AS_REPORTED, ' ');
  const owner = new Set(plainWords(claim.entity ?? ''));
  const said = plainWords(clause)
    .map((word) => word.replace(/'s?$/, ''))
    .filter((word) => (TELLING.has(word) || !LOOSE.has(word)) && !owner.has(word) && !POINTS.test(word));
  if (said.every((word) => PLAIN.has(word))) return '';
  const basis = OTHER_BASIS.exec(clause)?.[0].toLowerCase() ?? '';
  return [...new Set([...said, ...otherYears(clause, claim)])].sort().join(' ') + (basis === '' ? '' : ` | ${basis}`);
};
