import type { Context, Sentence } from './context.ts';
import { countNames, type Name, type NameReader, namesOf } from './names.ts';
import { openRoster, type Roster } from './roster.ts';
import { type Sites, sitesOf } from './sites.ts';

/** Who acts in a document: its names, read once, by sentence. */
export type Cast = {
  readonly roster: Roster;
  readonly sites: Sites;
  readonly namesOf: (sentence: Sentence) => readonly Name[];
};

export const openCast = (context: Context): Cast => {
  const counts = countNames(context);
  const roster = openRoster(context.document, context.options, counts);
  const named = new Set(
    [...context.options.entities.flatMap(({ name, aliases }) => [name, ...aliases]), roster.registrant ?? ''].map(
      (name) => name.toLowerCase(),
    ),
  );
  const sites = sitesOf(context.document, (name) => named.has(name.toLowerCase()));
  const reader: NameReader = {
    isKnown: roster.isKnown,
    isSite: sites.isSite,
    kindOf: roster.kindOf,
    canonical: roster.canonical,
    we: roster.registrant,
  };
  const known = new Map<number, readonly Name[]>();
  return {
    roster,
    sites,
    namesOf: (sentence) => {
      const before = known.get(sentence.index);
      if (before !== undefined) return before;
      const found = namesOf(context, sentence, reader);
      known.set(sentence.index, found);
      return found;
    },
  };
};
