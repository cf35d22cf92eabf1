import type { Claim } from '../model/claim.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { oneLine, periodLabel, quoteLine } from '../text/wording.ts';
import { sidesOf } from './sides.ts';
import { type Novelty, noveltyOf } from './standing.ts';

const CLAIM_COLUMNS = ['source', 'surface', 'value', 'unit', 'period', 'quote'] as const;

const HEADER = [
  'finding id',
  'verdict',
  'severity',
  'rule',
  'message',
  ...[1, 2].flatMap((n) => CLAIM_COLUMNS.map((column) => `claim ${n} ${column}`)),
  'decision',
  'decided by',
  'reason',
  'since the run before',
];

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * A cell as RFC 4180 has it. Text that a spreadsheet would take for a formula (OWASP, "CSV Injection": it begins with =, +, -, @, tab or
 * return) gets an apostrophe in front; a plain number ("-412000000") is no formula and stays a number.
 */
export const csvCell = (text: string): string => {
  const safe = /^[\s]*[=+\-@\t\r]/.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** What Excel knows UTF-8 by. Programs take it for a part of the first column's name, so it is not there unless asked for. */
const BYTE_ORDER_MARK = '\u{feff}';

/** The value, or both ends of a range: "95000000..105000000"; an open end is left out. */
const valueCell = ({ quantity }: Claim): string =>
  quantity.value ??
  (quantity.low === null && quantity.high === null ? '' : `${quantity.low ?? ''}..${quantity.high ?? ''}`);

const claimCells = (claim: Claim | undefined): string[] => {
  if (claim === undefined) return CLAIM_COLUMNS.map(() => '');
  const { quantity, period, source } = claim;
  return [
    source,
    oneLine(quantity.surface),
    valueCell(claim),
    quantity.per === null ? quantity.unit : `${quantity.unit} per ${quantity.per}`,
    period === null ? '' : periodLabel(period),
    quoteLine(claim),
  ];
};

const row = (finding: Finding, novelty: Novelty): string[] => {
  const sides = sidesOf(finding);
  const { id, verdict, severity, rule, message, decision } = finding;
  return [
    ...[id, verdict, severity, rule, message],
    ...claimCells(sides?.judged),
    ...claimCells(sides?.against[0]),
    ...[decision?.as ?? '', oneLine(decision?.by ?? ''), oneLine(decision?.reason ?? ''), novelty ?? ''],
  ];
};

/**
 * The findings as CSV (RFC 4180: CRLF, quotes doubled), one a row with two claims as columns: the claim judged and the first that it is
 * held against. The other formats have the rest.
 */
export const renderCsv = (report: Report, { bom = false }: { readonly bom?: boolean | undefined } = {}): string => {
  const novelty = noveltyOf(report);
  const rows = report.findings.map((finding) => row(finding, novelty(finding)));
  const lines = [HEADER, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`);
  return `${bom ? BYTE_ORDER_MARK : ''}${lines.join('')}`;
};
