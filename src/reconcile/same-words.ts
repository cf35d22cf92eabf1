import type { Claim } from '../model/claim.ts';
import type { DocumentHeader } from '../model/document.ts';
import { daysBetween } from '../text/calendar.ts';
import { wordSet } from '../text/word-set.ts';
import { comparability } from './comparable.ts';
import type { Fact } from './facts.ts';
import type { Reading } from './reading.ts';

/** What stands around one figure of a sentence, for another sentence to be known by. */
export type Frame = {
  /** The words in order, the figure left out. */
  readonly key: string;
  /** Does the sentence say by a year when it holds? */
  readonly isDated: boolean;
  /** Does it name the filer? */
  readonly isNamed: boolean;
};

/** Who tells it changes these: "we have" in the filing, "the company has" and "Orchard has" elsewhere. */
const TELLER = wordSet(
  'we us our ours ourselves it its itself they their them the a an company registrant inc s have has are is do does',
);
/** What the digits of a figure are multiplied by, and what they count: of another figure of the sentence. */
const OF_A_FIGURE = wordSet('$ € £ % percent hundred thousand million billion trillion');
/** Too common to tell one sentence from another. */
const COMMON = wordSet(
  'and or of in on at to for from by with as was were be been that which this these those than not per',
);

const TOKEN = /[a-z\u00c0-\u024f]+|\d[\d.,]*|[$€£%]/g;
const YEAR = /^(?:19|20)\d{2}$/;
/** Where the figure stood. */
const SLOT = '§';

/** A sentence needs so many words of substance to be known again: fewer where it says when it holds, more where it has no other figure. */
const ENOUGH = { dated: 4, undated: 5, bare: 8 } as const;

export const tokensOf = (text: string): string[] =>
  (text.toLowerCase().match(TOKEN) ?? []).map((token) => token.replace(/[.,]+$/, ''));

/** "expects" and "expect", "companies" and "company's": the ending that a teller changes. */
const stem = (word: string): string => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word);

/** "2,000", "4.6": no name, no day and no count of months is printed like this. */
const PRINTED = /^\d[\d.]*[.,]\d/;

const isNumber = (token: string | undefined): boolean => token !== undefined && /^\d/.test(token) && !YEAR.test(token);

/** The figures of a sentence besides the one: their digits may be wrong as well, where the sentence is known by its date. */
const withoutFigures = (tokens: readonly string[]): string[] =>
  tokens
    .map((token, index) =>
      isNumber(token) &&
      (PRINTED.test(token) || OF_A_FIGURE.has(tokens[index - 1] ?? '') || OF_A_FIGURE.has(tokens[index + 1] ?? ''))
        ? '#'
        : token,
    )
    .filter((token) => !OF_A_FIGURE.has(token));

const frameAt = (quote: string, at: number, end: number, filer: ReadonlySet<string>): Frame | null => {
  const all = [...tokensOf(quote.slice(0, at)), SLOT, ...tokensOf(quote.slice(end))];
  const isDated = all.some((token) => YEAR.test(token));
  const told = (isDated ? withoutFigures(all) : all).filter((token) => !TELLER.has(token));
  const kept = told.filter((token) => !filer.has(token)).map(stem);
  const substance = kept.filter((token) => token.length > 1 && !COMMON.has(token) && !/^\d/.test(token));
  const enough = isDated ? ENOUGH.dated : kept.some(isNumber) ? ENOUGH.undated : ENOUGH.bare;
  return substance.length < enough ? null : { key: kept.join(' '), isDated, isNamed: kept.length < told.length };
};

/** The frames of a figure: one for each place of its sentence where these very digits stand. */
export const framesOf = (
  { evidence: { quote, row, column }, quantity: { surface } }: Claim,
  filer: ReadonlySet<string>,
): Frame[] => {
  if (row !== null || column !== null) return [];
  const frames: Frame[] = [];
  for (let at = quote.indexOf(surface); at >= 0; at = quote.indexOf(surface, at + surface.length)) {
    const frame = frameAt(quote, at, at + surface.length, filer);
    if (frame !== null) frames.push(frame);
  }
  return frames;
};

/** Two texts further apart than this may tell in the same words of two times. */
const SAME_TIME_DAYS = 120;

/** Was a text published about when a filing was made? Where that is not known it may have been. */
export const isOfOneTime = (told: DocumentHeader | null, filed: DocumentHeader | null): boolean => {
  const published = told?.published ?? null;
  const then = filed?.filing?.filed ?? filed?.filing?.periodEnd ?? null;
  return published === null || then === null || Math.abs(daysBetween(published, then)) <= SAME_TIME_DAYS;
};

/** May the two be compared, given that their sentences say the same of them? What one of them leaves open, so does the other. */
const isComparable = (told: Reading, filed: Reading, { isNamed }: Frame): boolean => {
  const { differs, unstated } = comparability(told, filed);
  const isOfFiler = isNamed || !unstated.some((aspect) => aspect === 'entity' || aspect === 'counterparty');
  // "Since 1998 it has spent": a year in the words, and another sum every time that they are said.
  const isOfOnePeriod = told.period !== null && told.period === filed.period;
  return differs.length === 0 && isOfFiler && (isOfOnePeriod || isOfOneTime(told.document, filed.document));
};

/** A sentence of a filing that says of a figure, word for word, what the sentence of another text says. */
export type Twin = { readonly told: Reading; readonly filed: Reading; readonly isDated: boolean };

/** Finds the twins of a fact of an article. */
export type TwinsOf = (fact: Fact) => Twin[];

/** What each filer is called, in words: as its cover has it, and as its figures have it. */
const namesOf = (readings: readonly Reading[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const names = new Map<string, Set<string>>();
  for (const { filer, parties, claim, document } of readings) {
    if (filer === null) continue;
    let own = names.get(filer);
    if (own === undefined) {
      own = new Set(tokensOf(document?.filing?.registrant ?? ''));
      names.set(filer, own);
    }
    if (claim.entity !== null && parties.length === 1 && parties[0] === filer)
      for (const word of tokensOf(claim.entity)) own.add(word);
  }
  return names;
};

/**
 * The sentences of filings by what they say around their figures. Most facts of an article need none of them, so the sentences of a
 * concept are read when its first fact asks.
 */
export const twinsIn = (filed: readonly Fact[]): TwinsOf => {
  const readings = filed.flatMap((fact) => fact.readings).filter(({ claim }) => claim.evidence.row === null);
  const names = namesOf(readings);
  const nobody: ReadonlySet<string> = new Set();
  const byConcept = new Map<string, Map<string, Reading[]>>();
  const framed = (concept: string): ReadonlyMap<string, readonly Reading[]> => {
    const known = byConcept.get(concept);
    if (known !== undefined) return known;
    const made = new Map<string, Reading[]>();
    for (const reading of readings) {
      if (reading.concept !== concept) continue;
      for (const { key } of framesOf(reading.claim, names.get(reading.filer ?? '') ?? nobody)) {
        const held = made.get(key);
        if (held) held.push(reading);
        else made.set(key, [reading]);
      }
    }
    byConcept.set(concept, made);
    return made;
  };
  const [only] = names.size === 1 ? names.keys() : [];
  // A contract's parties may leave out the filer whose report the sentence is from.
  const filersOf = ({ parties }: Reading): string[] => {
    const own = parties.filter((name) => names.has(name));
    return own.length === 0 && only !== undefined ? [only] : own;
  };
  return ({ readings: told }) =>
    told.flatMap((reading) => {
      const frames = framed(reading.concept);
      return filersOf(reading).flatMap((filer) =>
        framesOf(reading.claim, names.get(filer) ?? nobody).flatMap((frame) =>
          (frames.get(frame.key) ?? [])
            .filter((other) => other.filer === filer && isComparable(reading, other, frame))
            .map((other): Twin => ({ told: reading, filed: other, isDated: frame.isDated })),
        ),
      );
    });
};
