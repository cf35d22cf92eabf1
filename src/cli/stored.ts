import type { Decision } from '../model/decision.ts';
import type { Document } from '../model/document.ts';
import { ConfigError } from '../model/error.ts';
import type { Account } from '../pipeline/account.ts';
import { readPipeline } from '../pipeline/read-pipeline.ts';
import { storedAccounts } from '../pipeline/stored-accounts.ts';
import type { ReadReport } from '../reconcile/statements/report-index.ts';
import type { Store } from '../store/store.ts';
import { withStore } from './open-store.ts';

/** A document with the text that its claims are quoted from; whole where it was read now. */
export type QuotedAccount = Account & { readonly text: string | null; readonly document?: Document };

/** What a store holds that a draft is checked against, and what people decided about findings. */
export type Stored<Filing> = { readonly filings: readonly Filing[]; readonly decisions: readonly Decision[] };

/** Reads the filings of the last run of each pipeline, one pipeline after the other: the store takes one visitor at a time. */
const fromStore = async <Filing>(
  pipelineFiles: readonly string[],
  read: (store: Store, pipeline: string, ids: readonly string[]) => Promise<Filing[]>,
): Promise<Stored<Filing>> => {
  if (pipelineFiles.length === 0) return { filings: [], decisions: [] };
  const pipelines = await Promise.all(
    pipelineFiles.map(async (file) => ({ file, name: (await readPipeline(file)).name })),
  );
  return withStore('check', async (store) => {
    const filings: Filing[] = [];
    for (const { file, name } of pipelines) {
      const report = await store.latestReport(name);
      if (report === null) {
        throw new ConfigError(`${file}: the pipeline ${name} has not been run yet`, {
          hint: `Run it first: tieout run ${file}`,
        });
      }
      const ids = report.documents.filter((document) => document.kind === 'filing').map((document) => document.id);
      filings.push(...(await read(store, name, ids)));
    }
    return { filings, decisions: await store.decisions() };
  });
};

/** The filings of pipelines' last runs as accounts. @throws ConfigError where one has not run yet */
export const readStored = (pipelineFiles: readonly string[]): Promise<Stored<QuotedAccount>> =>
  fromStore(pipelineFiles, async (store, pipeline, ids) => {
    const accounts = await storedAccounts(store, pipeline, ids);
    return Promise.all(
      accounts.map(async (account) => ({ ...account, text: await store.textOf(pipeline, account.header.id) })),
    );
  });

/** The same filings whole, for statements that are judged by the words around a report's figures. */
export const readStoredReports = (pipelineFiles: readonly string[]): Promise<Stored<ReadReport>> =>
  fromStore(pipelineFiles, async (store, pipeline, ids) => {
    const reports: ReadReport[] = [];
    for (const id of ids) {
      const document = await store.documentOf(pipeline, id);
      if (document !== null) reports.push({ document, claims: await store.claimsOf(pipeline, [id]) });
    }
    return reports;
  });

/** A document that one of the pipelines has in its store. */
export const readStoredDocument = async (pipelineFiles: readonly string[], id: string): Promise<Document | null> => {
  if (pipelineFiles.length === 0) return null;
  const names = await Promise.all(pipelineFiles.map(async (file) => (await readPipeline(file)).name));
  return withStore('check', async (store) => {
    for (const name of names) {
      const document = await store.documentOf(name, id);
      if (document !== null) return document;
    }
    return null;
  });
};
