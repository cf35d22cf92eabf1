import type { Claim } from '../../model/claim.ts';
import type { Finding } from '../../model/finding.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Report } from '../../model/report.ts';
import { oneLine, periodLabel, placeParts, quantityLabel, quoteLine } from '../../text/wording.ts';
import { aspectParts, workingLine } from '../aspects.ts';
import { countByDocument, webAddress } from '../documents.ts';
import { quoteAddress } from '../quote-address.ts';
import { sidesOf } from '../sides.ts';
import { decisionLine } from '../standing.ts';

/** A cell: text, a number, or text that is a link. A text is never a formula, whatever it begins with. */
export type Cell = string | number | { readonly text: string; readonly link: string | null } | null;

export type Column<Row> = {
  readonly name: string;
  /** In characters. */
  readonly width: number;
  readonly cell: (row: Row) => Cell;
};
export type Sheet = { readonly name: string; readonly columns: readonly { name: string; width: number }[] } & {
  readonly rows: readonly (readonly Cell[])[];
};

const sheet = <Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Sheet => ({
  name,
  columns: columns.map(({ name: title, width }) => ({ name: title, width })),
  rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
});

/** A spreadsheet keeps 15 digits of a number (ECMA-376 leaves it to IEEE 754; Excel shows 15). */
const KEPT_DIGITS = 15;

/** True where a spreadsheet's number is the decimal string, digit for digit; zeros at its ends cost none. */
const isKept = (decimal: string): boolean =>
  decimal.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '').length <= KEPT_DIGITS;

/** The number; as text what a cell cannot hold as one: a date that is itself the claim ("2029-05"), a number beyond IEEE 754. */
const number = (value: string | null): Cell => {
  if (value === null) return null;
  return Number.isFinite(Number(value)) ? Number(value) : value;
};

/** The digits themselves, where the number beside them cannot hold them all. */
const exactText = ({ value, low, high }: Quantity): Cell => {
  const lost = [value, low, high].filter((each): each is string => each !== null && !isKept(each));
  return lost.length === 0 ? null : [...new Set(lost)].join(' .. ');
};

const source = ({ source: place }: { source: string }): Cell => ({ text: place, link: webAddress(place) });

const quote = (claim: Claim): Cell => {
  const url = webAddress(claim.source);
  return { text: quoteLine(claim), link: url === null ? null : quoteAddress(url, claim) };
};

/** What a claim says, in cells; the same for both sides of a finding and for the list of claims. */
const CLAIM_COLUMNS: readonly Column<Claim>[] = [
  { name: 'source', width: 30, cell: source },
  { name: 'printed', width: 18, cell: ({ quantity }) => oneLine(quantityLabel(quantity)) },
  { name: 'value', width: 18, cell: ({ quantity }) => number(quantity.value) },
  { name: 'low', width: 18, cell: ({ quantity }) => number(quantity.low) },
  { name: 'high', width: 18, cell: ({ quantity }) => number(quantity.high) },
  { name: 'exact', width: 20, cell: ({ quantity }) => exactText(quantity) },
  {
    name: 'unit',
    width: 12,
    cell: ({ quantity: { unit, per } }) => (per === null ? unit : `${unit} per ${per}`),
  },
  { name: 'period', width: 20, cell: ({ period }) => (period === null ? null : periodLabel(period)) },
  { name: 'quote', width: 60, cell: quote },
  { name: 'place', width: 30, cell: ({ evidence }) => placeParts(evidence).map(oneLine).join(' · ') },
];

const ofSide = (side: string, of: (finding: Finding) => Claim | undefined): Column<Finding>[] =>
  CLAIM_COLUMNS.map(({ name, width, cell }) => ({
    name: `${side}: ${name}`,
    width,
    cell: (finding) => {
      const claim = of(finding);
      return claim === undefined ? null : cell(claim);
    },
  }));

const FINDING_COLUMNS: readonly Column<Finding>[] = [
  { name: 'verdict', width: 14, cell: ({ verdict }) => verdict },
  { name: 'severity', width: 10, cell: ({ severity }) => severity },
  { name: 'message', width: 70, cell: ({ message }) => oneLine(message) },
  { name: 'about', width: 30, cell: ({ claims: [judged] }) => (judged ? aspectParts(judged).join(' · ') : null) },
  ...ofSide('claim', (finding) => sidesOf(finding)?.judged),
  ...ofSide('against', (finding) => sidesOf(finding)?.against[0]),
  { name: 'working', width: 40, cell: ({ calculation }) => (calculation === null ? null : workingLine(calculation)) },
  { name: 'differs', width: 12, cell: ({ differs }) => differs },
  { name: 'sources', width: 8, cell: ({ sources }) => sources },
  { name: 'decision', width: 40, cell: ({ decision }) => (decision === undefined ? null : decisionLine(decision)) },
  { name: 'rule', width: 24, cell: ({ rule }) => rule },
  { name: 'finding', width: 18, cell: ({ id }) => id },
];

type Mention = { readonly claim: Claim; readonly findings: number };

const MENTION_COLUMNS: readonly Column<Mention>[] = [
  ...CLAIM_COLUMNS.map(({ name, width, cell }) => ({ name, width, cell: ({ claim }: Mention) => cell(claim) })),
  { name: 'concept', width: 20, cell: ({ claim }) => claim.concept },
  { name: 'kind', width: 12, cell: ({ claim }) => claim.kind },
  { name: 'entity', width: 20, cell: ({ claim }) => claim.entity },
  { name: 'scope', width: 20, cell: ({ claim }) => claim.scope.map(oneLine).join(', ') },
  { name: 'modality', width: 10, cell: ({ claim }) => claim.modality },
  { name: 'attribution', width: 16, cell: ({ claim }) => claim.attribution },
  { name: 'findings', width: 9, cell: ({ findings }) => findings },
  { name: 'read by', width: 24, cell: ({ claim }) => claim.rule },
  { name: 'confidence', width: 11, cell: ({ claim }) => claim.confidence },
  { name: 'claim', width: 18, cell: ({ claim }) => claim.id },
];

/** Each claim that a finding speaks of, once, in the order in which they are first spoken of. */
const mentions = ({ findings }: Report): Mention[] => {
  const found = new Map<string, { claim: Claim; findings: number }>();
  for (const finding of findings)
    for (const claim of finding.claims) {
      const known = found.get(claim.id);
      if (known === undefined) found.set(claim.id, { claim, findings: 1 });
      else known.findings++;
    }
  return [...found.values()];
};

type Listed = Report['documents'][number] & { readonly conflicts: number; readonly flagged: number };

const DOCUMENT_COLUMNS: readonly Column<Listed>[] = [
  { name: 'source', width: 50, cell: source },
  { name: 'kind', width: 14, cell: ({ kind }) => kind },
  { name: 'form', width: 10, cell: ({ form }) => form },
  { name: 'title', width: 50, cell: ({ title }) => (title === null ? null : oneLine(title)) },
  { name: 'publisher', width: 20, cell: ({ publisher }) => (publisher === null ? null : oneLine(publisher)) },
  { name: 'published', width: 12, cell: ({ published }) => published },
  { name: 'numbers', width: 9, cell: ({ quantities }) => quantities },
  { name: 'claims', width: 9, cell: ({ claims }) => claims },
  { name: 'conflicts', width: 9, cell: ({ conflicts }) => conflicts },
  { name: 'flagged', width: 9, cell: ({ flagged }) => flagged },
  { name: 'sha256', width: 20, cell: ({ id }) => id },
];

/** The sheets of a report's workbook: what was found, the claims that it speaks of, and what was read. */
export const sheetsOf = (report: Report): Sheet[] => {
  const counts = countByDocument(report);
  const documents = report.documents.map((document, i) => ({
    ...document,
    conflicts: counts[i]?.conflict ?? 0,
    flagged: counts[i]?.flagged ?? 0,
  }));
  return [
    sheet('Findings', FINDING_COLUMNS, report.findings),
    sheet('Claims', MENTION_COLUMNS, mentions(report)),
    sheet('Documents', DOCUMENT_COLUMNS, documents),
  ];
};
