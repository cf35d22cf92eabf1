import type { Document } from '../model/document.ts';
import { wordSet } from '../text/word-set.ts';
import { COMPANY_NOUNS, LEGAL_FORMS } from './name-words.ts';
import type { ExtractOptions } from './options.ts';

/** "R & W" as it is printed: "R&W". Names in full keep their spaces: "Rook & Wren". */
export const gluedInitials = (name: string): string =>
  name.includes('&') ? name.replace(/(?<!\p{L})(\p{Lu}{1,3}) & (?=\p{Lu}{1,3}(?!\p{L}))/gu, '$1&') : name;

/** A name without case, stops and legal form: "Acme Robotics, Inc." is "acme robotics". */
export const nameKey = (name: string): string => {
  const words = gluedInitials(name)
    .toLowerCase()
    .replace(/[.,'’“”"]/g, '')
    .split(/[\s-]+/)
    .filter((word) => word !== '');
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
};

/** Does a name end as a company's does in law: "Inc.", "LLC"? */
export const hasLegalForm = (name: string): boolean =>
  LEGAL_FORMS.has(
    (
      name
        .trim()
        .split(/[\s,]+/)
        .at(-1) ?? ''
    )
      .toLowerCase()
      .replace(/\./g, ''),
  );

/** "Acme Robotics, Inc." as it is spoken: "Acme Robotics". */
export const shortName = (name: string): string => {
  const words = name.trim().split(/\s+/);
  while (words.length > 1 && LEGAL_FORMS.has((words.at(-1) ?? '').toLowerCase().replace(/[.,]/g, ''))) words.pop();
  return words.join(' ').replace(/,$/, '');
};

const PRONOUN = /^(?:we|us|our|ours|the (?:company|registrant|issuer|corporation|partnership|trust))$/i;
const LONGEST = 60;

/** Words of the headings that a filing tells of itself under. */
const HEADING = wordSet(
  'overview business company general introduction organization organisation description background summary history corporate our of and the',
);

/** Is it the name with this key, or the name and the heading that ran into it: "Business Overview Acme Robotics, Inc."? */
const isNameOf = (meaning: string, key: string): boolean => {
  const own = nameKey(meaning);
  if (own === key) return true;
  return (
    own.endsWith(` ${key}`) &&
    own
      .slice(0, -key.length)
      .trim()
      .split(' ')
      .every((word) => HEADING.has(word))
  );
};

/** Does a defined term look like a name, and not like a word that the filing gives a meaning? */
export const isProper = (term: string): boolean =>
  term.length <= LONGEST && /^\p{L}{0,3}\p{Lu}/u.test(term) && !PRONOUN.test(term);

/**
 * The filer of a document, in the one spelling that its claims use: the pipeline's name for it; else the short name that the filing gives
 * itself (“Acme,” “we” and “us” mean Acme Robotics, Inc.); else its name without the legal form. Null where the filer is not known.
 */
export const registrantOf = (document: Document, { entities }: ExtractOptions): string | null => {
  const full = document.filing?.registrant ?? null;
  if (full === null || full.trim() === '') return null;
  const key = nameKey(full);
  const cik = document.filing?.cik?.replace(/^0+/, '');
  const given = entities.find(
    (entity) =>
      [entity.name, ...entity.aliases].some((alias) => nameKey(alias) === key) ||
      (cik !== undefined && entity.cik?.replace(/^0+/, '') === cik),
  );
  if (given !== undefined) return given.name;
  const own = document.terms.find(
    ({ term, meaning }) => isProper(term) && isNameOf(meaning, key) && !COMPANY_NOUNS.has(term.toLowerCase()),
  );
  return own?.term ?? shortName(full);
};
