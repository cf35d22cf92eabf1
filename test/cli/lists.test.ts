import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { day, moment } from '../../src/cli/day.ts';
import { shownOf } from '../../src/cli/list-options.ts';
import { tieout, withFolder } from './tieout.ts';

describe('a day as an option', () => {
  it.each(['2026-02-28', '2024-02-29'])('%s is one', (text) => expect(day(text)).toBe(text));
  it.each(['2026-02-30', '2025-02-29', '26-02-03', 'May 20, 2026', ''])('%j is none', (text) =>
    expect(() => day(text)).toThrow('a day like 2026-05-20 is wanted'),
  );
  it('may be a moment where a list is narrowed', () => {
    expect(moment('2026-05-20')).toBe('2026-05-20T00:00:00.000Z');
    expect(moment('2026-05-20T14:00:00+02:00')).toBe('2026-05-20T12:00:00.000Z');
    expect(() => moment('2026-02-30')).toThrow('is wanted');
    expect(() => moment('2026-02-30T10:00:00Z')).toThrow('is wanted');
  });
});

describe('how much of a list is shown', () => {
  async function* upTo(n: number): AsyncGenerator<number> {
    for (let i = 1; i <= n; i++) yield i;
  }
  const shown = async (all: number, limit: number): Promise<[number, boolean]> => {
    let isCut = false;
    let count = 0;
    for await (const _ of shownOf(upTo(all), limit, () => (isCut = true))) count++;
    return [count, isCut];
  };
  it('is all of it up to the limit, and told where it is not', async () => {
    expect(await shown(3, 3)).toEqual([3, false]);
    expect(await shown(4, 3)).toEqual([3, true]);
  });

  it('says so of a table, and gives a program all that it did not limit itself', () =>
    withFolder(async (folder) => {
      const numbers = Array.from({ length: 1_001 }, (_, i) => `The kiln burned ${i + 2} logs.`);
      writeFileSync(join(folder, 'kilns.txt'), `${numbers.join('\n\n')}\n`);
      writeFileSync(join(folder, 'kilns.yaml'), 'name: kilns\nsources:\n  - { file: kilns.txt, kind: news }\n');
      const at = { cwd: folder };
      expect((await tieout(['run', 'kilns.yaml', '-q'], at)).status).toBe(0);
      const ndjson = await tieout(['claims', '-f', 'ndjson'], at);
      expect(ndjson.stdout.trim().split('\n').length).toBeGreaterThan(1_000);
      expect(ndjson.stderr).toBe('');
      const table = await tieout(['claims', '-f', 'table'], at);
      expect(table.stderr).toContain('the table ends after 1000 rows, and there are more');
      const asked = await tieout(['claims', '-f', 'table', '--limit', '2'], at);
      expect(asked.stderr).toContain('the table ends after 2 rows, and there are more');
      const csv = await tieout(['claims', '-f', 'csv', '--limit', '2'], at);
      expect(csv.stdout.trim().split('\r\n')).toHaveLength(3);
      expect(csv.stderr).toBe('');
    }));
});
