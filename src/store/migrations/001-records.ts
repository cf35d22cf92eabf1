import { type Kysely, type Migration, sql } from 'kysely';

/**
 * The first tables. Every key is a fact of the content (a sha256, a stable hash), so that the same work done twice, by two
 * workers or on two days, meets its own rows. Written in SQL, so that it stays what it was when the code moves on.
 */
export const records: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS = [
  `create table tieout.bodies (
     sha256 text primary key,
     encoding text not null check (encoding in ('gzip', 'identity')),
     bytes bytea not null,
     size bigint not null
   )`,

  `create table tieout.fetches (
     source text not null,
     place text not null,
     sha256 text not null references tieout.bodies,
     media_type text,
     status integer,
     headers json not null,
     first_at timestamptz not null,
     last_at timestamptz not null,
     primary key (source, place, sha256)
   )`,
  'create index on tieout.fetches (sha256)',

  `create table tieout.documents (
     seq bigint generated always as identity unique,
     pipeline text not null,
     id text not null,
     reader text not null,
     source text not null,
     kind text not null,
     title text,
     publisher text,
     published date,
     header json not null,
     content bytea not null,
     problems json not null,
     read_at timestamptz not null default now(),
     primary key (pipeline, id)
   )`,
  'create index on tieout.documents (id)',

  `create table tieout.claims (
     seq bigint generated always as identity unique,
     pipeline text not null,
     id text not null,
     document text not null,
     source text not null,
     concept text,
     entity text,
     unit text not null,
     value numeric,
     rule text not null,
     confidence double precision not null,
     record json not null,
     added_at timestamptz not null default now(),
     primary key (pipeline, id),
     foreign key (pipeline, document) references tieout.documents on delete cascade
   )`,
  'create index on tieout.claims (pipeline, document, seq)',
  // Lists are read in order of `seq`: an index that ends in it hands them over sorted.
  'create index on tieout.claims (concept, seq)',
  'create index on tieout.claims (entity, seq)',

  `create table tieout.runs (
     seq bigint generated always as identity unique,
     id text primary key,
     pipeline text not null,
     started_at timestamptz not null,
     ended_at timestamptz,
     latest_id text not null,
     repeats integer not null default 0,
     outcome text,
     report bytea
   )`,
  'create index on tieout.runs (pipeline, seq)',
  'create index on tieout.runs (latest_id)',

  `create table tieout.findings (
     seq bigint generated always as identity unique,
     pipeline text not null,
     id text not null,
     rule text not null,
     verdict text not null,
     severity text not null,
     concept text,
     entity text,
     documents text[] not null,
     sources text[] not null,
     record json not null,
     first_run text not null,
     added_at timestamptz not null default now(),
     primary key (pipeline, id)
   )`,
  'create index on tieout.findings (first_run)',

  `create table tieout.run_findings (
     run text not null references tieout.runs on delete cascade,
     pipeline text not null,
     finding text not null,
     position integer not null,
     primary key (run, finding),
     foreign key (pipeline, finding) references tieout.findings on delete cascade
   )`,

  // These bytes come compressed: PostgreSQL need not try again.
  'alter table tieout.bodies alter column bytes set storage external',
  'alter table tieout.documents alter column content set storage external',
  'alter table tieout.runs alter column report set storage external',
];
