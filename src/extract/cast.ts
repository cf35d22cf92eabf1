import { remember } from '../text/remember.ts';
import { takeCensus } from './census.ts';
import { type Context, onceEach, type Sentence } from './context.ts';
import { genitiveNames } from './genitive-names.ts';
import { knownParts, type PartSpan } from './known-parts.ts';
import { TRADES } from './name-words.ts';
import { type Name, type NameReader, namesOf } from './names.ts';
import { type Protagonist, protagonistOf } from './protagonist.ts';
import { openRoster, type Roster } from './roster.ts';
import { type Segments, segmentsOf } from './segments.ts';
import { type Sites, sitesOf } from './sites.ts';

/** "Term Loan", "Senior Notes": what is signed does nothing, though a filing writes that it "bears interest". */
const PAPERS =
  /\b(?:loans?|notes?|facility|facilities|agreements?|indenture|debentures|warrants?|plans?|programs?|lease|leases)$/i;

/** Who acts in a document: its names, read once, by sentence. */
export type Cast = {
  readonly roster: Roster;
  readonly sites: Sites;
  readonly segments: Segments;
  /** The parts of the business that a sentence names, which are nobody. */
  readonly partsIn: (sentence: Sentence) => readonly PartSpan[];
  readonly namesOf: (sentence: Sentence) => readonly Name[];
  readonly protagonist: Protagonist;
};

export const openCast = (context: Context, partNames: readonly string[] = []): Cast => {
  const census = takeCensus(context);
  const isFiling = context.document.kind === 'filing';
  const roster = openRoster(context, census);
  const named = new Set(
    [...context.options.entities.flatMap(({ name, aliases }) => [name, ...aliases]), context.registrant ?? ''].map(
      (name) => name.toLowerCase(),
    ),
  );
  const sites = sitesOf(
    context.document,
    census.names,
    (name) => named.has(name.toLowerCase()),
    (name) => isFiling || census.actors.has(name) || census.companies.has(name),
  );
  const segments = segmentsOf(context.document);
  const parts = knownParts(partNames);
  const partsIn = onceEach(context.sentences, (sentence) => parts.spansIn(context.wordsOf(sentence)));
  const reader: NameReader = {
    isKnown: remember(roster.isKnown),
    isSite: remember(sites.isSite),
    isGiven: remember(roster.isGiven),
    isCommon: remember(
      (text) =>
        segments.isSegment(text) ||
        (!roster.isGiven(text) && text.split(/[ -]/).every((word) => census.isCommon(word) || /^\d+$/.test(word))),
    ),
    isTerm: remember(
      (text) => !roster.isGiven(text) && (census.abbreviations.has(text) || TRADES.has(text.toLowerCase())),
    ),
    isNobody: remember((text) => isFiling && !roster.isGiven(text) && (PAPERS.test(text) || !census.actors.has(text))),
    kindOf: remember(roster.kindOf),
    canonical: remember(roster.canonical),
    genitives: isFiling ? new Map() : genitiveNames(context.document.text),
    isFiling,
    we: context.registrant,
    partsIn,
  };
  const read = onceEach(context.sentences, (sentence) => namesOf(context, sentence, reader));
  return {
    roster,
    sites,
    segments,
    partsIn,
    namesOf: read,
    protagonist: protagonistOf(context, read, (entity) => census.parts.has(entity)),
  };
};
