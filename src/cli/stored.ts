import type { Decision } from '../model/decision.ts';
import { ConfigError } from '../model/error.ts';
import type { Account } from '../pipeline/account.ts';
import { readPipeline } from '../pipeline/read-pipeline.ts';
import { storedAccounts } from '../pipeline/stored-accounts.ts';
import { withStore } from './open-store.ts';

/** A document with the text that its claims are quoted from. */
export type QuotedAccount = Account & { readonly text: string | null };

/** What a store holds that a draft is checked against. */
export type Stored = { readonly accounts: QuotedAccount[]; readonly decisions: readonly Decision[] };

/**
 * The filings that the last run of a pipeline read, from the store, and what people decided about findings.
 *
 * @throws ConfigError where it has not run yet
 */
export const readStored = async (pipelineFile: string): Promise<Stored> => {
  const { name } = await readPipeline(pipelineFile);
  return withStore('check', async (store) => {
    const report = await store.latestReport(name);
    if (report === null) {
      throw new ConfigError(`${pipelineFile}: the pipeline ${name} has not been run yet`, {
        hint: `Run it first: tieout run ${pipelineFile}`,
      });
    }
    const filings = report.documents.filter((document) => document.kind === 'filing').map((document) => document.id);
    const accounts = await storedAccounts(store, name, filings);
    return {
      accounts: await Promise.all(
        accounts.map(async (account) => ({ ...account, text: await store.textOf(name, account.header.id) })),
      ),
      decisions: await store.decisions(),
    };
  });
};
