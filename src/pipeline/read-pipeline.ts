import { readFile } from 'node:fs/promises';
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document as YamlDocument } from 'yaml';
import type { z } from 'zod';
import { ConfigError } from '../model/error.ts';
import { Pipeline } from '../model/pipeline.ts';
import { checkMistakes } from './check-ids.ts';

type Issue = z.core.$ZodIssue;
type Place = { readonly line: number; readonly column: number };

/** A branch that does not know the value's own keys is not the one that was meant: "edgar" is no slip of "file". */
const isOther = (errors: readonly Issue[]): boolean => unknownKeys(errors) > 0;

/** How many keys of the value itself a branch does not know. */
const unknownKeys = (errors: readonly Issue[]): number =>
  errors.reduce(
    (sum, each) => sum + (each.code === 'unrecognized_keys' && each.path.length === 0 ? each.keys.length : 0),
    0,
  );

/**
 * The issue that a reader would call the cause. A union reports what is wrong for each of its branches; the branch that was meant is
 * the one that the value comes nearest to: that knows its keys, and has the fewest complaints. Where none knows them, the unknown key is
 * the cause: "fil" is a slip of "file", whatever else is missing without it.
 */
const cause = (issue: Issue, path: PropertyKey[] = []): { issue: Issue; path: PropertyKey[] } => {
  const at = [...path, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return { issue, path: at };
  const known = issue.errors.filter((errors) => !isOther(errors));
  const branches = known.length > 0 ? known : issue.errors;
  const complaints = (errors: readonly Issue[]): number => 100 * unknownKeys(errors) + errors.length;
  const nearest = branches.reduce((best, errors) => (complaints(errors) < complaints(best) ? errors : best));
  const first = nearest.find(({ code, path }) => code === 'unrecognized_keys' && path.length === 0) ?? nearest[0];
  return first === undefined ? { issue, path: at } : cause(first, at);
};

/** Where in the YAML the field of `path` stands; the nearest parent that is there, where the field itself is missing. */
const placeOf = (
  document: YamlDocument,
  lines: LineCounter,
  path: readonly PropertyKey[],
  key: string | undefined,
): Place => {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (!isNode(node)) continue;
    const named =
      isMap(node) && key !== undefined
        ? node.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key
        : undefined;
    const range = (isNode(named) ? named : node).range;
    if (range) {
      const { line, col } = lines.linePos(range[0]);
      return { line, column: col };
    }
  }
  return { line: 1, column: 1 };
};

const fieldName = (path: readonly PropertyKey[]): string =>
  path.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${String(part)}`)).join('');

/** Two concepts of one id would be one in the claims, whichever words made them. */
const conceptMistakes = (concepts: Pipeline['concepts']): { path: PropertyKey[]; message: string }[] =>
  concepts.flatMap(({ id }, i) =>
    concepts.findIndex((other) => other.id === id) < i
      ? [{ path: ['concepts', i, 'id'], message: `there is a concept ${id} above; give that one these triggers, too` }]
      : [],
  );

/**
 * Reads a pipeline from YAML text.
 *
 * @param text the YAML
 * @param file its path, as messages should name it
 * @throws ConfigError naming file, line, column and field, one line a mistake
 */
export const parsePipeline = (text: string, file: string): Pipeline => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors[0];
  if (broken !== undefined) {
    const { line, col } = lines.linePos(broken.pos[0]);
    throw new ConfigError(`${file}:${line}:${col}: is not valid YAML: ${broken.message}`, { cause: broken });
  }
  const checked = Pipeline.safeParse(document.toJS());
  /** One mistake, as a line that says where it is. */
  const lineOf = (path: readonly PropertyKey[], message: string, key?: string): string => {
    const { line, column } = placeOf(document, lines, path, key);
    return `${file}:${line}:${column}: ${fieldName(key === undefined ? path : [...path, key]) || 'the file'}: ${message}`;
  };
  if (checked.success) {
    const mistakes = [...checkMistakes(checked.data.checks), ...conceptMistakes(checked.data.concepts)];
    if (mistakes.length === 0) return checked.data;
    throw new ConfigError(
      mistakes.map(({ path, message }) => lineOf(path.slice(0, -1), message, String(path.at(-1)))).join('\n'),
    );
  }
  const messages = checked.error.issues.map((top) => {
    const { issue, path } = cause(top);
    if (issue.code !== 'unrecognized_keys') return lineOf(path, issue.message);
    return lineOf(path, 'is not a field that a pipeline knows', issue.keys[0]);
  });
  throw new ConfigError(messages.join('\n'), {
    cause: checked.error,
    hint: 'schemas/pipeline.json lists every field.',
  });
};

/** Reads and checks the pipeline file at `path`. @throws ConfigError where it is missing or wrong */
export const readPipeline = async (path: string): Promise<Pipeline> => {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    const why =
      cause.code === 'ENOENT' ? 'there is no such pipeline file' : `cannot be read (${cause.code ?? cause.message})`;
    throw new ConfigError(`${path}: ${why}`, { cause, hint: 'Name a YAML file like pipelines/demo.yaml.' });
  });
  return parsePipeline(text, path);
};
