import type { Claim } from '../model/claim.ts';
import type { Finding } from '../model/finding.ts';
import { type Problem, problem } from '../model/problem.ts';
import { countOf, oneLine } from '../text/wording.ts';
import { groupBy } from './group-by.ts';

/** A document's canonical text by its id; null where it is not kept. */
export type TextOf = (document: string) => string | null;

/** How far above its cell a row's label may begin, in characters: a row is a line of a table. */
const ROW_REACH = 3000;

/** What the quote of a cell adds to it: its row and its column, which stand elsewhere in the table. */
const cellWords = ({ quote, row, column }: Claim['evidence']): string => {
  const names = `${[row, column].filter((name) => name !== null).join(', ')}: `;
  return quote.startsWith(names) ? quote.slice(names.length) : quote;
};

/** The text around a place, as one line; twice as wide as what is looked for, since there may be more white space in it. */
const around = (text: string, { start, end }: Claim['evidence'], reach: number): string =>
  oneLine(text.slice(Math.max(0, start - reach), end + reach));

/** Does the claim's figure stand where the claim says, and its quote around it? A quote of prose must be there to the letter. */
export const isQuoted = ({ quantity, evidence }: Claim, text: string): boolean => {
  const { start, end, quote, row, column } = evidence;
  if (text.slice(start, end) !== quantity.surface) return false;
  if (row === null && column === null)
    return text.slice(Math.max(0, start - quote.length), end + quote.length).includes(quote);
  const words = cellWords(evidence);
  if (!around(text, evidence, 2 * words.length + ROW_REACH / 100).includes(words)) return false;
  return row === null || around(text, evidence, ROW_REACH + 2 * row.length).includes(row);
};

const EXCERPT = 40;

const problemOf = (claims: readonly Claim[], withheld: number, textOf: TextOf): Problem[] => {
  const [first] = claims;
  if (first === undefined) return [];
  const { source, document, quantity, evidence } = first;
  const text = textOf(document);
  const there = text === null ? null : oneLine(text.slice(evidence.start, evidence.start + EXCERPT));
  const what =
    there === null
      ? 'its text is not in the store'
      : `“${oneLine(quantity.surface)}” should stand at ${evidence.start} in “${oneLine(evidence.quote).slice(0, EXCERPT)} …”, and “${there}” stands there`;
  return [
    problem(
      'not-as-quoted',
      source,
      `${countOf(withheld, 'finding')} withheld, for the evidence is not there any more: ${what}.`,
      {
        hint: 'Read the document again.',
      },
    ),
  ];
};

/**
 * The findings whose claims are all quoted as their documents have it, and a problem for each document that has not got what is quoted
 * from it: it has been changed or lost since it was read. Such findings are withheld: a figure without its quote is worth nothing.
 */
export const withEvidence = (
  findings: readonly Finding[],
  textOf: TextOf,
): { findings: Finding[]; problems: Problem[] } => {
  const known = new Map<string, boolean>();
  const stands = (claim: Claim): boolean => {
    let is = known.get(claim.id);
    if (is === undefined) {
      const text = textOf(claim.document);
      is = text !== null && isQuoted(claim, text);
      known.set(claim.id, is);
    }
    return is;
  };
  const standing = findings.filter(({ claims }) => claims.every(stands));
  if (standing.length === findings.length) return { findings: standing, problems: [] };
  const lost = findings.flatMap((finding) =>
    finding.claims.filter((claim) => !stands(claim)).map((claim) => ({ claim, finding })),
  );
  const problems = [...groupBy(lost, ({ claim }) => claim.document).values()].flatMap((own) =>
    problemOf(
      own.map(({ claim }) => claim),
      new Set(own.map(({ finding }) => finding)).size,
      textOf,
    ),
  );
  return { findings: standing, problems };
};

/** The ids of the documents that findings quote: those whose texts `withEvidence` asks for. */
export const quotedDocuments = (findings: readonly Finding[]): string[] => [
  ...new Set(findings.flatMap(({ claims }) => claims.map(({ document }) => document))),
];
