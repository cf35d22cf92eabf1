/**
 * How the reconciler scales: `npx tsx bench/reconcile/run.ts [claims ...]`, 10,000 and 100,000 by default. A million claims and what is
 * found of them need room: `NODE_OPTIONS=--max-old-space-size=8000 npx tsx bench/reconcile/run.ts 1000000`.
 * Synthetic claims of many companies, years, concepts and articles; one in twenty articles is wrong.
 */
import type { Claim } from '../../src/model/claim.ts';
import type { DocumentHeader } from '../../src/model/document.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { sha256 } from '../../src/text/hash.ts';

const CONCEPTS = [
  'revenue',
  'loss',
  'capex',
  'cash',
  'headcount',
  'recurring-payment',
  'contract-value',
  'gpu-count',
] as const;
/** Claims that one company's filing states; articles take theirs from it. */
const FACTS_A_FILING = 80;
const ARTICLES_A_FILING = 10;
const CLAIMS_AN_ARTICLE = 12;

/** A small generator (Lehmer, minimal standard), so that every run sees the same claims. */
const generator = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
};

const header = (id: string, kind: DocumentHeader['kind'], company: string): DocumentHeader => ({
  schema: 'document/1',
  id,
  source: `${id.slice(0, 8)}.txt`,
  kind,
  mediaType: 'text/plain',
  title: null,
  byline: null,
  publisher: null,
  published: null,
  modified: null,
  language: null,
  canonicalUrl: null,
  filing:
    kind === 'filing'
      ? {
          form: '10-K',
          accession: null,
          cik: null,
          registrant: company,
          fileNumber: null,
          filed: null,
          periodEnd: null,
          fiscalYearEnd: null,
          ticker: null,
        }
      : null,
});

const claimOf = (
  document: DocumentHeader,
  at: number,
  company: string,
  fact: number,
  value: number,
  decimals: number,
): Claim => {
  const concept = CONCEPTS[fact % CONCEPTS.length] ?? 'revenue';
  const year = 2016 + (Math.floor(fact / CONCEPTS.length) % 10);
  const surface = `${value}`;
  return {
    schema: 'claim/1',
    id: sha256(`${document.id} ${at}`).slice(0, 16),
    source: document.source,
    document: document.id,
    quantity: {
      surface,
      value: `${value}`,
      low: null,
      high: null,
      unit: concept === 'headcount' ? 'employee' : 'USD',
      per: concept === 'recurring-payment' ? 'month' : null,
      modifier: 'exact',
      decimals,
    },
    concept,
    kind: null,
    entity: company,
    counterparty: null,
    scope: [],
    period: { start: `${year}-01-01`, end: `${year}-12-31`, label: `${year}` },
    modality: 'stated',
    attribution: null,
    evidence: {
      quote: `Sentence ${at} of ${document.id.slice(0, 8)}.`,
      start: at * 40,
      end: at * 40 + surface.length,
      section: [],
      page: null,
      row: null,
      column: null,
    },
    rule: 'bench',
    confidence: 1,
  };
};

const world = (size: number): { claims: Claim[]; documents: DocumentHeader[] } => {
  const next = generator(20_260_520);
  const claims: Claim[] = [];
  const documents: DocumentHeader[] = [];
  for (let company = 0; claims.length < size; company++) {
    const name = `Company ${company}`;
    const filing = header(sha256(name), 'filing', name);
    documents.push(filing);
    const values = Array.from({ length: FACTS_A_FILING }, () => (1000 + next(900_000)) * 1_000_000);
    values.forEach((value, fact) => void claims.push(claimOf(filing, fact, name, fact, value, -6)));
    for (let article = 0; article < ARTICLES_A_FILING && claims.length < size; article++) {
      const document = header(sha256(`${name} ${article}`), 'news', name);
      documents.push(document);
      for (let at = 0; at < CLAIMS_AN_ARTICLE; at++) {
        const fact = next(FACTS_A_FILING);
        const wrong = next(20) === 0 ? 1.2 : 1;
        const value = Math.round(((values[fact] ?? 0) * wrong) / 1e8) * 1e8;
        claims.push(claimOf(document, at, name, fact, value, -8));
      }
    }
  }
  return { claims: claims.slice(0, size), documents };
};

const sizes = process.argv.slice(2).map(Number);
console.log('claims      documents   findings   conflicts   cpu s     wall s    claims/s   heap MB');
for (const size of sizes.length > 0 ? sizes : [10_000, 100_000]) {
  const { claims, documents } = world(size);
  const before = process.cpuUsage();
  const started = process.hrtime.bigint();
  const findings = reconcile({ claims, documents });
  const wall = Number(process.hrtime.bigint() - started) / 1e9;
  // CPU time of all threads as well, so that a busy machine does not change the figures.
  const spent = process.cpuUsage(before);
  const seconds = (spent.user + spent.system) / 1e6;
  const conflicts = findings.filter(({ verdict }) => verdict === 'conflict').length;
  const heap = process.memoryUsage().heapUsed / 1e6;
  const row = [
    size,
    documents.length,
    findings.length,
    conflicts,
    seconds.toFixed(2),
    wall.toFixed(2),
    Math.round(size / seconds),
    heap.toFixed(0),
  ];
  console.log(row.map((cell, index) => String(cell).padEnd([12, 12, 11, 12, 10, 10, 11, 0][index] ?? 0)).join(''));
}
