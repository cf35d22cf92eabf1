import type { Cast } from './cast.ts';
import type { Context, Sentence } from './context.ts';
import type { Name } from './names.ts';
import { entityOf, subjectOf } from './subject.ts';
import type { Word } from './words.ts';

/** Who pays whom; null where it is not said. */
export type Parties = { readonly payer: string | null; readonly payee: string | null };

const verbs = (forms: string): ReadonlySet<string> => new Set(forms.split(' '));
/** The one before the verb pays: "Acme will pay Beta". */
const PAY = verbs(
  'pay pays paid paying commit commits committed committing owe owes owed owing spend spends spent spending bet bets',
);
/** The one before the verb is paid, by whoever follows "from": "Beta collects rent from Acme". */
const COLLECT = verbs(
  'collect collects collected collecting receive receives received receiving book books booked booking charge charges charged charging bill bills billed billing',
);
/** Renting goes either way: "rents from" pays, "rents out to" is paid. */
const RENT = verbs(
  'rent rents rented renting lease leases leased leasing sublet sublets subletting sublease subleases license licenses licensed licensing',
);
/** Nouns of what is paid: "a payment from Acme", "Acme's commitment to Beta". */
const PAYMENT = verbs('payment payments commitment commitments fee fees rent obligation obligations');

const isParty = (name: Name): boolean => name.kind === 'organisation' || name.kind === 'payer' || name.kind === 'self';

/** How far after the verb the other party may stand. */
const REACH = 14;

/** The first party after `at` that follows one of these words: "to Beta", "from its rival Acme". */
const after = (
  words: readonly Word[],
  names: readonly Name[],
  at: number,
  prepositions: readonly string[],
  reach: number,
): Name | null => {
  for (const name of names) {
    if (name.first <= at || !isParty(name) || name.first - at > reach) continue;
    // "to Gordon Hale's Beta": the owner in between does not count.
    for (let i = name.first - 1, steps = 0; i > at && steps < 5; i--, steps++) {
      const { lower, kind } = words[i] as Word;
      if (prepositions.includes(lower)) return name;
      if (kind === 'mark' && lower !== '-') break;
    }
  }
  return null;
};

/** The party right behind the verb, before anything else: "pay Beta $40 million", "paying Gordon Hale's Beta roughly". */
const indirect = (words: readonly Word[], names: readonly Name[], verb: number): Name | null => {
  for (const name of names) {
    if (name.first <= verb || !isParty(name)) continue;
    if (name.first - verb > 5) return null;
    for (let i = verb + 1; i < name.first; i++) if (/^[\d$€£,;—(]/.test(words[i]?.text ?? '')) return null;
    return name.possessive ? null : name;
  }
  return null;
};

/** Who pays whom, as the words of this sentence alone say. */
export const statedParties = (context: Context, cast: Cast, sentence: Sentence): Parties => {
  const words = context.wordsOf(sentence);
  const names = cast.namesOf(sentence);
  const who = (name: Name | null): string | null => (name === null ? null : entityOf(context, cast, sentence, name));
  const before = (at: number): string | null =>
    names.some((name) => isParty(name) && name.last < at)
      ? subjectOf(context, cast, sentence, { first: at, last: at })
      : null;
  for (const [i, word] of words.entries()) {
    if (PAY.has(word.lower)) {
      const payer = before(i);
      const payee = who(indirect(words, names, i) ?? after(words, names, i, ['to'], REACH));
      if (payer !== null && payer !== payee) return { payer, payee };
    }
    if (COLLECT.has(word.lower)) {
      const payer = who(after(words, names, i, ['from'], REACH) ?? indirect(words, names, i));
      if (payer !== null) return { payer, payee: before(i) };
    }
    if (RENT.has(word.lower)) {
      const lessor = after(words, names, i, ['from'], REACH);
      if (lessor !== null) return { payer: before(i), payee: who(lessor) };
      const lessee = after(words, names, i, ['to'], REACH);
      if (lessee !== null) return { payer: who(lessee), payee: before(i) };
    }
    if (PAYMENT.has(word.lower)) {
      const payer = after(words, names, i, ['from'], REACH);
      if (payer !== null) return { payer: who(payer), payee: before(i) };
      const payee = after(words, names, i, ['to'], REACH);
      const owner =
        names.find((name) => name.possessive && isParty(name) && name.last < i && i - name.last <= 4) ?? null;
      if (payee !== null && owner !== null) return { payer: who(owner), payee: who(payee) };
    }
  }
  return { payer: null, payee: null };
};

/** One pair of the document, where it was said. */
type Stated = Parties & { readonly at: number };

/** The pairs of one document, in order; the prose stage reads them before it makes claims. */
export type Dealings = { readonly pairs: readonly Stated[] };

/** Words by which a sentence can say who pays whom. */
const TELLS = new Set([...PAY, ...COLLECT, ...RENT, ...PAYMENT]);

/** Reads who pays whom out of the sentences that hold a number. */
export const readDealings = (context: Context, cast: Cast, sentences: readonly Sentence[]): Dealings => {
  const pairs: Stated[] = [];
  for (const sentence of sentences) {
    if (!context.wordsOf(sentence).some((word) => TELLS.has(word.lower))) continue;
    const { payer, payee } = statedParties(context, cast, sentence);
    if (payer !== null && payee !== null && payer !== payee) pairs.push({ payer, payee, at: sentence.index });
  }
  return { pairs };
};

/**
 * Who pays whom in a sentence about a contract: as its words say; else the pair of the document that it names, or, where it names nobody
 * ("either party", "the deal"), the pair last spoken of.
 */
export const partiesOf = (
  context: Context,
  cast: Cast,
  dealings: Dealings,
  sentence: Sentence,
  at: number,
): Parties => {
  const stated = statedParties(context, cast, sentence);
  const named = new Set(
    cast
      .namesOf(sentence)
      .filter((name) => name.kind === 'organisation')
      .map((name) => name.entity),
  );
  const { pairs } = dealings;
  const latest = (fits: (pair: Stated) => boolean): Stated | null =>
    pairs.findLast((pair) => pair.at <= sentence.index && fits(pair)) ?? pairs.find(fits) ?? null;
  if (stated.payer !== null && stated.payee !== null) return stated;
  const half = stated.payer ?? stated.payee;
  if (half !== null) {
    const pair = latest((other) => (stated.payer !== null ? other.payer === half : other.payee === half));
    if (pair !== null) return pair;
    return stated;
  }
  const both = latest((pair) => named.has(pair.payer) && named.has(pair.payee));
  if (both !== null) return both;
  const one = latest((pair) => named.has(pair.payer) || named.has(pair.payee));
  if (one !== null) return one;
  if (named.size === 0) {
    const last = latest(() => true);
    if (last !== null) return last;
  }
  const payer = subjectOf(context, cast, sentence, { first: at, last: at });
  const withWhom = after(context.wordsOf(sentence), cast.namesOf(sentence), -1, ['with', 'to'], 400);
  const payee = withWhom === null ? null : entityOf(context, cast, sentence, withWhom);
  return { payer, payee: payee === payer ? null : payee };
};
