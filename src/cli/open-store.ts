import { openStore, type Store } from '../store/store.ts';

/** Where everything embedded is kept. */
export const storeDirectory = (): string => process.env.TIEOUT_HOME ?? '.tieout';

/** The store that the environment names: PostgreSQL with DATABASE_URL, else PGlite in `.tieout`. */
export const openConfiguredStore = (command: string): Promise<Store> => {
  const { DATABASE_URL: url, TIEOUT_ARCHIVE: archive } = process.env;
  return openStore({
    ...(url ? { url } : {}),
    ...(archive ? { archive } : {}),
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
