import type { Document } from '../model/document.ts';
import { COMPANY_NOUNS, FIRST_NAMES, LEGAL_FORMS, PLACES } from './name-words.ts';
import type { ExtractOptions } from './options.ts';
import { nearlyEqual } from './spelling.ts';

/** Who is meant by a name, and what it is. */
export type NameKind = 'organisation' | 'person' | 'place';

/** The names that a document and its pipeline know, each with the one spelling that claims use. */
export type Roster = {
  /** The filer of the document, in the spelling that claims use; null for news. */
  readonly registrant: string | null;
  /** The spelling that claims use for a name: an alias gives the entity, a legal form falls away, near spellings are one. */
  readonly canonical: (name: string) => string;
  readonly kindOf: (name: string) => NameKind;
  /** Was this name given by the pipeline or the filing, or seen at least twice? */
  readonly isKnown: (name: string) => boolean;
  /** Was it given by the pipeline or the filing? */
  readonly isGiven: (name: string) => boolean;
};

/** "Acme Robotics, Inc." → "acme robotics" */
const keyOf = (name: string): string => {
  const words = name
    .toLowerCase()
    .replace(/[.,'’“”"]/g, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
};

/** "Acme Robotics, Inc." → "Acme Robotics" */
const shortForm = (name: string): string => {
  const words = name.trim().split(/\s+/);
  while (words.length > 1 && LEGAL_FORMS.has((words.at(-1) ?? '').toLowerCase().replace(/[.,]/g, ''))) words.pop();
  return words.join(' ').replace(/,$/, '');
};

const PRONOUN = /^(we|us|our|ours|the (company|registrant|issuer|corporation|partnership|trust))$/i;

/** Does this look like a name, and not like a word that a filing defines? */
const isProper = (term: string): boolean => /^\p{L}*\p{Lu}/u.test(term) && !PRONOUN.test(term) && term.length <= 60;

/** The registrant, by the short name that the filing gives itself where it does: “Acme,” “we,” and “us” mean Acme Robotics, Inc. */
const registrantOf = (document: Document): string | null => {
  const full = document.filing?.registrant ?? null;
  if (full === null) return null;
  const own = document.terms.find(
    ({ term, meaning }) => isProper(term) && keyOf(meaning) === keyOf(full) && !COMPANY_NOUNS.has(term.toLowerCase()),
  );
  return own?.term ?? shortForm(full);
};

/**
 * @param counts how often each name stands in the running text
 */
export const openRoster = (
  document: Document,
  options: ExtractOptions,
  counts: ReadonlyMap<string, number>,
): Roster => {
  const registrant = registrantOf(document);
  const spellings = new Map<string, string>();
  const given = new Set<string>();
  const give = (name: string, entity: string): void => {
    const key = keyOf(name);
    if (key === '' || spellings.has(key)) return;
    spellings.set(key, entity);
    given.add(key);
  };
  for (const { name, aliases } of options.entities) for (const alias of [name, ...aliases]) give(alias, name);
  const canonicalRegistrant =
    registrant === null
      ? null
      : (spellings.get(keyOf(registrant)) ?? spellings.get(keyOf(document.filing?.registrant ?? '')) ?? registrant);
  if (canonicalRegistrant !== null && registrant !== null) {
    give(registrant, canonicalRegistrant);
    give(document.filing?.registrant ?? registrant, canonicalRegistrant);
  }
  for (const { term, meaning } of document.terms)
    if (isProper(term) && meaning.length <= 80 && isProper(meaning)) give(meaning, spellings.get(keyOf(term)) ?? term);

  const cache = new Map<string, string>();
  const canonical = (name: string): string => {
    const key = keyOf(name);
    const known = spellings.get(key) ?? cache.get(key);
    if (known !== undefined) return known;
    const near = [...given].find((other) => nearlyEqual(key, other));
    const found = near === undefined ? shortForm(name) : (spellings.get(near) as string);
    cache.set(key, found);
    return found;
  };
  const people = new Set<string>();
  for (const name of counts.keys()) {
    const words = name.split(' ');
    if (words.length >= 2 && FIRST_NAMES.has((words[0] ?? '').toLowerCase())) people.add(words.at(-1) as string);
  }
  return {
    registrant: canonicalRegistrant,
    canonical,
    kindOf: (name) => {
      if (given.has(keyOf(name))) return 'organisation';
      const words = name.split(' ');
      const last = words.at(-1) ?? '';
      if (PLACES.has(last.toLowerCase()) || PLACES.has(name.toLowerCase())) return 'place';
      if (words.length >= 2 && FIRST_NAMES.has((words[0] ?? '').toLowerCase())) return 'person';
      return words.length === 1 && people.has(name) ? 'person' : 'organisation';
    },
    isGiven: (name) => given.has(keyOf(name)),
    isKnown: (name) => given.has(keyOf(name)) || (counts.get(name) ?? 0) >= 2,
  };
};
