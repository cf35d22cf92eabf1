import { afterAll, describe, expect, it } from 'vitest';
import { openParsePool } from '../../src/parse/pool.ts';

const input = (text: string, source = 'a.txt') => ({
  bytes: new TextEncoder().encode(text),
  source,
  mediaType: null,
  kind: null,
  url: null,
});

describe('the pool of parsers', () => {
  const pool = openParsePool({ threads: 1, timeoutMs: 20_000 });
  afterAll(() => pool.close());

  it('reads in a worker what parse reads here', async () => {
    const { document, problems } = await pool.parse(input('Acme Opens a Mill\n\nThe mill cost $4 million.\n'));
    expect(problems).toEqual([]);
    expect(document?.title).toBe('Acme Opens a Mill');
  });

  it('gives each document its own problem, and goes on', async () => {
    const [empty, good] = await Promise.all([pool.parse(input('', 'empty.txt')), pool.parse(input('One line.'))]);
    expect(empty.problems.map((p) => [p.code, p.source])).toEqual([['empty', 'empty.txt']]);
    expect(good.document?.text).toBe('One line.');
  });

  it('stops a document that takes too long', async () => {
    const strict = openParsePool({ threads: 1, timeoutMs: 1 });
    const { document, problems } = await strict.parse(input('word '.repeat(200_000), 'slow.txt'));
    await strict.close();
    expect(document).toBeNull();
    expect(problems.map((p) => p.code)).toEqual(['timed-out']);
    expect(problems[0]?.hint).not.toBeNull();
  });

  it('says so when the caller stops it', async () => {
    const { problems } = await pool.parse(input('One line.'), AbortSignal.abort());
    expect(problems[0]?.message).toBe('was stopped before it was read');
  });

  it('turns a document that needs too much memory into a problem', async () => {
    const small = openParsePool({ threads: 1, memoryMb: 64 });
    const { problems } = await small.parse(input(`<html><body>${'<p>a<b>b</b></p>'.repeat(1_500_000)}`, 'huge.html'));
    await small.close();
    expect(problems.map((p) => p.code)).toEqual(['too-large']);
  });
});
