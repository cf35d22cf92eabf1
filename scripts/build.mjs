// Builds dist/ from src/: `npm ci` calls it through `prepare`, so that `npx tieout` runs without a loader.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const tsc = (() => {
  try {
    return createRequire(import.meta.url).resolve('typescript/bin/tsc');
  } catch {
    return null;
  }
})();

if (tsc === null) {
  // `npm ci --omit=dev` has no compiler; a shipped dist/ is then all there is.
  if (existsSync('dist/cli/main.js')) process.exit(0);
  console.error('tieout: dist/ is missing and so is the compiler. Run `npm ci` without --omit=dev once.');
  process.exit(1);
}

rmSync('dist', { recursive: true, force: true });
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
chmodSync('dist/cli/main.js', 0o755);

/** A fingerprint of the code in those folders. */
const fingerprint = (folders) => {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const files = readdirSync(join('src', folder), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort())
      hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
};

// What read a document, and what judged its claims: what other code made is made anew. Only the stages that do it count.
const reader = fingerprint(['model', 'text', 'parse', 'recognize', 'extract']);
const judge = fingerprint(['model', 'text', 'reconcile', 'pipeline']);
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
writeFileSync('dist/build.json', `${JSON.stringify({ version, reader, judge })}\n`);

// The store's first open is five times faster from a packed database than from initdb.
await import('./build-store-template.mjs');
