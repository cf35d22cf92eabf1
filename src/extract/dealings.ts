import type { Cast } from './cast.ts';
import type { Context, Sentence } from './context.ts';
import { entityOf } from './entity-of.ts';
import { type Parties, partyAfter, statedParties, TELLS } from './parties.ts';
import { subjectOf } from './subject.ts';
import { isNobody } from './topic.ts';

/** A pair that a sentence states; `at` is the sentence's index. */
type Pair = { readonly payer: string; readonly payee: string; readonly at: number };

/** Who pays whom in one document: the pairs under each of their parties, and all of them, in order. */
export type Dealings = {
  /** The two companies that a story is about; null where there are fewer, or more. Always null for a filing. */
  readonly principals: readonly [string, string] | null;
  readonly all: readonly Pair[];
  readonly byPayer: ReadonlyMap<string, readonly Pair[]>;
  readonly byPayee: ReadonlyMap<string, readonly Pair[]>;
};

const file = (map: Map<string, Pair[]>, key: string, pair: Pair): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [pair]);
  else list.push(pair);
};

/** A story is about two companies when each is named this much more often than any other. */
const PROMINENT = 2;

const principalsOf = (context: Context, cast: Cast): readonly [string, string] | null => {
  if (context.document.kind === 'filing') return null;
  const counts = new Map<string, number>();
  for (const sentence of context.sentences)
    for (const name of cast.namesOf(sentence)) {
      const { kind, entity } = name;
      if (kind !== 'organisation' || entity === null || isNobody(context.wordsOf(sentence), name)) continue;
      counts.set(entity, (counts.get(entity) ?? 0) + 1);
    }
  const [first, second, third] = [...counts].sort((a, b) => b[1] - a[1]);
  if (first === undefined || second === undefined || second[1] < PROMINENT) return null;
  return second[1] < PROMINENT * (third?.[1] ?? 0) ? null : [first[0], second[0]];
};

/** Reads who pays whom out of those sentences that have a word for it. What names one party only counts where nothing names both. */
export const readDealings = (context: Context, cast: Cast, sentences: readonly Sentence[]): Dealings => {
  const principals = principalsOf(context, cast);
  const stated = sentences
    .filter((sentence) => context.wordsOf(sentence).some((word) => TELLS.has(word.lower)))
    .map((sentence) => ({ at: sentence.index, parties: statedParties(context, cast, sentence) }));
  const pairs = (parties: (said: Parties) => Parties): Pair[] =>
    stated.flatMap(({ at, parties: said }) => {
      const { payer, payee } = parties(said);
      return payer === null || payee === null || payer === payee ? [] : [{ payer, payee, at }];
    });
  const whole = pairs((said) => said);
  const all = whole.length > 0 ? whole : pairs((said) => completed(said, principals));
  const byPayer = new Map<string, Pair[]>();
  const byPayee = new Map<string, Pair[]>();
  for (const pair of all) {
    file(byPayer, pair.payer, pair);
    file(byPayee, pair.payee, pair);
  }
  return { principals, all, byPayer, byPayee };
};

/** A filing has contracts with many: there a pair holds for the sentences right behind it only. */
const MEMORY = 8;

/** The last pair said up to a sentence; in news, where one story has one deal, else the first said after it. */
const latest = (pairs: readonly Pair[] | undefined, index: number, isFiling: boolean): Pair | null => {
  if (pairs === undefined) return null;
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle]?.at ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  const before = pairs[low - 1];
  if (isFiling) return before !== undefined && before.at >= index - MEMORY ? before : null;
  return before ?? pairs[0] ?? null;
};

/** Where one party is known and the story has two, the other one is the other. */
const completed = ({ payer, payee }: Parties, principals: Dealings['principals']): Parties => {
  const other = (party: string | null): string | null =>
    party === null || !principals?.includes(party) ? null : (principals.find((name) => name !== party) ?? null);
  return { payer: payer ?? other(payee), payee: payee ?? other(payer) };
};

/**
 * Who pays whom in a sentence about a contract: as its words say; else the pair of the document that it names, or, where it names nobody
 * ("either party", "the deal"), the pair last spoken of; else its subject, and whoever the contract is with.
 *
 * @param at the first word of what names the contract
 */
export const partiesOf = (context: Context, cast: Cast, dealings: Dealings, sentence: Sentence, at: number): Parties =>
  completed(partiesSaid(context, cast, dealings, sentence, at), dealings.principals);

const partiesSaid = (context: Context, cast: Cast, dealings: Dealings, sentence: Sentence, at: number): Parties => {
  const { payer, payee } = statedParties(context, cast, sentence);
  const isFiling = context.document.kind === 'filing';
  const pairOf = (who: string | null): Pair | null =>
    who === null
      ? null
      : (latest(dealings.byPayer.get(who), sentence.index, isFiling) ??
        latest(dealings.byPayee.get(who), sentence.index, isFiling));
  if (payer !== null && payee !== null) return { payer, payee };
  if (payer !== null) return latest(dealings.byPayer.get(payer), sentence.index, isFiling) ?? { payer, payee };
  if (payee !== null) return latest(dealings.byPayee.get(payee), sentence.index, isFiling) ?? { payer, payee };

  const names = cast.namesOf(sentence);
  const named = new Set(names.filter(({ kind }) => kind === 'organisation').map(({ entity }) => entity));
  const pairs = [...named].map(pairOf).filter((pair) => pair !== null);
  const known = pairs.find((pair) => named.has(pair.payer) && named.has(pair.payee)) ?? pairs[0];
  if (known !== undefined) return known;
  if (named.size === 0) {
    const last = latest(dealings.all, sentence.index, isFiling);
    if (last !== null) return last;
  }
  const subject = subjectOf(context, cast, sentence, { first: at, last: at });
  const pair = pairOf(subject);
  if (pair !== null) return pair;
  const other = partyAfter(context.wordsOf(sentence), names, -1, ['with', 'to'], Number.POSITIVE_INFINITY);
  const party = other === null ? null : entityOf(context, cast, sentence, other);
  if (party === null || party !== subject) return { payer: subject, payee: party };
  // "Acme signed a supply agreement with Beta worth $3 million": the two of them, whoever stands nearer.
  const doer = names.find(({ kind, entity, first }) => kind === 'organisation' && entity !== party && first < at);
  return { payer: subject, payee: doer === undefined ? null : entityOf(context, cast, sentence, doer) };
};
