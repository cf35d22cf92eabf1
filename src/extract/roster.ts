import { wordSet } from '../text/word-set.ts';
import { calledBesides } from './called.ts';
import type { Census } from './census.ts';
import type { Context } from './context.ts';
import { DATELINE_WITHIN, townOf } from './dateline.ts';
import { FIRST_NAMES, LANDMARKS, PLACES, TRADES } from './name-words.ts';
import { hasLegalForm, isProper, nameKey, shortName } from './registrant.ts';
import { nearlyEqual } from './spelling.ts';

/** Who is meant by a name, and what it is. */
export type NameKind = 'organisation' | 'person' | 'place';

/** The names that a document and its pipeline know, each with the one spelling that claims use. */
export type Roster = {
  /** The spelling that claims use for a name: an alias gives the entity, a legal form falls away, near spellings are one. */
  readonly canonical: (name: string) => string;
  readonly kindOf: (name: string) => NameKind;
  /** Was this name given by the pipeline or the filing, or seen at least twice? */
  readonly isKnown: (name: string) => boolean;
  /** Was it given by the pipeline or the filing? */
  readonly isGiven: (name: string) => boolean;
};

/** Last words of names that nobody is called by, whatever their first word: "John Gable Partnership". */
const FIRM_ENDS = wordSet(
  'partnership group holdings partners bancorp industries technologies systems energy foods motors airlines stores insurance pharmaceuticals hotels resorts',
);

/** A first word this much more frequent than the long name is a name of its own. */
const SELDOM = 10;

/** "Acme" of "Acme Robotics", "Acme Ridge" of "Acme Ridge Energy": what is left of a long name without its trade; null where it names none. */
const withoutTrade = (name: string): string | null => {
  const words = name.split(' ');
  if (words.length === 1 || !TRADES.has((words.at(-1) ?? '').toLowerCase())) return null;
  const kept = words.slice(0, -1);
  while (kept.length > 1 && TRADES.has((kept.at(-1) ?? '').toLowerCase())) kept.pop();
  return kept.join(' ');
};

/** "Acme Semi" and "Acme Semiconductor", "Acme Tech" and "Acme Technologies": one name, its trade cut short in one of them. */
const isOneCutShort = (name: string, other: string): boolean => {
  const [short = '', long = ''] = name.length < other.length ? [name, other] : [other, name];
  return (
    short.includes(' ') && long.startsWith(short) && TRADES.has(long.slice(long.lastIndexOf(' ') + 1).toLowerCase())
  );
};

/**
 * The long names of a document by what they are called again: their first word, or all but their trade. What the text says is a company's
 * name has a trade for its last word, whatever that is: "rocket maker Acme Launch", then "Acme".
 */
const longNames = ({ names: counts, companies }: Census): Map<string, string> => {
  const found = new Map<string, string>();
  const seen = new Set<string>();
  // The names are in the order in which the text first has them: the long one comes before the short one.
  for (const printed of counts.keys()) {
    seen.add(printed);
    const isInLaw = hasLegalForm(printed);
    const name = isInLaw ? shortName(printed) : printed;
    const short = withoutTrade(name) ?? (companies.has(name) ? name.slice(0, name.lastIndexOf(' ')) : null);
    if (short === null) continue;
    for (const called of new Set([short, short.split(' ')[0] as string])) {
      // "Acme Looms Inc." is Acme, however seldom the text says so in full.
      const isSeldom = SELDOM * (counts.get(name) ?? 0) < (counts.get(called) ?? 0);
      if (seen.has(called) || (isSeldom && !isInLaw)) continue;
      const before = found.get(called);
      if (before !== undefined && isOneCutShort(before, name)) {
        found.set(name, before);
        continue;
      }
      // Two that share their first word are told apart by nothing.
      found.set(called, before !== undefined && before !== name ? called : name);
    }
  }
  return found;
};

/** "R&W", "NBL": a name of nothing but capitals, with as many of them as say which words they stand for. */
const INITIALS = /^(?:\p{Lu}&\p{Lu}|\p{Lu}{3,5})$/u;

/** The names in full by their initials: "Rook & Wren" by "R&W". A document that has two with the same tells none. */
const byInitials = (names: Iterable<string>): ReadonlyMap<string, string> => {
  const found = new Map<string, string | null>();
  for (const name of names) {
    const words = shortName(name)
      .split(/[ -]/)
      .filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
    if (words.length < 2) continue;
    const letters = words.map((word) => word.slice(0, 1)).join('');
    const known = found.get(letters);
    found.set(letters, known === undefined || known === name ? name : null);
  }
  return new Map([...found].flatMap(([letters, name]) => (name === null ? [] : [[letters, name] as const])));
};

/** The town that a story was filed from, in small letters, as its dateline says; null where it says none. */
const townIn = ({ document, sentences, wordsOf }: Context): string | null => {
  if (document.kind === 'filing') return null;
  for (const sentence of sentences.slice(0, DATELINE_WITHIN)) {
    const town = townOf(wordsOf(sentence));
    if (town !== null) return town;
  }
  return null;
};

/** Puts together what the pipeline, the filing and the running text say of the names in a document. */
export const openRoster = (context: Context, census: Census): Roster => {
  const { document, options, registrant } = context;
  const counts = census.names;
  const spellings = new Map<string, string>();
  const give = (name: string, entity: string): void => {
    const key = nameKey(name);
    if (key !== '' && !spellings.has(key)) spellings.set(key, entity);
  };
  for (const { name, aliases } of options.entities) for (const alias of [name, ...aliases]) give(alias, name);
  if (registrant !== null)
    for (const name of [registrant, document.filing?.registrant ?? registrant]) give(name, registrant);
  // “the Notes” and “the Exchange Act” are terms too; a company has a legal form, or is known already.
  for (const { term, meaning } of document.terms)
    if (isProper(term) && isProper(meaning) && (hasLegalForm(meaning) || spellings.has(nameKey(meaning)))) {
      const entity = spellings.get(nameKey(meaning)) ?? spellings.get(nameKey(term)) ?? term;
      give(term, entity);
      give(meaning, entity);
    }
  const given = [...spellings.keys()];
  // A filing says itself what it calls a company for short.
  const longer = document.kind === 'filing' ? new Map<string, string>() : longNames(census);
  const inFull = document.kind === 'filing' ? new Map<string, string>() : byInitials(counts.keys());
  const longName = (name: string): string | undefined =>
    longer.get(name) ?? (INITIALS.test(name) ? inFull.get(name.replace('&', '')) : undefined);
  const called = calledBesides(context, counts.keys());
  const town = townIn(context);
  const cache = new Map<string, string>();
  const canonical = (name: string): string => {
    const key = nameKey(name);
    const known = spellings.get(key) ?? cache.get(key);
    if (known !== undefined) return known;
    const owner = called.get(name);
    if (owner !== undefined && called.get(owner) === undefined) {
      const whole = canonical(owner);
      cache.set(key, whole);
      return whole;
    }
    const full = longName(name);
    const long = nameKey(full ?? '');
    const near = given.find((other) => other === long || nearlyEqual(key, other));
    const found = near === undefined ? shortName(full ?? name) : (spellings.get(near) as string);
    cache.set(key, found);
    return found;
  };
  const isPerson = (name: string): boolean =>
    !census.firms.has(name) &&
    !FIRM_ENDS.has((name.split(' ').at(-1) ?? '').toLowerCase()) &&
    (census.people.has(name) || (name.includes(' ') && FIRST_NAMES.has((name.split(' ')[0] ?? '').toLowerCase())));
  // "Calder" is known where the text has "Calder Wire".
  const beginnings = new Set([...counts.keys()].filter((name) => name.includes(' ')).map((name) => name.split(' ')[0]));
  const people = new Set<string>();
  for (const name of counts.keys()) {
    const words = name.split(' ');
    if (words.length >= 2 && isPerson(name)) people.add(words.at(-1) as string);
  }
  return {
    canonical,
    kindOf: (name) => {
      if (spellings.has(nameKey(name))) return 'organisation';
      if (town !== null && name.toLowerCase() === town) return 'place';
      const words = name.split(' ');
      const last = words.at(-1) ?? '';
      if (words.length > 1 && LANDMARKS.has(last.toLowerCase())) return 'place';
      if (PLACES.has(last.toLowerCase()) || PLACES.has(name.toLowerCase())) return 'place';
      if (isPerson(name)) return 'person';
      return words.length === 1 && people.has(name) ? 'person' : 'organisation';
    },
    isGiven: (name) => spellings.has(nameKey(name)),
    isKnown: (name) => spellings.has(nameKey(name)) || (counts.get(name) ?? 0) >= 2 || beginnings.has(name),
  };
};
