import type { Claim } from '../model/claim.ts';
import type { DocumentHeader } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { EntityConfig, Pipeline } from '../model/pipeline.ts';
import { amendments } from './amendments.ts';
import { type Judged, withoutEchoes } from './echoes.ts';
import { indexFacts } from './fact-index.ts';
import { byPlace, byPrecision, type Fact, facts } from './facts.ts';
import { figures } from './figures.ts';
import { filerNames } from './filer-names.ts';
import { type Draft, finding } from './finding.ts';
import { withDoubtfulTwins, withImpliedParties } from './implied.ts';
import { judge } from './judge.ts';
import { entityKeys } from './names.ts';
import {
  DERIVED_CHECKS,
  FIGURE_CHECKS,
  FOOTING_CHECKS,
  INTERNAL_CHECKS,
  NEAR_MISS_CHECKS,
  PAIR_CHECKS,
  SET_CHECKS,
} from './order.ts';
import { decidingPair, isInternal, isStatedElsewhere, nearMisses, pairsOf } from './pairing.ts';
import { printedValues } from './printed-values.ts';
import { type Reading, read } from './reading.ts';
import { labelBeside, labelKey, rowLabels } from './row-labels.ts';
import { sentenceClaims } from './sentence-claims.ts';
import { settings } from './settings.ts';
import { type SourceOf, sourcesOf } from './sources.ts';
import { statementColumns } from './statement-tables.ts';
import type { World } from './world.ts';

export type ReconcileInput = {
  readonly claims: readonly Claim[];
  readonly documents: readonly DocumentHeader[];
  /** By rule id, as in a pipeline file. */
  readonly checks?: Pipeline['checks'];
  readonly entities?: EntityConfig[];
};

/** The row label that a figure without a concept goes by: its own in a filing's table, the one that its sentence names elsewhere. */
const labelOf = (claim: Claim, labels: ReadonlySet<string>, filing: boolean): string | null => {
  if (claim.concept !== null) return null;
  if (!filing) return labelBeside(claim, labels);
  return claim.evidence.row === null ? null : labelKey(claim.evidence.row);
};

const readAll = ({ claims, documents, entities = [] }: ReconcileInput, sources: SourceOf): Reading[] => {
  const headers = new Map(documents.map((document) => [document.id, document]));
  const isKnown = (name: string): boolean => entities.some((entity) => [entity.name, ...entity.aliases].includes(name));
  const filers = documents.flatMap(({ filing }) => filing?.registrant ?? []);
  const key = entityKeys([...entities, ...filerNames(claims, documents, isKnown)], filers);
  const filings = new Set(documents.filter(({ kind }) => kind === 'filing').map(({ id }) => id));
  const labels = rowLabels(claims.filter(({ document }) => filings.has(document)));
  const readings = [...new Map(claims.map((claim) => [claim.id, claim])).values()]
    .sort(byPlace)
    .map((claim) => {
      const document = headers.get(claim.document) ?? null;
      return read(claim, document, sources(claim.document), key, labelOf(claim, labels, document?.kind === 'filing'));
    })
    .filter((reading) => reading !== null);
  return withDoubtfulTwins(withImpliedParties(readings));
};

/** Two figures of one sentence are two things that it tells apart, even where their aspects were read alike. */
const isInOneSentence = (a: Fact, b: Fact): boolean => {
  const quotes = new Set(a.readings.map(({ claim }) => claim.evidence.quote));
  return b.readings.some(({ claim }) => quotes.has(claim.evidence.quote));
};

/**
 * Holds every claim against what it can be compared with. Articles are held against filings first; what filings do not state is computed
 * from them; what is left is held against the rest of its own document, and then against other articles. A claim that a better
 * reference has contradicted is not contradicted again. Pure; the order of the input changes nothing.
 */
export const reconcile = (input: ReconcileInput): Finding[] => {
  const rules = settings(input.checks);
  const sources = sourcesOf(input.claims, input.documents);
  const all = facts(readAll(input, sources));
  const told = all.filter(({ reading }) => !reading.filing);
  const everFiled = all.filter(({ reading }) => reading.filing);
  const { superseded, changes } = amendments(everFiled);
  const filed = everFiled.filter((fact) => !superseded.has(fact));
  const filedIndex = indexFacts(filed);
  const others = indexFacts(told);
  const library = { index: indexFacts([...told, ...filed].sort((a, b) => byPlace(a.reading.claim, b.reading.claim))) };
  const filedDocuments = new Set(input.documents.filter(({ kind }) => kind === 'filing').map(({ id }) => id));

  const judged: Judged[] = [];
  const say = (fact: Fact, draft: Draft | null): void => {
    if (draft !== null) judged.push({ fact, draft });
  };

  // 1. Against what filings state.
  const settled = new Set<Fact>();
  const refuted = new Set<Fact>();
  for (const fact of told) {
    const pair = decidingPair(pairsOf(fact, filedIndex, () => true));
    if (pair === null) continue;
    settled.add(fact);
    const draft = judge(pair, PAIR_CHECKS, rules);
    if (draft?.verdict === 'conflict') {
      if (isStatedElsewhere(pair, filedIndex)) continue;
      refuted.add(fact);
    }
    say(fact, draft);
  }
  // 2. Against what can be computed from it.
  for (const fact of told) {
    if (settled.has(fact)) continue;
    for (const check of DERIVED_CHECKS) {
      const draft = rules.isOn(check.id) ? check.derive(fact, library) : null;
      if (draft === null) continue;
      say(fact, draft);
      settled.add(fact);
      break;
    }
  }
  // 3. Against the rest of its own document, and 4. against other articles; what a filing has refuted is not refuted again.
  const isOpen = (fact: Fact): boolean => !refuted.has(fact);
  for (const fact of told.filter(isOpen)) {
    const inside = (other: Fact): boolean =>
      other.reading.source === fact.reading.source &&
      isOpen(other) &&
      byPrecision(other.reading, fact.reading) < 0 &&
      !isInOneSentence(other, fact);
    const pair = decidingPair(pairsOf(fact, others, inside).filter(isInternal));
    if (pair && !isStatedElsewhere(pair, filedIndex)) say(fact, judge(pair, INTERNAL_CHECKS, rules));
  }
  for (const fact of told.filter(isOpen)) {
    const before = (other: Fact): boolean =>
      other.reading.source !== fact.reading.source && isOpen(other) && byPrecision(other.reading, fact.reading) < 0;
    const pairs = pairsOf(fact, others, before);
    const pair = decidingPair(pairs);
    const draft = pair && judge(pair, PAIR_CHECKS, rules);
    // What a filing has confirmed need not be confirmed again by an article.
    if (draft && !(settled.has(fact) && draft.verdict === 'match')) say(fact, draft);
    const misses = nearMisses(settled.has(fact) || pair ? pairs : [...pairsOf(fact, filedIndex, () => true), ...pairs]);
    for (const miss of misses) {
      const slip = judge(miss, NEAR_MISS_CHECKS, rules);
      if (slip === null) continue;
      say(fact, slip);
      break;
    }
  }
  const answered = new Set(judged.map(({ fact }) => fact));
  const world: World = {
    told,
    filed,
    filedIndex,
    library,
    changes,
    filedValues: printedValues(input.claims.filter(({ document }) => filedDocuments.has(document))),
    answered,
    sentences: sentenceClaims(told),
  };
  for (const check of SET_CHECKS)
    if (rules.isOn(check.id))
      for (const { fact, draft } of check.find(world)) {
        judged.push({ fact, draft });
        answered.add(fact);
      }
  const headers = new Map(input.documents.map((document) => [document.id, document]));
  const columns = statementColumns(input.claims, sources, headers);
  const footings = FOOTING_CHECKS.filter(({ id }) => rules.isOn(id))
    .flatMap((check) => [...check.find(columns)])
    // A filing is what others are held against: its own sums are news only where they do not add up.
    .filter(
      ({ verdict, readings: [first] }) => verdict === 'conflict' || !filedDocuments.has(first?.claim.document ?? ''),
    );
  const drafts = withoutEchoes(judged);
  const said = new Set([...drafts, ...footings].flatMap(({ readings }) => readings.map(({ claim }) => claim.id)));
  const isFiled = ({ document }: Claim): boolean => filedDocuments.has(document);
  const silent = input.claims.filter((claim) => !isFiled(claim) && !said.has(claim.id)).sort(byPlace);
  const printed = figures(silent, input.claims.filter(isFiled), headers, sources).flatMap((figure) => {
    for (const check of FIGURE_CHECKS) {
      const draft = rules.isOn(check.id) ? check.judge(figure) : null;
      if (draft) return [draft];
    }
    return [];
  });
  return [...drafts, ...footings, ...printed].map(finding);
};
