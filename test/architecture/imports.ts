import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';

export type Violation = { readonly file: string; readonly imports: string; readonly reason: string };

/** The pure stages and the stages that fetch; none of them imports another. */
const STAGES = ['source', 'fetch', 'parse', 'recognize', 'extract', 'reconcile', 'report', 'store'] as const;

/** What each folder of `src/` may import, apart from itself. The order is the order of DESIGN section 1. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, ['model', 'text']])),
  pipeline: ['model', 'text', ...STAGES],
  queue: ['model', 'text', ...STAGES, 'pipeline'],
  web: ['model', 'text', 'report', 'store', 'pipeline', 'queue'],
  cli: ['model', 'text', ...STAGES, 'pipeline', 'queue', 'web'],
};

/** Packages that only one folder may touch. */
const ONLY_IN: readonly { readonly packages: RegExp; readonly folder: string; readonly reason: string }[] = [
  { packages: /^(bullmq|ioredis|@bull-board\/.*)$/, folder: 'queue', reason: 'only queue/ imports bullmq' },
  { packages: /^(kysely|pg|@electric-sql\/pglite.*)$/, folder: 'store', reason: 'only store/ imports SQL' },
  {
    packages: /^(undici|node:(https?|http2|net|tls|dns)(\/promises)?|(https?|http2|net|tls|dns))$/,
    folder: 'fetch',
    reason: 'only fetch/ opens connections',
  },
];

/** Folders whose files are rules: a rule never imports its sibling. */
const RULE_FOLDERS = ['recognize/rules', 'extract/concepts', 'reconcile/checks'];

/** Stages that are pure: bytes or records in, records out; no clock, no network, no database. */
const PURE = ['model', 'text', 'parse', 'recognize', 'extract', 'reconcile', 'report'];
const CLOCK = /\bDate\.now\(|new Date\(\)|\bperformance\.now\(|\bMath\.random\(|(?<![.\w])fetch\(/;

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** Walks every file below `root` (a `src` folder) and tells which imports break the direction of the house. */
export const violations = (root: string): { files: number; found: Violation[] } => {
  const files = filesBelow(root);
  const found: Violation[] = [];
  for (const path of files) {
    const file = relative(root, path).split(sep).join('/');
    const folder = file.split('/')[0] ?? '';
    const code = readFileSync(path, 'utf8');
    if (!(folder in MAY_IMPORT)) found.push({ file, imports: '', reason: `${folder}/ is not a folder of the house` });
    if (PURE.includes(folder) && CLOCK.test(code))
      found.push({ file, imports: '', reason: `${folder}/ is pure: no clock, no chance, no network` });
    for (const match of code.matchAll(IMPORT)) {
      const name = match[1] ?? match[2] ?? '';
      const add = (reason: string): void => void found.push({ file, imports: name, reason });
      if (!name.startsWith('.')) {
        for (const rule of ONLY_IN) if (rule.packages.test(name) && folder !== rule.folder) add(rule.reason);
        continue;
      }
      const target = normalize(join(dirname(file), name))
        .split(sep)
        .join('/');
      const targetFolder = target.split('/')[0] ?? '';
      if (targetFolder === '..') add('imports from outside src/');
      else if (targetFolder !== folder && !MAY_IMPORT[folder]?.includes(targetFolder)) {
        const bothStages = [folder, targetFolder].every((f) => (STAGES as readonly string[]).includes(f));
        add(bothStages ? 'a stage never imports another stage' : `${folder}/ may not import ${targetFolder}/`);
      }
      const rules = RULE_FOLDERS.find((r) => file.startsWith(`${r}/`));
      if (rules && dirname(target) === rules) add('a rule never imports its sibling');
    }
  }
  return { files: files.length, found };
};
