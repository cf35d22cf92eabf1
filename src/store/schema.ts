import type { ColumnType, Generated } from 'kysely';
import type { Claim } from '../model/claim.ts';
import type { Decided } from '../model/decision.ts';
import type { DocumentHeader, DocumentKind } from '../model/document.ts';
import type { Finding, Severity, Verdict } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';

/** The PostgreSQL schema that all of our own tables live in; BullMQ's are in `bullmq`. */
export const SCHEMA = 'tieout';

/**
 * A record kept whole. The column's type is `json`, not `jsonb`: it keeps the text as it was given, and takes what a hostile
 * document may hold and `jsonb` refuses (a NUL, half a surrogate pair).
 */
type Json<T> = ColumnType<T, string, string>;
type Instant = ColumnType<Date, string, string>;
type Now = ColumnType<Date, never, never>;

/** The bytes as fetched, once per sha256; with the encoding `archive` they lie there, and none here. `size` is theirs, unpacked. */
type BodyTable = { sha256: string; encoding: 'gzip' | 'identity' | 'archive'; bytes: Uint8Array; size: number };

/** Where and when bytes were had: one row per place and content, however often it was looked at. */
type FetchTable = {
  source: string;
  /** The URL that answered, or the path of the file. */
  place: string;
  sha256: string;
  media_type: string | null;
  status: number | null;
  headers: Json<Readonly<Record<string, string>>>;
  first_at: Instant;
  last_at: Instant;
};

/** A document as one pipeline read it: the same bytes may be called, and read, differently by two. */
export type DocumentTable = {
  seq: Generated<number>;
  pipeline: string;
  id: string;
  /** Which program and settings read it; another one replaces the reading. */
  reader: string;
  source: string;
  kind: DocumentKind;
  title: string | null;
  publisher: string | null;
  published: string | null;
  header: Json<DocumentHeader>;
  /** Text, blocks, sections, terms, facts and the map to the source, as gzipped JSON. */
  content: Uint8Array;
  problems: Json<Problem[]>;
  /** How it was read after that, as reports tell that it is held against: a hash; null where it was read alone. */
  manner: string | null;
  read_at: Now;
};

export type ClaimTable = {
  seq: Generated<number>;
  pipeline: string;
  id: string;
  document: string;
  source: string;
  concept: string | null;
  entity: string | null;
  unit: string;
  value: string | null;
  rule: string;
  confidence: number;
  record: Json<Claim>;
  added_at: Now;
};

type RunTable = {
  seq: Generated<number>;
  id: string;
  pipeline: string;
  started_at: Instant;
  /** Null while it runs, or where it was cut off. */
  ended_at: Instant | null;
  /** The latest run that ended just the same, and how many did. */
  latest_id: string;
  repeats: Generated<number>;
  /** sha256 of the report. */
  outcome: string | null;
  /** A hash of all that the report was made from; null where it was not told. */
  input: string | null;
  /** The report as gzipped JSON. */
  report: Uint8Array | null;
};

export type FindingTable = {
  seq: Generated<number>;
  pipeline: string;
  id: string;
  rule: string;
  verdict: Verdict;
  severity: Severity;
  concept: string | null;
  entity: string | null;
  documents: string[];
  sources: string[];
  record: Json<Finding>;
  /** What it says, in whatever bytes (`sayingOf`); null where an earlier program kept it. */
  saying: string | null;
  /** The run that saw it first: "new" is what this run saw first. */
  first_run: string;
  added_at: Now;
};

type RunFindingTable = { run: string; pipeline: string; finding: string; position: number };

/** A person's decision about a finding, by the finding's id in whatever pipeline. */
type DecisionTable = {
  finding: string;
  saying: string;
  decided_as: Decided;
  decided_by: string;
  reason: string;
  decided_at: Instant;
};

/** A place that is told what is new in a pipeline: of which run it was told last, if of any, and whether nothing is under way since. */
type TellingTable = { pipeline: string; place: string; since: string | null; is_told: Generated<boolean> };

export type Tables = {
  bodies: BodyTable;
  fetches: FetchTable;
  documents: DocumentTable;
  claims: ClaimTable;
  runs: RunTable;
  findings: FindingTable;
  run_findings: RunFindingTable;
  decisions: DecisionTable;
  tellings: TellingTable;
};
