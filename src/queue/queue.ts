import { QueueError, TieoutError } from '../model/error.ts';
import { withoutPassword } from '../store/place.ts';
import type { Store } from '../store/store.ts';
import { storeError } from '../store/store-error.ts';
import { type Bull, openRedisBull, openSqlBull } from './bull.ts';
import { redisWarnings } from './redis.ts';

type QueueOptions = {
  /** A Redis server, "redis://host:6379". Without it the queue lives in the store's database. */
  readonly redisUrl?: string;
  readonly store: Pick<Store, 'queuePool' | 'isShared' | 'place'>;
  /** Sets our keys in Redis apart from those of others, and of another tieout; `tieout` where it is left out. */
  readonly prefix?: string;
  /** Told of lost connections and the like; the queue goes on by itself when it can. */
  readonly onError?: (error: Error) => void;
};

export type Queue = {
  readonly bull: Bull;
  /** Where it is, for messages: "Redis at 127.0.0.1:6379" or "PGlite in .tieout". */
  readonly place: string;
  /** What works, but should not stay as it is; one line each. */
  readonly warnings: readonly string[];
  /** Close the workers first, the store last. */
  close(): Promise<void>;
};

/**
 * Opens the queue.
 *
 * @throws QueueError when Redis cannot be reached; StoreError when the store's database fails
 */
export const openQueue = async ({
  redisUrl,
  store,
  prefix = 'tieout',
  onError = () => {},
}: QueueOptions): Promise<Queue> => {
  const place = redisUrl === undefined ? store.place : `Redis at ${withoutPassword(redisUrl)}`;
  try {
    const warnings = redisUrl === undefined ? [] : await redisWarnings(redisUrl);
    const bull =
      redisUrl === undefined
        ? await openSqlBull(await store.queuePool(), !store.isShared, onError)
        : await openRedisBull(redisUrl, prefix, onError);
    return {
      bull,
      place,
      warnings,
      close: () => bull.close(),
    };
  } catch (cause) {
    if (cause instanceof TieoutError) throw cause;
    if (redisUrl === undefined) throw storeError(cause, `the queue (${place}) cannot be opened`);
    throw new QueueError(`the queue (${place}) cannot be opened: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
      retryable: true,
    });
  }
};
