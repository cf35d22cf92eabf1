import type { Claim } from '../model/claim.ts';
import type { DocumentHeader } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { EntityConfig, Pipeline } from '../model/pipeline.ts';
import { amendments } from './amendments.ts';
import { balanceSums } from './balance-sums.ts';
import { originals } from './copied-sentences.ts';
import { withoutEchoes } from './echoes.ts';
import { indexFacts } from './fact-index.ts';
import { byPlace, facts } from './facts.ts';
import { figures } from './figures.ts';
import { finding } from './finding.ts';
import { labelledRows } from './labelled-rows.ts';
import { FOOTING_CHECKS } from './order.ts';
import { printedValues } from './printed-values.ts';
import { nameKeys, readAll } from './read-all.ts';
import { twinsIn } from './same-words.ts';
import { sentenceClaims } from './sentence-claims.ts';
import { settings as settingsOf } from './settings.ts';
import { sourcesOf } from './sources.ts';
import { againstFilings, amongArticles, byComputation, byFigure, overSets, withinArticles } from './stages.ts';
import { statementColumns } from './statement-tables.ts';
import { subjectsOf } from './subjects.ts';

export type ReconcileInput = {
  readonly claims: readonly Claim[];
  readonly documents: readonly DocumentHeader[];
  /** By rule id, as in a pipeline file. */
  readonly checks?: Pipeline['checks'];
  readonly entities?: EntityConfig[];
};

/**
 * Holds every claim against what it can be compared with. Articles are held against filings first; what filings do not state is computed
 * from them; then against the rest of their own document, and against other articles. What a filing has refuted is not refuted again.
 * Pure; the order of the input changes nothing; a claim that can be compared with nothing yields nothing.
 */
export const reconcile = ({ claims, documents, checks, entities = [] }: ReconcileInput): Finding[] => {
  const settings = settingsOf(checks);
  const headers = new Map(documents.map((document) => [document.id, document]));
  const sources = sourcesOf(claims, documents);
  const isFiled = ({ document }: Claim): boolean => headers.get(document)?.kind === 'filing';

  const key = nameKeys(claims, documents, entities);
  const all = facts(readAll(claims, documents, key, sources));
  const told = all.filter(({ reading }) => !reading.filing);
  const { superseded, changes } = amendments(all.filter(({ reading }) => reading.filing));
  const filed = all.filter((fact) => fact.reading.filing && !superseded.has(fact));
  const filedIndex = indexFacts(filed);
  const toldIndex = indexFacts(told);
  const library = [filedIndex, toldIndex];

  const filedClaims = claims.filter(isFiled);
  const columns = statementColumns(claims, sources, headers);
  const stated = againstFilings(told, filedIndex, twinsIn(filed), balanceSums(columns), settings);
  const computed = byComputation(
    told.filter((fact) => !stated.settled.has(fact)),
    library,
    settings,
  );
  const confirmed = new Set([...stated.settled, ...computed.map(({ fact }) => fact)]);
  const open = told.filter((fact) => !stated.refuted.has(fact));
  const inside = withinArticles(open, toldIndex, filedIndex, settings);
  const among = amongArticles(open, toldIndex, filedIndex, (fact) => confirmed.has(fact), settings);
  const paired = [...stated.judged, ...computed, ...inside, ...among];
  const world = {
    told,
    filed,
    filedIndex,
    library,
    changes,
    filedValues: printedValues(filedClaims),
    sentences: sentenceClaims(told),
  };
  const drafts = withoutEchoes([...paired, ...overSets(world, paired, settings)]);

  const footings = FOOTING_CHECKS.filter(({ id }) => settings.isOn(id))
    .flatMap((check) => [...check.find(columns)])
    // A filing is what others are held against: its own sums are news only where they do not add up.
    .filter(({ verdict, readings }) => verdict === 'conflict' || !readings.some(({ claim }) => isFiled(claim)));

  const said = new Set([...drafts, ...footings].flatMap(({ readings }) => readings.map(({ claim }) => claim.id)));
  const silent = claims.filter((claim) => !isFiled(claim) && !said.has(claim.id)).sort(byPlace);
  const filings = { claims: filedClaims, headers, columns, sourceOf: sources, ...subjectsOf(claims, headers, key) };
  const alone = figures(silent, filedClaims, headers, sources, labelledRows(filings), originals(filings));
  return [...drafts, ...footings, ...byFigure(alone, settings)].map(finding);
};
