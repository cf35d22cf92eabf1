import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError, StoreError } from '../../src/model/error.ts';
import { openStore } from '../../src/store/store.ts';
import { storeError } from '../../src/store/store-error.ts';
import { describeAdapters } from './adapters.ts';
import { all } from './all.ts';
import { aClaim, aDocument } from './records.ts';

describeAdapters('opening', (adapter) => {
  it('finds what was kept before', async () => {
    const ground = await adapter.lay();
    try {
      const first = await ground.open();
      const document = aDocument('Kept.');
      await first.saveDocument({ pipeline: 'p', reader: 'r', document, claims: [aClaim(document, 1)], problems: [] });
      await first.close();
      const second = await ground.open();
      expect(await second.documentOf('p', document.id)).toEqual(document);
      await second.close();
      await expect.poll(ground.sessions).toBe(0);
    } finally {
      await ground.clear();
    }
  });

  it('refuses a store that a newer tieout wrote, and says so', async () => {
    const ground = await adapter.lay();
    try {
      const store = await ground.open();
      await ground.count({
        n: "insert into tieout.kysely_migration (name, timestamp) values ('999-of-the-future', 'now') returning 1 as n",
      });
      await store.close();
      const refusal = await ground.open().catch((error) => error);
      expect(refusal).toBeInstanceOf(StoreError);
      expect(refusal.message).toMatch(/newer tieout/);
      await expect.poll(ground.sessions).toBe(0);
    } finally {
      await ground.clear();
    }
  });
});

describeAdapters('many at once', (adapter) => {
  it.skipIf(adapter.name === 'PGlite')('make the tables together', async () => {
    const ground = await adapter.lay();
    try {
      const stores = await Promise.all([1, 2, 3, 4, 5].map(() => ground.open()));
      for (const store of stores) expect(await all(store.documents())).toEqual([]);
      await Promise.all(stores.map((store) => store.close()));
      await expect.poll(ground.sessions).toBe(0);
    } finally {
      await ground.clear();
    }
  });
});

describe('a store that cannot be opened', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'tieout-open-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  const refusalOf = async (options: Parameters<typeof openStore>[0]): Promise<StoreError> => {
    const refusal = await openStore(options).then(
      () => null,
      (error) => error,
    );
    expect(refusal).toBeInstanceOf(StoreError);
    expect(refusal.message).not.toContain('\n');
    return refusal;
  };

  it('says that nothing answers, without the password', async () => {
    const refusal = await refusalOf({ url: 'postgres://desk:secret@127.0.0.1:9/tieout' });
    expect(refusal.message).toMatch(/PostgreSQL at 127\.0\.0\.1:9\/tieout.*cannot be reached/);
    expect(refusal.message).not.toContain('secret');
    expect(refusal.hint).toMatch(/DATABASE_URL/);
    expect(refusal.retryable).toBe(true);
  });

  it('says that an address is none of PostgreSQL', async () => {
    await expect(openStore({ url: 'mysql://desk:secret@db/x' })).rejects.toBeInstanceOf(ConfigError);
    await expect(openStore({ url: 'mysql://desk:secret@db/x' })).rejects.not.toThrow(/secret/);
  });

  it('says that a file is where the directory should be', async () => {
    const file = join(directory, 'file');
    await writeFile(file, '');
    await refusalOf({ directory: file });
  });

  it('says that the directory holds something else than a database, and gives the lock back', async () => {
    await mkdir(join(directory, 'db'));
    await writeFile(join(directory, 'db', 'PG_VERSION'), 'none');
    await writeFile(join(directory, 'db', 'notes.txt'), 'not a database');
    await refusalOf({ directory });
    await refusalOf({ directory });
  });
});

describe('an error of a store', () => {
  it.each([
    [Object.assign(new Error('write'), { code: 'ENOSPC' }), /disk is full/, /Free some space/],
    [Object.assign(new Error('could not extend file'), { code: '53100' }), /disk is full/, /Free some space/],
    [Object.assign(new Error('open'), { code: 'EACCES' }), /may not be written/, /permissions/],
    [Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), /cannot be reached/, /DATABASE_URL/],
    [Object.assign(new Error('no such role'), { code: '28000' }), /let us in/, /DATABASE_URL/],
  ])('is told with what to do: %s', (cause, message, hint) => {
    const error = storeError(cause, 'the store');
    expect(error).toBeInstanceOf(StoreError);
    expect(error.message).toMatch(message);
    expect(error.hint).toMatch(hint);
    expect(error.cause).toBe(cause);
  });

  it('that is ours already stays as it is', () => {
    const ours = new StoreError('as it is');
    expect(storeError(ours, 'the store')).toBe(ours);
  });

  it('that nobody foresaw is one line of it', () => {
    expect(storeError(new Error('first\nsecond'), 'the store failed').message).toBe('the store failed: first');
    expect(storeError(new Error('first'), 'x').retryable).toBe(false);
  });
});
