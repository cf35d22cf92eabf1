import { resolve } from 'node:path';
import type { Shelf } from '../store/archive.ts';
import { folderShelf } from '../store/folder-shelf.ts';
import { openStore, type Store } from '../store/store.ts';

/** Where everything embedded is kept. */
export const storeDirectory = (): string => process.env.TIEOUT_HOME ?? '.tieout';

/** Where TIEOUT_ARCHIVE says that the bytes of documents are kept: a folder, or an S3-compatible bucket, "s3://bucket/folder". */
const shelfAt = async (address: string): Promise<Shelf> => {
  if (!address.startsWith('s3://')) return folderShelf(resolve(address));
  const { AWS_REGION, AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
  const { openBucket } = await import('../fetch/bucket.ts'); // few have one, and every command opens the store
  return openBucket({
    address,
    endpoint: AWS_ENDPOINT_URL,
    region: AWS_REGION,
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    sessionToken: AWS_SESSION_TOKEN,
  });
};

/** The store that the environment names: PostgreSQL with DATABASE_URL, else PGlite in `.tieout`. */
export const openConfiguredStore = async (command: string): Promise<Store> => {
  const { DATABASE_URL: url, TIEOUT_ARCHIVE: archive } = process.env;
  return openStore({
    ...(url ? { url } : {}),
    ...(archive ? { archive: await shelfAt(archive) } : {}),
    directory: storeDirectory(),
    command: `tieout ${command}`,
  });
};

/** Opens the store for as long as `act` takes, and closes it whatever happens. */
export const withStore = async <T>(command: string, act: (store: Store) => Promise<T>): Promise<T> => {
  const store = await openConfiguredStore(command);
  try {
    return await act(store);
  } finally {
    await store.close();
  }
};
