import type { Claim } from '../model/claim.ts';
import type { DocumentHeader } from '../model/document.ts';
import { UNKNOWN_FILER } from './names.ts';
import type { NameKey } from './read-all.ts';

/** Whose filing a document is, and of which filer a claim of an article is. */
export type Subjects = {
  /** The key of a filing's filer. */
  readonly filerOf: (document: string) => string;
  /** The filer whom a claim names, or whom its article is about where it names nobody; null where it is of anybody else. */
  readonly subjectOf: (claim: Claim) => string | null;
};

/** "The company" is whom the article is about. */
const NOBODY = new Set(['company', 'group', 'corporation', 'registrant']);

/** So much of what an article says of anybody must be of the filer, or what it says of nobody may be of anybody. */
const PROTAGONIST = 0.8;

/** What articles leave to the reader: in a story about the one filer of a run, what is of nobody is of that filer. */
export const subjectsOf = (
  claims: readonly Claim[],
  headers: ReadonlyMap<string, DocumentHeader>,
  key: NameKey,
): Subjects => {
  const filers = new Map(
    [...headers.values()]
      .filter(({ kind }) => kind === 'filing')
      .map(({ id, filing }) => [id, key(filing?.registrant ?? null) ?? UNKNOWN_FILER]),
  );
  const names = new Set(filers.values());
  const [only = null] = names.size === 1 ? names : [];
  const nameOf = ({ entity }: Claim): string | null => {
    const name = key(entity);
    return name === null || NOBODY.has(name) ? null : name;
  };
  const named = new Map<string, { ofFiler: number; all: number }>();
  for (const claim of claims) {
    const name = filers.has(claim.document) ? null : nameOf(claim);
    if (name === null) continue;
    const count = named.get(claim.document) ?? { ofFiler: 0, all: 0 };
    named.set(claim.document, { ofFiler: count.ofFiler + (name === only ? 1 : 0), all: count.all + 1 });
  }
  const isAbout = (document: string): boolean => {
    const { ofFiler, all } = named.get(document) ?? { ofFiler: 0, all: 0 };
    return ofFiler >= all * PROTAGONIST;
  };
  return {
    filerOf: (document) => filers.get(document) ?? UNKNOWN_FILER,
    subjectOf: (claim) => {
      const name = nameOf(claim);
      if (name === null) return isAbout(claim.document) ? only : null;
      return names.has(name) ? name : null;
    },
  };
};
