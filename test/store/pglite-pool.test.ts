import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPglite } from '../../src/store/pglite.ts';
import { pglitePool } from '../../src/store/pglite-pool.ts';
import type { Connection, SqlPool } from '../../src/store/sql-pool.ts';

describe('one PGlite in the shape of a pool', () => {
  let directory: string;
  let connection: Connection;
  let pool: SqlPool;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'tieout-pool-'));
    connection = await openPglite(directory, 'test');
    pool = connection.pool;
    await pool.query('create table numbers (n int unique)');
  });
  beforeEach(async () => {
    await pool.query('truncate numbers');
  });
  afterAll(async () => {
    await connection.close();
    await rm(directory, { recursive: true });
  });

  const numbers = async (): Promise<number[]> =>
    (await pool.query<{ n: number }>('select n from numbers order by n')).rows.map((row) => row.n);
  /** Long enough for a statement that may run to have run. */
  const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

  it('keeps others out of a transaction until its end', async () => {
    const one = await pool.connect();
    const two = await pool.connect();
    await one.query('begin');
    await one.query('insert into numbers values (1)');
    const order: string[] = [];
    const others = [
      two.query('insert into numbers values (2)').then(() => order.push('client')),
      pool.query('insert into numbers values (3)').then(() => order.push('pool')),
    ];
    await aWhile();
    expect(order).toEqual([]);
    await one.query('rollback');
    await Promise.all(others);
    expect(order).toEqual(['client', 'pool']);
    expect(await numbers()).toEqual([2, 3]);
    one.release();
    two.release();
  });

  it.each(['commit', 'COMMIT', ' end', 'rollback', 'ROLLBACK WORK'])('lets the others in after %j', async (last) => {
    const client = await pool.connect();
    await client.query('begin');
    await client.query(last);
    await expect(numbers()).resolves.toEqual([]);
    client.release();
  });

  it('does not take a rollback to a savepoint for the end', async () => {
    const client = await pool.connect();
    await client.query('begin');
    await client.query('savepoint here');
    await client.query('insert into numbers values (1)');
    await client.query('rollback to savepoint here');
    let isIn = false;
    const other = numbers().then(() => {
      isIn = true;
    });
    await aWhile();
    expect(isIn).toBe(false);
    await client.query('commit');
    await other;
    client.release();
  });

  it('rolls back what a client leaves open when it is released', async () => {
    const client = await pool.connect();
    await client.query('begin');
    await client.query('insert into numbers values (1)');
    client.release();
    expect(await numbers()).toEqual([]);
  });

  it('goes on after a statement that fails, in a transaction and outside of one', async () => {
    await expect(pool.query('select broken')).rejects.toThrow(/broken/);
    const client = await pool.connect();
    await client.query('begin');
    await expect(client.query('insert into nothing values (1)')).rejects.toThrow(/nothing/);
    await client.query('rollback');
    client.release();
    expect(await numbers()).toEqual([]);
  });

  it('brings notifications to a client that listens, while others work', async () => {
    const listener = await pool.connect();
    const heard: unknown[] = [];
    listener.on('notification', (notification) => heard.push(notification));
    // As BullMQ says it, with its comment.
    await listener.query('-- Subscribe to the channel.\nLISTEN harbour;\n');
    await pool.query("select pg_notify('harbour', $1)", ['a ship']);
    await pool.query("select pg_notify('elsewhere', 'no ship')");
    expect(heard).toEqual([{ channel: 'harbour', payload: 'a ship' }]);
    listener.release();
    await pool.query("select pg_notify('harbour', 'after release')");
    expect(heard).toHaveLength(1);
  });

  it('reads int8 as a number and a date as the day that it names', async () => {
    const { rows } = await pool.query('select 9007199254740991::int8 as big, $1::date as day', ['2026-05-20']);
    expect(rows).toEqual([{ big: 9007199254740991, day: '2026-05-20' }]);
  });
});

describe('a PGlite whose disk is full', () => {
  /** PGlite as far as the pool knows it, with a full disk; counts what it is asked. */
  const fullDisk = () => {
    const asked: string[] = [];
    const database = {
      onNotification: () => () => {},
      query: async (text: string) => {
        asked.push(text);
        throw Object.assign(new Error('No space left on device'), { code: '53100' });
      },
      exec: async (text: string) => {
        asked.push(text);
        return [];
      },
    } as unknown as PGlite;
    return { pool: pglitePool(database), asked };
  };

  it('is not asked anything more, not even to roll back: it would not answer', async () => {
    const { pool, asked } = fullDisk();
    const client = await pool.connect();
    await client.query('begin');
    await expect(client.query('insert', [1])).rejects.toThrow(/No space/);
    await expect(client.query('rollback')).rejects.toThrow(/No space/);
    client.release();
    await expect(pool.query('select 1')).rejects.toThrow(/No space/);
    expect(asked).toEqual(['begin', 'insert']);
    expect(pool.isBroken()).toBe(true);
  });

  it('is another thing than a statement that fails', async () => {
    const { pool } = fullDisk();
    await pool.query('select 1');
    expect(pool.isBroken()).toBe(false);
  });
});
