import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tieout, withFolder } from './tieout.ts';

const ARTICLE =
  'Acme Robotics reports\n\nAcme Robotics said revenue was $45 million in 2025. It employs more than 1,200 people.\n';
const objects = (ndjson: string): Record<string, unknown>[] =>
  ndjson
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('tieout', () => {
  it('lists its commands, and says what is wrong use', async () => {
    const help = await tieout(['--help']);
    expect(help.status).toBe(0);
    for (const name of ['run', 'check', 'extract', 'report', 'claims', 'findings', 'documents', 'doctor'])
      expect(help.stdout).toContain(`  ${name}`);
    expect(await tieout(['frobnicate'])).toMatchObject({ status: 2, stdout: '' });
    const option = await tieout(['extract', '--frobnicate']);
    expect(option.status).toBe(2);
    expect(option.stderr).toContain("unknown option '--frobnicate'");
  });

  it('reads settings from a file called .env, and lets a folder of that name be', () =>
    withFolder(async (folder) => {
      mkdirSync(join(folder, '.env'));
      expect(await tieout(['--version'], { cwd: folder })).toMatchObject({ status: 0, stderr: '' });
      rmdirSync(join(folder, '.env'));
      writeFileSync(join(folder, '.env'), 'DATABASE_URL=none\n');
      expect((await tieout(['claims'], { cwd: folder })).stderr).toContain('must begin with postgres://');
    }));

  it('every command has its help', async () => {
    for (const name of [
      'run',
      'check',
      'extract',
      'report',
      'claims',
      'findings',
      'documents',
      'serve',
      'worker',
      'doctor',
    ]) {
      const { status, stdout } = await tieout([name, '--help']);
      expect(status).toBe(0);
      expect(stdout).toContain(`Usage: tieout ${name}`);
    }
  });
});

describe('tieout extract', () => {
  it('prints a claim a line, on stdout only', async () => {
    const { status, stdout, stderr } = await tieout(['extract', '-'], { input: ARTICLE });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(
      objects(stdout).map((claim) => [claim.schema, (claim.quantity as { surface: string }).surface, claim.concept]),
    ).toEqual([
      ['claim/1', '$45 million', 'revenue'],
      ['claim/1', '1,200', 'headcount'],
    ]);
  });

  it('--lines reads objects, and names the line that is none', async () => {
    const good = await tieout(['extract', '--lines'], {
      input: '{"id":"a#1","text":"Revenue was $3 million."}\n\n{"id":"b","text":"Nothing."}\n',
    });
    expect(objects(good.stdout).map((claim) => claim.source)).toEqual(['a#1']);
    const bad = await tieout(['extract', '--lines'], { input: '{"id":"a","text":"x"}\n{"id":7,"text":"x"}\n' });
    expect(bad.status).toBe(2);
    expect(bad.stderr).toMatch(/standard input:2: id: /);
    const broken = await tieout(['extract', '--lines'], { input: 'hello\n' });
    expect(broken.stderr).toContain('standard input:1: is not a JSON object');
  });

  it('--documents prints what the parser read', async () => {
    const { stdout } = await tieout(['extract', '--documents', '-'], { input: ARTICLE });
    expect(objects(stdout)).toEqual([{ source: '-', title: 'Acme Robotics reports', text: ARTICLE }]);
    const csv = await tieout(['extract', '--documents', '-f', 'csv', '-'], { input: 'One line.' });
    expect(csv.stdout).toBe("source,title,text\r\n'-,,One line.\r\n");
  });

  it('--sections prints the outline, how each section was known, and its byte in the source', async () => {
    const input =
      '<html><body><p>Caf&eacute;</p><h2>Kilns &amp; pots</h2><p>Revenue was $45 million in 2025.</p></body></html>';
    const { stdout } = await tieout(['extract', '--sections', '-'], { input });
    expect(objects(stdout)).toMatchObject([
      { source: '-', name: 'Kilns & pots', level: 2, basis: 'mark-up', length: null, byte: input.indexOf('Kilns') },
    ]);
  });

  it('--explain shows the sentence and the rules; no colours where none are wanted', async () => {
    const { stdout } = await tieout(['extract', '--explain', '-'], { input: ARTICLE, env: { NO_COLOR: '1' } });
    expect(stdout).toContain('“Acme Robotics said revenue was $45 million in 2025.”');
    expect(stdout).toMatch(/ {2}rules +\S+/);
    expect(stdout).not.toContain('\u001b[');
  });

  it('--explain marks a figure wherever its sentence prints it', async () => {
    const input = 'Revenue was $3 million, and $3 million it stays; $30 million was hoped for.';
    const { stdout } = await tieout(['extract', '--explain', '-'], { input, env: { FORCE_COLOR: '1' } });
    const [first = ''] = stdout.split('\n').filter((line) => line.includes('it stays'));
    expect(first.split('\u001b[4m$3 million\u001b').length, 'twice').toBe(3);
  });

  it('colours nothing that goes into a pipe, on a CI system either', async () => {
    const { stdout } = await tieout(['extract', '--explain', '-'], { input: ARTICLE, env: { CI: 'true' } });
    expect(stdout).not.toContain('\u001b[');
  });

  it('csv has a header and a row a claim', async () => {
    const { stdout } = await tieout(['extract', '-f', 'csv', '-'], { input: ARTICLE });
    expect(stdout.split('\r\n').filter(Boolean)).toHaveLength(3);
  });
});

describe('tieout check', () => {
  const FILING =
    'UNITED STATES\nSECURITIES AND EXCHANGE COMMISSION\n\nAcme Robotics, Inc.\n(Exact name of registrant as specified in its charter)\n\nFORM S-1\n\nOur revenue was $40 million in 2025, compared to $30 million in 2024.\n';

  it('prints a conflict with both quotes, and exits with 3 where that was asked', async () => {
    await withFolder(async (folder) => {
      writeFileSync(join(folder, 'article.txt'), ARTICLE);
      writeFileSync(join(folder, 'filing.txt'), FILING);
      const args = ['check', 'article.txt', '--against', 'filing.txt', '--fail-on', 'conflict'];
      const text = await tieout(args, { cwd: folder });
      expect(text.status).toBe(3);
      expect(text.stdout).toContain('$45 million in 2025');
      expect(text.stdout).toContain('$40 million in 2025');
      const json = await tieout([...args, '--format', 'json', '-q'], { cwd: folder });
      expect(json.stderr).toBe('');
      expect(JSON.parse(json.stdout).findings.map((finding: { rule: string }) => finding.rule)).toContain(
        'value.conflict',
      );
    });
  });

  it('takes several filings, and says where --against took the draft, too', () =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, 'draft.md'), ARTICLE);
      writeFileSync(join(folder, 'a.txt'), FILING);
      writeFileSync(join(folder, 'b.txt'), 'Nothing is said here in 3 words.\n');
      const at = { cwd: folder };
      for (const lines of [[], ['--lines']]) {
        const swallowed = await tieout(['check', ...lines, '--against', 'a.txt', 'draft.md'], at);
        expect(swallowed).toMatchObject({ status: 2, stdout: '' });
        expect(swallowed.stderr).toContain('there is nothing to check: --against takes all that follows it');
        expect(swallowed.stderr).toContain('tieout check draft.md --against a.txt\n');
      }
      const piped = await tieout(['check', '--against', 'a.txt', 'b.txt'], { ...at, input: ARTICLE });
      expect(piped).toMatchObject({ status: 0, stdout: expect.stringContaining('$40 million in 2025') });
    }));

  it('--lines writes to a file, and holds statements against what pipelines have stored', () =>
    withFolder(async (folder) => {
      const at = { cwd: folder };
      writeFileSync(join(folder, 'filing.txt'), FILING);
      for (const name of ['acme', 'mill'])
        writeFileSync(
          join(folder, `${name}.yaml`),
          `name: ${name}\nsources:\n  - { file: filing.txt, kind: filing }\n`,
        );
      const line = (id: string, text: string): string => JSON.stringify({ id, text });
      const input = `${line('a', 'Acme Robotics had revenue of $40 million in 2025.')}\n${line('b', 'Acme Robotics had revenue of $52 million in 2025.')}\n`;
      const args = ['check', '--lines', '-q', '--against', 'acme.yaml', 'mill.yaml'];
      expect(await tieout(args, { ...at, input })).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('has not been run yet'),
      });
      for (const name of ['acme', 'mill']) await tieout(['run', `${name}.yaml`, '-q'], at);
      const written = await tieout([...args, '-o', 'out/verdicts.jsonl', '--fail-on', 'conflict'], { ...at, input });
      expect(written).toEqual({ status: 3, stdout: '', stderr: '' });
      const verdicts = objects(readFileSync(join(folder, 'out/verdicts.jsonl'), 'utf8'));
      expect(verdicts.map(({ id, verdict }) => [id, verdict])).toEqual([
        ['a', 'supported'],
        ['b', 'refuted'],
      ]);

      // A line that is none leaves no half of a file.
      expect((await tieout([...args, '-o', 'half.jsonl'], { ...at, input: `${input}no line\n` })).status).toBe(2);
      expect(existsSync(join(folder, 'half.jsonl'))).toBe(false);
    }));

  it.each([
    [['check', '--lines', '--format', 'html'], '--lines prints a verdict a line, as NDJSON'],
    [['check', '--lines', '--format', 'text'], '--lines prints a verdict a line, as NDJSON'],
    [['check', '--lines', '--all'], 'cannot be used with --all'],
    [['extract', '--lines', '--sections'], "'--lines' cannot be used with option '--sections'"],
    [['extract', '--lines', '--documents'], "'--lines' cannot be used with option '--documents'"],
    [['extract', '--sections', '--explain'], "'--sections' cannot be used with option '--explain'"],
  ])('%j is refused: it would be passed over', async (args, message) => {
    const { status, stdout, stderr } = await tieout(args, { input: '{"id":"a","text":"Sales were $3."}\n' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('-o writes text without colours, where the terminal has them', () =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, 'article.txt'), ARTICLE);
      writeFileSync(join(folder, 'filing.txt'), FILING);
      const args = ['check', 'article.txt', '--against', 'filing.txt'];
      const at = { cwd: folder, env: { FORCE_COLOR: '1' } };
      expect((await tieout(args, at)).stdout).toContain('\u001b[');
      expect((await tieout([...args, '-o', 'a.txt'], at)).status).toBe(0);
      const written = readFileSync(join(folder, 'a.txt'), 'utf8');
      expect(written).toContain('$45 million in 2025');
      expect(written).not.toContain('\u001b[');
    }));

  it('--lines gives a verdict for each statement; "against" is relative to the file', async () => {
    await withFolder(async (folder) => {
      writeFileSync(join(folder, 'filing.txt'), FILING);
      const line = (id: string, text: string): string => JSON.stringify({ id, text, against: 'filing.txt' });
      const lines = [
        line('a', 'Acme Robotics had revenue of $40 million in 2025.'),
        line('b', 'Acme Robotics had revenue of $52 million in 2025.'),
        line('c', 'Acme Robotics is in Ohio.'),
      ];
      writeFileSync(join(folder, 'lines.jsonl'), `${lines.join('\n')}\n`);
      const { stdout } = await tieout(['check', '--lines', '-q', join(folder, 'lines.jsonl')]);
      expect(objects(stdout).map(({ id, verdict }) => [id, verdict])).toEqual([
        ['a', 'supported'],
        ['b', 'refuted'],
        ['c', 'undecided'],
      ]);
    });
  });
});
