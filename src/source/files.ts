import { realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { DocumentKind } from '../model/document.ts';
import type { Locator } from '../model/fetched.ts';
import { type Problem, problem } from '../model/problem.ts';

export type Resolved = { readonly locators: Locator[]; readonly problems: Problem[] };

/** What `parse` can read, by file name: what a folder is expanded to. */
const READABLE =
  '**/*.{txt,text,md,markdown,htm,html,xhtml,xml,nc,pdf,txt.gz,md.gz,htm.gz,html.gz,xml.gz,nc.gz,pdf.gz}';

/** A pattern that matches more is a slip (`/**`), not a wish. */
const MOST_FILES = 10_000;

const IGNORED = ['**/node_modules/**', '**/.git/**'];

const notFound = (source: string, what: string): Problem =>
  problem('not-found', source, what, { hint: 'Check the spelling.' });

const kindOfPath = async (path: string): Promise<'file' | 'folder' | 'nothing'> => {
  const found = await stat(path).catch(() => null);
  if (found === null) return 'nothing';
  return found.isDirectory() ? 'folder' : 'file';
};

/** The name a file goes by in messages: as the pattern was written, relative to where it was written. */
const nameOf = (file: string, pattern: string, from: string): string =>
  isAbsolute(pattern) ? file : relative(from, file).split(sep).join('/');

/**
 * The files that a path, a folder or a glob stands for, sorted by name.
 * A path that exists is taken literally, whatever signs are in it ("report [final].pdf").
 * @param from the folder that relative patterns start from
 */
export const filesOf = async (pattern: string, from: string, kind: DocumentKind | null): Promise<Resolved> => {
  if (pattern.includes('\0')) return { locators: [], problems: [notFound(pattern, 'This is not a path.')] };
  const path = resolve(from, pattern);
  const what = await kindOfPath(path);
  if (what === 'file') return { locators: [{ source: pattern, at: { file: path }, kind }], problems: [] };
  if (what === 'nothing' && !isDynamicPattern(pattern))
    return { locators: [], problems: [notFound(pattern, 'There is no such file.')] };

  const options = { absolute: true, onlyFiles: true, followSymbolicLinks: false, ignore: IGNORED, dot: false };
  const matches =
    what === 'folder'
      ? await glob(READABLE, { ...options, cwd: path })
      : await glob(pattern, { ...options, cwd: from });
  if (matches.length === 0) {
    const message = what === 'folder' ? 'There is no document in this folder.' : 'No file matches this pattern.';
    return { locators: [], problems: [notFound(pattern, message)] };
  }
  if (matches.length > MOST_FILES) {
    const message = `This stands for ${matches.length} files; at most ${MOST_FILES} are read.`;
    return { locators: [], problems: [problem('too-large', pattern, message, { hint: 'Name a narrower pattern.' })] };
  }
  return {
    locators: matches
      .map((file) => resolve(file))
      .sort()
      .map((file) => ({ source: nameOf(file, pattern, from), at: { file }, kind })),
    problems: [],
  };
};

/** The folder above `from` that holds `.git`, or null: a pipeline may name what lies in its own repository. */
const repositoryOf = async (from: string): Promise<string | null> => {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if ((await kindOfPath(join(folder, '.git'))) !== 'nothing') return folder;
    if (dirname(folder) === folder) return null;
  }
};

const isInside = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/**
 * Files of a pipeline, which may come from someone else: only those are listed that, with every link followed, lie in one of
 * the folders that it may read: its own, its repository, the working directory, and what the user allows.
 */
export const filesInside = async (
  pattern: string,
  options: { readonly from: string; readonly folders: readonly string[]; readonly kind: DocumentKind | null },
): Promise<Resolved> => {
  const own = [options.from, ...options.folders, await repositoryOf(options.from)].filter((f) => f !== null);
  const folders = await Promise.all(own.map((folder) => realpath(folder).catch(() => resolve(folder))));
  const refused = (source: string): Problem =>
    problem(
      'not-allowed',
      source,
      "This lies outside the pipeline's folder, its repository and the working directory.",
      {
        hint: 'Move it there, or name its folder in the pipeline: allow: { folders: [...] }.',
      },
    );

  // Looked at before the disk is walked: "/**" must not read the names of the whole machine first.
  const fixed = pattern.split(/[*?[\]{}()!\0]/, 1)[0] ?? '';
  const start = dirname(resolve(options.from, `${fixed}x`));
  const realStart = await realpath(start).catch(() => start);
  if (!folders.some((folder) => isInside(realStart, folder))) return { locators: [], problems: [refused(pattern)] };

  const { locators, problems } = await filesOf(pattern, options.from, options.kind);
  const inside: Locator[] = [];
  for (const locator of locators) {
    const path = 'file' in locator.at ? await realpath(locator.at.file).catch(() => null) : null;
    if (path !== null && folders.some((folder) => isInside(path, folder))) inside.push(locator);
    else problems.push(refused(locator.source));
  }
  return { locators: inside, problems };
};
