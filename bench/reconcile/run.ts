/**
 * How the reconciler scales: `npx tsx bench/reconcile/run.ts [claims ...]`, 10,000, 100,000 and a million by default. Synthetic claims of
 * many companies, years, concepts and articles; one in twenty figures of the articles is wrong. Then 100,000 claims in one go, and 50,000
 * articles on one and the same fact.
 */
import type { Claim } from '../../src/model/claim.ts';
import type { DocumentHeader } from '../../src/model/document.ts';
import type { Finding } from '../../src/model/finding.ts';
import { groupsOf, type Outline, outlineOf } from '../../src/reconcile/groups.ts';
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

/** One company's filing, and the articles about it. */
type Company = { readonly claims: Claim[]; readonly documents: DocumentHeader[] };

/** The world has this many claims a company. */
const CLAIMS_A_COMPANY = FACTS_A_FILING + ARTICLES_A_FILING * CLAIMS_AN_ARTICLE;

/** The claims of one company, made of nothing but its number, so that a world need not be held to be read twice. */
const companyOf = (company: number): Company => {
  const next = generator(20_260_520 + company * 7919);
  const claims: Claim[] = [];
  const name = `Company ${company}`;
  const filing = header(sha256(name), 'filing', name);
  const documents = [filing];
  const values = Array.from({ length: FACTS_A_FILING }, () => (1000 + next(900_000)) * 1_000_000);
  values.forEach((value, fact) => void claims.push(claimOf(filing, fact, name, fact, value, -6)));
  for (let article = 0; article < ARTICLES_A_FILING; article++) {
    const document = header(sha256(`${name} ${article}`), 'news', name);
    documents.push(document);
    for (let at = 0; at < CLAIMS_AN_ARTICLE; at++) {
      const fact = next(FACTS_A_FILING);
      const wrong = next(20) === 0 ? 1.2 : 1;
      const value = Math.round(((values[fact] ?? 0) * wrong) / 1e8) * 1e8;
      claims.push(claimOf(document, at, name, fact, value, -8));
    }
  }
  return { claims, documents };
};

/** Articles on one figure of one filing, in this many values: what a single group may come to. */
const VALUES_OF_ONE_FACT = 1000;

const oneFact = (size: number): Company => {
  const filing = header(sha256('one'), 'filing', 'One');
  const claims = [claimOf(filing, 0, 'One', 0, 612_000_000, -6)];
  const documents = [filing];
  for (let article = 1; article < size; article++) {
    const document = header(sha256(`one ${article}`), 'news', 'One');
    documents.push(document);
    const value = 612_000_000 + (article % VALUES_OF_ONE_FACT) * 1_000_000;
    claims.push(claimOf(document, 0, 'One', 0, value, -6));
  }
  return { claims, documents };
};

/** CPU seconds of all threads, so that a busy machine changes the figures less; the highest heap seen on the way. */
const watch = () => {
  let [cpu, wall, heap] = [0, 0, 0];
  return {
    time: <T>(work: () => T): T => {
      const before = process.cpuUsage();
      const started = performance.now();
      const made = work();
      const { user, system } = process.cpuUsage(before);
      cpu += (user + system) / 1e6;
      wall += (performance.now() - started) / 1e3;
      heap = Math.max(heap, process.memoryUsage().heapUsed / 1e6);
      return made;
    },
    figures: () => ({ cpu, wall, heap }),
  };
};

const isConflict = ({ verdict }: Finding): boolean => verdict === 'conflict';

/** As a run does it: the outlines of all documents, and then group by group. */
const byGroup = (size: number): void => {
  const { time, figures } = watch();
  const companies = Math.ceil(size / CLAIMS_A_COMPANY);
  const companyOfDocument = new Map<string, number>();
  const outlines: Outline[] = [];
  let claims = 0;
  for (let company = 0; company < companies; company++) {
    const { claims: all, documents } = companyOf(company);
    claims += all.length;
    time(() => {
      const own = new Map(documents.map(({ id }) => [id, [] as Claim[]]));
      for (const claim of all) own.get(claim.document)?.push(claim);
      for (const document of documents) outlines.push(outlineOf(document, own.get(document.id) ?? []));
    });
    for (const { id } of documents) companyOfDocument.set(id, company);
  }
  const groups = time(() => groupsOf(outlines));
  let [findings, conflicts] = [0, 0];
  for (const group of groups) {
    const made = [...new Set(group.map((id) => companyOfDocument.get(id) ?? 0))].map(companyOf);
    const found = time(() =>
      reconcile({ claims: made.flatMap((one) => one.claims), documents: made.flatMap((one) => one.documents) }),
    );
    findings += found.length;
    conflicts += found.filter(isConflict).length;
  }
  print('by group', claims, outlines.length, groups.length, findings, conflicts, figures());
};

const atOnce = (what: string, { claims, documents }: Company): void => {
  const { time, figures } = watch();
  const found = time(() => reconcile({ claims, documents }));
  print(what, claims.length, documents.length, 1, found.length, found.filter(isConflict).length, figures());
};

const WIDTHS = [12, 11, 12, 9, 11, 12, 9, 9, 11, 0];
const row = (cells: readonly (string | number)[]): void =>
  console.log(cells.map((cell, index) => String(cell).padEnd(WIDTHS[index] ?? 0)).join(''));

const print = (
  what: string,
  claims: number,
  documents: number,
  groups: number,
  findings: number,
  conflicts: number,
  { cpu, wall, heap }: { cpu: number; wall: number; heap: number },
): void =>
  row([
    what,
    claims,
    documents,
    groups,
    findings,
    conflicts,
    cpu.toFixed(2),
    wall.toFixed(2),
    Math.round(claims / cpu),
    heap.toFixed(0),
  ]);

const sizes = process.argv.slice(2).map(Number);
row(['how', 'claims', 'documents', 'groups', 'findings', 'conflicts', 'cpu s', 'wall s', 'claims/s', 'heap MB']);
for (const size of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) byGroup(size);
const companies = Array.from({ length: 500 }, (_, company) => companyOf(company));
atOnce('at once', {
  claims: companies.flatMap(({ claims }) => claims),
  documents: companies.flatMap(({ documents }) => documents),
});
atOnce('one fact', oneFact(50_000));
