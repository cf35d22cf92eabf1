/**
 * Time and memory of `parse` against a bare SAX pass of htmlparser2 over the same bytes, in the same run; each file in its own process, so
 * that the peak is its own. The pass gets the decoded text; `parse` gets the bytes as they are on disk. Wall time, and the processor's own
 * (user) time beside it, which other work on the machine disturbs less.
 *
 *   node --import tsx bench/parse/speed.ts FILE...
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';

const RUNS = 7;
/** The best of the runs: what the machine's other work adds to a run says nothing of the program. */
const best = (times: readonly number[]): number => Math.min(...times);

const measure = async (file: string): Promise<void> => {
  const { parse } = await import('../../src/parse/parse.ts');
  const packed = readFileSync(file);
  const bytes = file.endsWith('.gz') ? gunzipSync(packed) : packed;
  const input = { bytes, source: basename(file), mediaType: null, kind: null, url: null };
  const first = performance.now();
  await parse(input);
  const cold = performance.now() - first;
  const peak = process.resourceUsage().maxRSS / 1024;
  const sax: number[] = [];
  const whole: number[] = [];
  const saxCpu: number[] = [];
  const wholeCpu: number[] = [];
  const cpu = (): number => process.cpuUsage().user / 1000;
  for (let run = 0; run < RUNS; run++) {
    let start = performance.now();
    let used = cpu();
    const parser = new Parser({ onopentag() {}, ontext() {}, onclosetag() {} });
    parser.write(bytes.toString('utf8'));
    parser.end();
    sax.push(performance.now() - start);
    saxCpu.push(cpu() - used);
    start = performance.now();
    used = cpu();
    await parse(input);
    whole.push(performance.now() - start);
    wholeCpu.push(cpu() - used);
  }
  console.log(
    JSON.stringify({
      file: basename(file),
      mb: bytes.length / 1e6,
      cold,
      sax: best(sax),
      whole: best(whole),
      times: best(whole) / best(sax),
      timesCpu: best(wholeCpu) / best(saxCpu),
      peak,
    }),
  );
};

const [mode, ...rest] = process.argv.slice(2);
if (mode === '--one') await measure(rest[0] as string);
else {
  console.log('file                                          MB   SAX ms  parse ms  times  by CPU  first ms  peak MB');
  for (const file of [mode, ...rest].filter((name) => name !== undefined)) {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', fileURLToPath(import.meta.url), '--one', file],
      { encoding: 'utf8' },
    );
    if (stdout === '') throw new Error(stderr);
    const { mb, sax, whole, times, timesCpu, cold, peak } = JSON.parse(stdout);
    const columns = [
      mb.toFixed(1).padStart(6),
      sax.toFixed(0).padStart(8),
      whole.toFixed(0).padStart(9),
      times.toFixed(1).padStart(6),
      timesCpu.toFixed(1).padStart(7),
      cold.toFixed(0).padStart(9),
      peak.toFixed(0).padStart(8),
    ];
    console.log(basename(file).slice(0, 44).padEnd(44) + columns.join(' '));
  }
}
