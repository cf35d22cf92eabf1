import type { Claim } from '../model/claim.ts';
import type { Finding } from '../model/finding.ts';
import { problemText } from '../model/problem.ts';
import type { DocumentSummary, NewVersion, Report } from '../model/report.ts';
import { countOf, groupDigits, oneLine, quantityLabel } from '../text/wording.ts';
import { aspectParts, contextParts, workingLine } from './aspects.ts';
import { type DocumentLookup, documentLookup, type NamedDocument, nameDocuments, placeIn } from './documents.ts';
import { CARD_GROUPS, FOLDED_GROUPS, GROUP_WORDS, GROUPS, type Group, groupFindings } from './groups.ts';
import { quoteParts } from './quote.ts';
import { sidesOf } from './sides.ts';
import { changesLine, decisionLine, type Novelty, noveltyOf } from './standing.ts';
import { changesOf, PUBLISHED_AGAIN } from './versions.ts';

/**
 * Everything escaped that Markdown, or HTML inside it, would take for markup; and nothing else, because people paste it where backslashes are
 * not understood. The text never opens a line of ours, so "12. x" or "- x" needs no escape.
 */
const inline = (text: string): string =>
  text
    .replace(/&(?=#?\w{1,31};)/g, '&amp;')
    .replace(/[\\`*[\]<|]/g, '\\$&')
    // "snake_case" is no markup, "_this_" is.
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~~/g, '\\~\\~');

/** A document's own words, in one line and without markup. */
export const mdText = (text: string): string => inline(oneLine(text));

/** The quote with its figure in bold. */
const markedQuote = (claim: Claim): string =>
  quoteParts(claim)
    .map(({ text, isFigure }) => (isFigure ? `**${inline(text)}**` : inline(text)))
    .join('');

const sourceLine = (claim: Claim, document: NamedDocument): string => {
  const { name, title, date, url } = document;
  const named =
    url === null ? `**${mdText(name)}**` : `[**${mdText(name)}**](<${url.replace(/[<>\\]/g, encodeURIComponent)}>)`;
  return [
    [named, ...[title, date].filter((part) => part !== null).map(mdText)].join(', '),
    ...placeIn(document, claim).map(mdText),
  ].join(' · ');
};

const quoteBlock = (claim: Claim, side: string, lookup: DocumentLookup): string[] => {
  const context = contextParts(claim).map(mdText);
  return [
    `> ${side}: **${mdText(quantityLabel(claim.quantity))}**${context.length === 0 ? '' : ` (${context.join(', ')})`}  `,
    `> “${markedQuote(claim)}”  `,
    ...(claim.evidence.notes ?? []).map((note) => `> Note: ${mdText(note)}  `),
    `> ${sourceLine(claim, lookup(claim))}`,
    '',
  ];
};

const section = (finding: Finding, novelty: Novelty, lookup: DocumentLookup): string[] => {
  const { message, verdict, severity, rule, calculation, differs, decision } = finding;
  const sides = sidesOf(finding);
  return [
    `### ${mdText(message)}`,
    '',
    `${verdict}, ${severity}, \`${rule}\`${differs === null ? '' : `, differs: ${differs}`}${novelty === null ? '' : `, ${novelty}`}`,
    '',
    ...(decision === undefined ? [] : [`**${mdText(decisionLine(decision))}**`, '']),
    ...(sides === null
      ? []
      : [
          ...quoteBlock(sides.judged, 'The claim', lookup),
          ...sides.repeats.flatMap((claim) => quoteBlock(claim, 'Said again', lookup)),
          ...sides.against.flatMap((claim) => quoteBlock(claim, 'Held against', lookup)),
        ]),
    ...(calculation === null ? [] : [`Working: ${mdText(workingLine(calculation))}`, '']),
  ];
};

const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const sideCell = (claim: Claim | undefined, lookup: DocumentLookup): string =>
  claim === undefined
    ? ''
    : `${mdText(quantityLabel(claim.quantity))} (${sourceLine(claim, lookup(claim))}): “${markedQuote(claim)}”`;

/** Findings that need no action, a row each. */
const pairsTable = (findings: readonly Finding[], lookup: DocumentLookup): string[] => [
  tableRow(['About', 'The claim', 'Held against', 'Rule']),
  tableRow(['---', '---', '---', '---']),
  ...findings.map((finding) => {
    const { rule, differs, decision } = finding;
    const sides = sidesOf(finding);
    return tableRow([
      sides === null ? '' : aspectParts(sides.judged).slice(0, 2).map(mdText).join(' · '),
      sideCell(sides?.judged, lookup),
      sideCell(sides?.against[0], lookup),
      `\`${rule}\`${differs === null ? '' : ` (differs: ${differs})`}${decision === undefined ? '' : ` ${mdText(decisionLine(decision))}`}`,
    ]);
  }),
  '',
];

const documentsTable = (documents: readonly DocumentSummary[]): string[] => [
  tableRow(['Document', 'Kind', 'Date', 'Numbers', 'Claims', 'Source']),
  tableRow(['---', '---', '---', '---:', '---:', '---']),
  ...nameDocuments(documents).map(({ name, title, kind, date, source, index }) =>
    tableRow([
      mdText(title === null ? name : `${name}, ${title}`),
      mdText(kind),
      date ?? '',
      groupDigits(String(documents[index]?.quantities ?? 0)),
      groupDigits(String(documents[index]?.claims ?? 0)),
      mdText(source),
    ]),
  ),
  '',
];

/** What became of the numbers of a document that was published again. */
const versionList = (version: NewVersion): string[] => {
  const { changes, more } = changesOf(version);
  const lines = changes.map(
    ({ what, figure, about, claim }) =>
      `- ${what}: **${mdText(figure)}**${about === '' ? '' : ` (${mdText(about)})`} “${markedQuote(claim)}”`,
  );
  return [
    `### ${mdText(version.source)}`,
    '',
    ...(lines.length === 0 ? ['- The same numbers.'] : lines),
    ...(more === null ? [] : [`- And ${more}.`]),
    '',
  ];
};

const tally = (groups: Readonly<Record<Group, readonly Finding[]>>): string =>
  GROUPS.map((group) => `${GROUP_WORDS[group].heading}: ${groupDigits(String(groups[group].length))}`).join(' · ');

/** The report as Markdown (CommonMark with tables) that an editor can paste; every word of a document is escaped. */
export const renderMarkdown = (report: Report): string => {
  const groups = groupFindings(report.findings);
  const lookup = documentLookup(report);
  const novelty = noveltyOf(report);
  const { changes } = report;
  const lines = [
    `# ${mdText(report.title)}`,
    '',
    `${countOf(report.documents.length, 'document')} read. ${tally(groups)}`.replace(/^no/, 'No'),
    '',
    ...(changes === undefined ? [] : [changesLine(changes), '']),
  ];
  for (const group of CARD_GROUPS)
    if (groups[group].length > 0)
      lines.push(
        `## ${GROUP_WORDS[group].heading}`,
        '',
        ...groups[group].flatMap((finding) => section(finding, novelty(finding), lookup)),
      );
  for (const group of FOLDED_GROUPS)
    if (groups[group].length > 0)
      lines.push(`## ${GROUP_WORDS[group].heading}`, '', ...pairsTable(groups[group], lookup));
  if (changes !== undefined && changes.gone.length > 0)
    lines.push('## Gone since the run before', '', ...pairsTable(changes.gone, lookup));
  if (report.versions !== undefined)
    lines.push(`## ${PUBLISHED_AGAIN.heading}`, '', ...report.versions.flatMap(versionList));
  if (report.documents.length > 0) lines.push('## Documents', '', ...documentsTable(report.documents));
  if (report.problems.length > 0)
    lines.push(
      '## Problems',
      '',
      ...report.problems.map(
        (found) =>
          `- **${mdText(found.source)}**${found.line === null ? '' : `, line ${found.line}`}: ${mdText(problemText(found))}`,
      ),
      '',
    );
  return lines.join('\n');
};
