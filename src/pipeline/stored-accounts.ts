import type { Store } from '../store/store.ts';
import type { Account } from './account.ts';

/** What a pipeline has read of those documents, in the order asked for; what it has not read is left out. */
export const storedAccounts = async (
  store: Store,
  pipeline: string,
  documents: readonly string[],
): Promise<Account[]> => {
  const headers = await store.documentHeaders(pipeline, documents);
  return Promise.all(headers.map(async (header) => ({ header, claims: await store.claimsOf(pipeline, [header.id]) })));
};
