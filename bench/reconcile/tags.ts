/**
 * What prose says against what the filer tagged in the same filing: `npx tsx bench/reconcile/tags.ts [filing ...]`, by default the inline-XBRL
 * filings of ../shared/data/ixbrl. The paragraphs are read as if nothing were tagged, and held against the tagged facts as an article would
 * be. A filer does not contradict itself in figures: a conflict is nearly always ours, and each is printed with both quotes.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { extract } from '../../src/extract/extract.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Document, DocumentHeader } from '../../src/model/document.ts';
import type { Finding } from '../../src/model/finding.ts';
import { parse } from '../../src/parse/parse.ts';
import { headerOf } from '../../src/pipeline/account.ts';
import { recognize } from '../../src/recognize/recognize.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { oneLine } from '../../src/text/wording.ts';

const SHARED = '../shared/data/ixbrl';

const TAGGED = 'ixbrl';

/** What the paragraphs of a document claim, as a document of its own that knows of no tags. */
const readProse = (document: Document): { header: DocumentHeader; claims: Claim[] } => {
  const header: DocumentHeader = {
    ...headerOf(document),
    id: document.id.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
    source: `prose of ${document.source}`,
    kind: 'other',
  };
  const untagged: Document = { ...document, facts: [] };
  const claims = extract(untagged, recognize(untagged))
    .filter(({ evidence }) => evidence.row === null && evidence.column === null)
    .map((claim): Claim => ({ ...claim, document: header.id, source: header.source }));
  return { header, claims };
};

/** Findings that hold prose against a tagged fact; what the prose says of itself is another matter. */
const comparisonsOf = (path: string, document: Document): Finding[] => {
  const prose = readProse(document);
  const tagged = extract(document, recognize(document)).filter(({ rule }) => rule === TAGGED);
  return reconcile({
    claims: [...prose.claims, ...tagged],
    documents: [prose.header, { ...headerOf(document), kind: 'filing', source: basename(path) }],
  }).filter(
    ({ verdict, claims: [judged, reference] }) =>
      verdict !== 'missing' &&
      verdict !== 'not-comparable' &&
      judged?.document === prose.header.id &&
      reference?.rule === TAGGED,
  );
};

const line = ({ quantity, concept, kind, scope, period, evidence }: Claim): string =>
  `${[concept, kind, ...scope].filter((part) => part !== null).join(' ')} ${quantity.surface} (${period?.label ?? 'no period'}): ` +
  `${evidence.row === null ? '' : `[${oneLine(evidence.row)}] `}${oneLine(evidence.quote).slice(0, 600)}`;

const paths =
  process.argv.length > 2
    ? process.argv.slice(2)
    : existsSync(SHARED)
      ? readdirSync(SHARED)
          .filter((name) => name.endsWith('.htm.gz'))
          .map((name) => join(SHARED, name))
      : [];
if (paths.length === 0) console.log(`no ${SHARED}, and no filing was named: nothing was measured`);

const total = { comparisons: 0, stated: 0, conflicts: 0 };
for (const path of paths) {
  const { document, problems } = await parse({
    bytes: readFileSync(path),
    source: basename(path),
    mediaType: null,
    kind: 'filing',
    url: null,
  });
  if (document === null) {
    console.log(`${path}: ${problems[0]?.message ?? 'was not read'}`);
    continue;
  }
  const found = comparisonsOf(path, document);
  const conflicts = found.filter(({ verdict }) => verdict === 'conflict');
  const stated = found.filter(({ rule }) => !rule.startsWith('support.'));
  total.comparisons += found.length;
  total.stated += stated.length;
  total.conflicts += conflicts.length;
  console.log(
    `${basename(path).padEnd(24)} comparisons ${String(found.length).padStart(5)}, of them of one concept ${String(stated.length).padStart(4)}, conflicts ${conflicts.length}`,
  );
  for (const { rule, message, claims } of conflicts) {
    console.log(`  ${rule}: ${message}`);
    for (const claim of claims.slice(0, 2))
      console.log(`    ${claim.rule === TAGGED ? 'tag  ' : 'prose'} ${line(claim)}`);
  }
}
const share = total.comparisons === 0 ? 0 : (1000 * total.conflicts) / total.comparisons;
console.log(
  `\n${total.comparisons} comparisons (${total.stated} of one concept), ${total.conflicts} conflicts: ${share.toFixed(2)} in 1,000`,
);
