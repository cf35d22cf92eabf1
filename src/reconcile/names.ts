import type { EntityConfig } from '../model/pipeline.ts';

/** Corporate endings that do not tell two companies apart: "Acme Robotics, Inc." is "Acme Robotics". */
const ENDINGS = new Set(
  'inc incorporated corp corporation co company ltd limited llc llp lp plc pbc ag sa nv se gmbh holdings group the'.split(
    ' ',
  ),
);

/** Words that say what sort of part a name is, not which: "the AI segment" is "AI". */
const PART_WORDS = new Set(
  'segment segments division divisions unit business businesses related operations site sites cluster clusters facility facilities the data center centers and'.split(
    ' ',
  ),
);

/** Numerals of sites and phases, as far as names go: "Site II" and "Site Two" are "Site 2". */
const NUMERALS: ReadonlyMap<string, string> = new Map([
  ...'i ii iii iv v vi vii viii ix x'.split(' ').map((roman, i) => [roman, String(i + 1)] as const),
  ...'one two three four five'.split(' ').map((word, i) => [word, String(i + 1)] as const),
]);

/** Countries as they are called for short: "U.S." and "US" are the United States. */
const inShort = (name: string): string =>
  name
    .replace(/\bUnited States(?: of America)?\b|\bU\.\s?S\.(?:A\.)?|\bUSA\b/g, 'US')
    .replace(/\bUnited Kingdom\b|\bGreat Britain\b|\bBritain\b|\bU\.\s?K\./g, 'UK')
    .replace(/\bEuropean Union\b|\bE\.U\./g, 'EU');

const words = (name: string): string[] =>
  inShort(name)
    .toLowerCase()
    .replaceAll(/[’']s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** The words without those in `noise`; all of them where nothing else is left. */
const essence = (all: string[], noise: ReadonlySet<string>): string[] => {
  const kept = all.filter((word) => !noise.has(word));
  return kept.length > 0 ? kept : all;
};

/** What belongs to a place, and the place: "North American sales" are those of North America. */
const PLACES: Readonly<Record<string, string>> = {
  american: 'america',
  european: 'europe',
  asian: 'asia',
  african: 'africa',
  chinese: 'china',
  japanese: 'japan',
  indian: 'india',
  german: 'germany',
  french: 'france',
  british: 'uk',
  canadian: 'canada',
  mexican: 'mexico',
  brazilian: 'brazil',
  australian: 'australia',
};

/** "SITE II", "Site Two" and "site 2" → "site 2"; "the AI segment" → "ai"; "North American" and "North America" → "north america". */
export const scopeKey = (name: string): string => {
  const all = words(name).map((word, index) => PLACES[word] ?? (index > 0 ? (NUMERALS.get(word) ?? word) : word));
  return essence(all, PART_WORDS).join(' ');
};

/** Stands for the filer of a filing whose cover names none. No name has this key. */
export const UNKNOWN_FILER = '(filer)';

/** A first word shorter than this ("A", "US") starts too many names. */
const TELLING_LETTERS = 4;

/** Every beginning of a filer's name, a word shorter or more, to the filer; null where two begin alike. */
const filersByFirstWords = (filers: ReadonlySet<string>): ReadonlyMap<string, string | null> => {
  const found = new Map<string, string | null>();
  for (const filer of filers)
    for (let end = filer.lastIndexOf(' '); end > 0; end = filer.lastIndexOf(' ', end - 1)) {
      const start = filer.slice(0, end);
      found.set(start, found.has(start) ? null : filer);
    }
  return found;
};

/** "R&W", "NBL": a name of nothing but capitals, with as many of them as say which words they stand for. */
const INITIALS = /^(?:[A-Z] ?& ?[A-Z]|[A-Z]{3,5})$/;

/** The first letters of a filer's name, to the filer; null where two have the same. */
const filersByInitials = (filers: ReadonlySet<string>): ReadonlyMap<string, string | null> => {
  const found = new Map<string, string | null>();
  for (const filer of filers) {
    const initials = filer
      .split(' ')
      .map(([first]) => first)
      .join('');
    found.set(initials, found.has(initials) ? null : filer);
  }
  return found;
};

/**
 * Makes the function that gives every spelling of an entity one key; names that no alias covers are keyed by themselves. A filer is also
 * known by the first words of its name, "Orchard" for "Orchard Cloud Holdings, Inc.", and by its initials, "R&W" for "Rook & Wren Co".
 */
export const entityKeys = (
  entities: readonly EntityConfig[],
  filers: readonly string[] = [],
): ((name: string | null) => string | null) => {
  const plain = (name: string): string => essence(words(name), ENDINGS).join(' ');
  const known = new Map<string, string>();
  for (const entity of entities)
    for (const name of [entity.name, ...entity.aliases])
      if (!known.has(plain(name))) known.set(plain(name), plain(entity.name));
  const plainFilers = new Set(filers.map(plain));
  const byFirstWords = filersByFirstWords(plainFilers);
  const filerOf = (name: string): string | null =>
    (name.length < TELLING_LETTERS || plainFilers.has(name) ? null : byFirstWords.get(name)) ?? null;
  const byInitials = filersByInitials(plainFilers);
  const initialsOf = (name: string): string | null =>
    INITIALS.test(name) ? (byInitials.get(name.toLowerCase().replaceAll(/[& ]/g, '')) ?? null) : null;
  const cache = new Map<string, string>();
  const keyOf = (name: string): string => {
    let key = cache.get(name);
    if (key === undefined) {
      const own = plain(name);
      const filer = filerOf(own) ?? initialsOf(name) ?? own;
      key = known.get(own) ?? known.get(filer) ?? filer;
      cache.set(name, key);
    }
    return key;
  };
  return (name) => (name === null ? null : keyOf(name));
};
