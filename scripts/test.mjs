// `npm test`: real servers, then lint, types, every test, and the quality floors. Ends with one line of what passed.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServices } from './services.mjs';

const run = (command, args, env) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.once('error', () => resolve(1)).once('exit', (code) => resolve(code ?? 1));
  });

const services = await startServices().catch((error) => {
  console.error(`npm test: ${error.message}`);
  process.exit(1);
});
const results = mkdtempSync(join(tmpdir(), 'tieout-results-'));
const steps = [
  ['lint', 'npx', ['biome', 'check', '--error-on-warnings', '.']],
  ['types', 'npx', ['tsc', '--noEmit']],
  ['build', process.execPath, ['scripts/build.mjs']],
  [
    'tests',
    'npx',
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}/vitest.json`],
  ],
  ['quality', 'npx', ['tsx', 'bench/quality/floors.ts']],
];
const failed = [];
for (const [name, command, args] of steps) {
  console.log(`\n── ${name}`);
  if ((await run(command, args, services.env)) !== 0) failed.push(name);
}
services.stop();

let counts = { passed: 0, failed: 1, skipped: 0 };
try {
  const report = JSON.parse(readFileSync(join(results, 'vitest.json'), 'utf8'));
  counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
} catch {
  failed.push('the test report');
}
rmSync(results, { recursive: true, force: true });
console.log(failed.length === 0 ? '\nall steps passed' : `\nfailed: ${failed.join(', ')}`);
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(failed.length === 0 ? 0 : 1);
