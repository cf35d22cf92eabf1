import { isVerb } from './clauses.ts';
import type { Name } from './names.ts';
import type { Word } from './words.ts';

export const PREPOSITIONS = new Set(
  'of in at to with from by for on into under over through between among against behind than as like unlike via near within alongside including after before about per'.split(
    ' ',
  ),
);

const PARTS_CLAUSES = new Set([',', ';', ':', '—', '–', '(', ')']);

/** Marks between two words that part clauses. */
export const clausesBetween = (words: readonly Word[], from: number, to: number): number => {
  let count = 0;
  for (let i = from; i < to; i++) if (PARTS_CLAUSES.has(words[i]?.text ?? '')) count++;
  return count;
};

/** A stretch of words is short and plain: nothing in it starts a new phrase. */
export const isPlain = (words: readonly Word[], from: number, to: number, most: number): boolean => {
  if (to - from > most) return false;
  for (let i = from; i < to; i++) {
    const word = words[i] as Word;
    if ((word.kind === 'mark' && word.text !== '-') || PREPOSITIONS.has(word.lower)) return false;
  }
  return true;
};

/** How many words an aside may have before a name in it, and behind it. */
const ENCLOSED = 14;

/** What an aside on a company or a part of one begins with: "the owner of", "home to", "built around", "led by". */
const OPENS_ASIDE =
  /^(?:which|who|whose|where|an?|the|home|part|parent|maker|owner|operator|once|now|best|formerly|\p{Ll}{3,}ed|built|led|run|known|made|bought|born|held|sold|spun)$/u;
/** How many words a company or a part may be named by, before an aside: "The fast-growing cloud arm, built around". */
const ASIDE_OF = 9;

/** "paints", "makes": how most verbs end behind an aside. */
const THIRD_PERSON = /^(?!its$|his$|this$|plus$|less$|thus$|perhaps$|besides$|sometimes$)\p{Ll}{2,}[^s]s$/u;

/** "Acme, which makes Halo lamps and Beta ropes, said", "Its cloud arm, home to Halo, had": does the name stand in what says who somebody is? */
export const isEnclosed = (words: readonly Word[], { first, last }: Name, to = words.length): boolean => {
  const isComma = ({ text }: Word): boolean => text === ',';
  const from = Math.max(0, first - ENCLOSED);
  const before = words.slice(from, first).findLastIndex(isComma);
  const behind = words.slice(last + 1, last + 1 + ENCLOSED).findIndex(isComma);
  const [open, close] = [from + before, last + 1 + behind];
  if (before < 0 || behind < 0 || close >= to) return false;
  const [opener, next] = [words[open + 1]?.lower ?? '', words[close + 1]];
  const isOfSomebody = words[open - 1]?.isCapital === true || isPlain(words, 0, open, ASIDE_OF);
  const isGoingOn = next !== undefined && (isVerb(next) || THIRD_PERSON.test(next.text));
  return isOfSomebody && OPENS_ASIDE.test(opener) && isGoingOn;
};

const RELATIVES = new Set(['which', 'who', 'whom', 'whose', 'where']);

/** Does the name stand in a clause of its own: "Acme, which Beta owns, had revenue of"? */
export const isAside = (words: readonly Word[], name: Name, to: number): boolean =>
  words.slice(Math.max(0, name.first - 3), name.first).some(({ lower }) => RELATIVES.has(lower)) &&
  clausesBetween(words, name.last + 1, to) > 0;

const RELATED = new Set(
  'rival competitor parent owner supplier customer landlord tenant partner affiliate peer lender backer buyer seller target contractor client subsidiary'.split(
    ' ',
  ),
);
/** How many words may part the owner from what it has: "Acme's largest European supplier". */
const RELATED_WITHIN = 4;
const OWNERS = new Set(["'s", 'its', 'their', '’']);

/** "Acme's parent, Beta Holdings, earned": is a name told by whose rival, parent or customer it is? */
export const isApposed = (words: readonly Word[], { first, last }: Name): boolean =>
  words[first - 1]?.text === ',' &&
  words[last + 1]?.text === ',' &&
  RELATED.has(words[first - 2]?.lower ?? '') &&
  words.slice(Math.max(0, first - 2 - RELATED_WITHIN), first - 2).some(({ lower }) => OWNERS.has(lower));

/** How many words say what somebody is: "Acme, the maker of the chips, whose". */
const APPOSITION = 8;

/** The word behind "the maker of the chips," where an article opens it; else `at` itself. */
const pastApposition = (words: readonly Word[], at: number): number => {
  if (!/^(?:the|a|an)$/.test(words[at]?.lower ?? '')) return at;
  for (let i = at + 1; i <= at + APPOSITION; i++) {
    const word = words[i];
    if (word === undefined || word.isCapital) return at;
    if (word.text === ',') return i + 1;
  }
  return at;
};

/** "Acme owns a third of Beta, whose sales were": is the measure at `first` that of the name which ends at `last`? */
export const isWhose = (words: readonly Word[], last: number, first: number): boolean => {
  const at = words[last + 1]?.text === ',' ? pastApposition(words, last + 2) : last + 1;
  return words[at]?.lower === 'whose' && at < first && isPlain(words, at + 1, first, 4);
};

/** "Shares in Acme, which raised $9 million, fell": is the measure at `first` in the clause about the name that ends at `last`? */
export const isWhich = (words: readonly Word[], last: number, first: number): boolean =>
  words[last + 1]?.text === ',' &&
  /^(?:which|who)$/.test(words[last + 2]?.lower ?? '') &&
  isVerbSoon(words, last + 3) &&
  last + 3 <= first &&
  clausesBetween(words, last + 3, first) === 0;

/** "which raised", "which last month raised": does the pronoun do it itself, and nobody named behind it? */
const isVerbSoon = (words: readonly Word[], at: number): boolean => {
  for (let i = at; i < at + 4; i++) {
    const word = words[i];
    if (word === undefined || word.kind === 'mark' || word.isCapital) return false;
    if (isVerb(word)) return true;
  }
  return false;
};

const behind = (words: readonly Word[], last: number): Word =>
  // "its rival Acme AI raised"
  words[words[last + 1]?.text === 'AI' ? last + 2 : last + 1] ?? (words[last] as Word);

/** "its rival Acme rose 4%": does somebody named between an owner and the measure do what is told? */
export const isOfAnother = (words: readonly Word[], owner: Name, names: readonly Name[], first: number): boolean =>
  names.some(
    ({ kind, first: from, last }) =>
      kind === 'organisation' && from > owner.last && last < first && isVerb(behind(words, last)),
  );
