import { wordSet } from '../text/word-set.ts';
import type { Cast } from './cast.ts';
import type { Context, Sentence } from './context.ts';
import { entityOf, objectOf } from './entity-of.ts';
import type { Name } from './names.ts';
import { subjectOf } from './subject.ts';
import { clausesBetween } from './subject-words.ts';
import type { Word } from './words.ts';

/** Who pays whom; null where it is not said. */
export type Parties = { readonly payer: string | null; readonly payee: string | null };

/** The one before the verb pays: "Acme will pay Beta". */
const PAY = wordSet(
  'pay pays paid paying commit commits committed committing owe owes owed owing spend spends spent spending bet bets',
);
/** The one before the verb is paid, by whoever follows "from": "Beta collects rent from Acme". */
const COLLECT = wordSet(
  'collect collects collected collecting receive receives received receiving book books booked booking charge charges charged charging bill bills billed billing',
);
/** Renting goes either way: "rents from" pays, "rents out to" is paid. */
const RENT = wordSet(
  'rent rents rented renting lease leases leased leasing sublet sublets subletting sublease subleases license licenses licensed licensing',
);
/** "an agreement to buy power from Beta": the one before it pays. */
const BUY = wordSet('buy purchase take');
const AGREES = /^(?:agreed|committed|contracted|pledged)$/;
const AGREED = wordSet('agreement contract deal pact');
/** "a lease on", "a contract for": what follows belongs to the one who is paid. */
const LEASE = wordSet('lease contract tenancy subscription');
const TAKEN = wordSet('on for of');
/** Nouns of what is paid: "a payment from Acme", "Acme's commitment to Beta". */
const PAYMENT = wordSet('payment payments commitment commitments fee fees rent obligation obligations');

/** "won an order from Acme": the one before it is paid. "awarded Beta a contract": the one before it pays. */
const WIN = wordSet('won wins winning landed lands landing secured secures securing clinched');
const SPENDS = /^(?:spend|spends|spent|spending|commit|commits|committed|committing)$/;
/** What one party is to have of another's. */
const USES = /^(?:secure|access|obtain|use|tap|lease|rent|buy|purchase)$/;
const USED = wordSet('capacity compute computing power gpus chips servers electricity energy cloud machines space');
const USED_WITHIN = 8;
const GOT = /^(?:received|receives)$/;
const AWARD = wordSet('awarded awards awarding handed');
/** "an agreement to supply chips to Beta": who is supplied pays. */
const SUPPLY = wordSet('supply provide sell deliver');
const WON = /^(?:contract|order|deal|agreement|tender|award)s?$/;
/** How many words behind the verb may name what is won: "won a five-year, $40 million supply contract". */
const WON_WITHIN = 12;

/** "won a contract", "was awarded an order": is it a contract that the verb at `at` is of? */
const isOfContract = (words: readonly Word[], at: number): boolean =>
  words.slice(at + 1, at + 1 + WON_WITHIN).some(({ lower }) => WON.test(lower));

const isParty = (name: Name): boolean => name.kind === 'organisation' || name.kind === 'payer' || name.kind === 'self';

const NAMED_BOOK = wordSet('order orders a the its their');
const DONE = wordSet(
  'deliver supply provide build make develop design produce maintain operate support run install upgrade buy sell use rent lease host train power',
);
/** "an order from Acme": who orders pays. */
const ORDER = wordSet('order orders');

/** How far after the verb the other party may stand. */
const REACH = 14;

/** The first party after `at` that follows one of these words: "to Beta", "from its rival Acme". */
export const partyAfter = (
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
      // "according to the Northport News": who says it.
      if (lower === 'to' && words[i - 1]?.lower === 'according') break;
      // "a contract to deliver the Corwen engine": what is to be done, and to nobody.
      if (lower === 'to' && DONE.has(words[i + 1]?.lower ?? '')) break;
      if (prepositions.includes(lower)) return name;
      if (kind === 'mark' && lower !== '-') break;
    }
  }
  return null;
};

/** How far behind the verb, with its owner's name. */
const INDIRECT_WITHIN = 5;

/** The party right behind the verb, before anything else: "pay Beta $40 million", "paying Gordon Hale's Beta roughly". */
const indirect = (words: readonly Word[], names: readonly Name[], verb: number): Name | null => {
  for (const [i, name] of names.entries()) {
    if (name.first <= verb || !isParty(name)) continue;
    if (name.first - verb > INDIRECT_WITHIN) return null;
    if (words.slice(verb + 1, name.first).some(({ text }) => /^[\d$€£,;—(]/.test(text))) return null;
    // Whoever owns Beta is not paid, known for a person or not.
    if (name.possessive && names[i + 1]?.first === name.last + 2) continue;
    return name.possessive ? null : name;
  }
  return null;
};

/** Is it the one named who does what the verb says? Of "Acme had sales of $9 million, and one tenant will pay it" the tenant does. */
const isDoer = (words: readonly Word[], names: readonly Name[], entity: string | null, verb: number): boolean =>
  names.some(({ last, entity: of }) => last < verb && of === entity && clausesBetween(words, last + 1, verb) === 0);

/** Who pays whom, as the words of this sentence alone say. */
export const statedParties = (context: Context, cast: Cast, sentence: Sentence): Parties => {
  const words = context.wordsOf(sentence);
  const names = cast.namesOf(sentence);
  // A filing is told by one of the two.
  const isNews = context.document.kind !== 'filing';
  const who = (name: Name | null): string | null => (name === null ? null : entityOf(context, cast, sentence, name));
  const before = (at: number): string | null =>
    names.some((name) => isParty(name) && name.last < at)
      ? subjectOf(context, cast, sentence, { first: at, last: at })
      : null;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (PAY.has(word.lower)) {
      const payer = before(i);
      const paid = indirect(words, names, i);
      // "committed to spend $40 million with Beta"
      const party =
        paid ??
        partyAfter(words, names, i, ['to'], REACH) ??
        (SPENDS.test(word.lower) ? partyAfter(words, names, i, ['with'], REACH) : null);
      const told = who(party);
      const isOther = party?.kind === 'self' && told === payer && isDoer(words, names, payer, i);
      const payee = isOther ? objectOf(context, cast, sentence, payer) : told;
      // "The maker of Halo will pay Beta": nobody pays himself, and who the maker is, was misread.
      if (payer !== null && payer === payee && paid?.entity != null) return { payer: null, payee };
      // "Tenant to pay Beta $15 million a year": a headline may name the one who is paid only.
      if (payer !== payee && (payer !== null || paid !== null)) return { payer, payee };
    }
    // "an order book with Beta": no verb.
    if (COLLECT.has(word.lower) && !(word.lower === 'book' && NAMED_BOOK.has(words[i - 1]?.lower ?? ''))) {
      const payer = who(partyAfter(words, names, i, ['from'], REACH) ?? indirect(words, names, i));
      if (payer !== null) return { payer, payee: before(i) };
    }
    if (WIN.has(word.lower) && isOfContract(words, i)) {
      const payer = partyAfter(words, names, i, ['from', 'with'], REACH);
      if (payer !== null && before(i) !== null) return { payer: who(payer), payee: before(i) };
    }
    if (AWARD.has(word.lower) && isOfContract(words, i)) {
      const isPassive = /^(?:was|is|been|being)$/.test(words[i - 1]?.lower ?? '');
      const other = isPassive
        ? partyAfter(words, names, i, ['by'], REACH)
        : (indirect(words, names, i) ?? partyAfter(words, names, i, ['to'], REACH));
      const [own, told] = [before(i), who(other)];
      if (other !== null && own !== null) return isPassive ? { payer: told, payee: own } : { payer: own, payee: told };
      // "The navy awarded a contract to Beta": somebody whose name we do not know for one.
      if (isNews && (isPassive ? own !== null : told !== null)) return { payer: null, payee: isPassive ? own : told };
    }
    // "has signed a contract worth $40 million to supply ropes to Beta"
    if (
      SUPPLY.has(word.lower) &&
      words[i - 1]?.lower === 'to' &&
      words.slice(0, i).some(({ lower }) => WON.test(lower))
    ) {
      const payer = partyAfter(words, names, i, ['to'], REACH);
      if (payer !== null && before(i) !== null) return { payer: who(payer), payee: before(i) };
    }
    // "Under the contract, Acme will supply Beta with 90 engines"
    if (SUPPLY.has(word.lower) && words[i - 1]?.lower === 'will') {
      const supplied = indirect(words, names, i);
      if (supplied !== null && words[supplied.last + 1]?.lower === 'with' && before(i) !== null)
        return { payer: who(supplied), payee: before(i) };
    }
    // "has signed an agreement to buy electricity from Beta"
    if (BUY.has(word.lower) && words[i - 1]?.lower === 'to' && AGREED.has(words[i - 2]?.lower ?? '')) {
      const seller = partyAfter(words, names, i, ['from'], REACH);
      if (seller !== null && before(i) !== null) return { payer: before(i), payee: who(seller) };
    }
    if (RENT.has(word.lower)) {
      const lessor = partyAfter(words, names, i, ['from'], REACH);
      if (lessor !== null) return { payer: before(i), payee: who(lessor) };
      const lessee = partyAfter(words, names, i, ['to'], REACH);
      if (lessee !== null) return { payer: who(lessee), payee: before(i) };
    }
    // "Acme has taken a lease on Beta's machines"
    if (LEASE.has(word.lower) && TAKEN.has(words[i + 1]?.lower ?? '')) {
      const owner = names.find((name) => name.possessive && isParty(name) && name.first > i && name.first - i <= 4);
      if (owner !== undefined && before(i) !== null) return { payer: before(i), payee: who(owner) };
    }
    if (ORDER.has(word.lower) && words[i + 1]?.lower === 'from') {
      const payer = who(partyAfter(words, names, i, ['from'], REACH));
      if (payer !== null) return { payer, payee: before(i) };
    }
    if (PAYMENT.has(word.lower)) {
      const payer = partyAfter(words, names, i, ['from'], REACH);
      if (payer !== null) return { payer: who(payer), payee: before(i) };
      const payee = partyAfter(words, names, i, ['to'], REACH);
      const owner =
        names.find((name) => name.possessive && isParty(name) && name.last < i && i - name.last <= 4) ?? null;
      if (payee !== null && owner !== null) return { payer: who(owner), payee: who(payee) };
    }
  }
  // "the lab Beta agreed to buy $60 million of computing"
  const buys = words.findIndex(
    ({ lower }, i) => BUY.has(lower) && words[i - 1]?.lower === 'to' && AGREES.test(words[i - 2]?.lower ?? ''),
  );
  if (buys > 0) return { payer: before(buys), payee: null };
  // "has struck a deal worth $40 million with Beta to secure computing power": who is to use it pays.
  const uses = words.findIndex(
    ({ lower }, i) =>
      USES.test(lower) &&
      words[i - 1]?.lower === 'to' &&
      words.slice(i + 1, i + 1 + USED_WITHIN).some(({ lower: of }) => USED.has(of)),
  );
  const deal =
    uses < 0 ? -1 : words.findIndex(({ lower }, i) => i < uses && (AGREED.has(lower) || lower === 'agreements'));
  if (deal > 0) {
    const payee = partyAfter(words, names, deal, ['with'], REACH);
    if (payee !== null && before(deal) !== null && before(deal) !== who(payee))
      return { payer: before(deal), payee: who(payee) };
  }
  // "Acme received a contract worth $40 million": from whom is not said.
  const won = !isNews
    ? -1
    : words.findIndex(({ lower }, i) => (WIN.has(lower) || GOT.test(lower)) && isOfContract(words, i));
  return { payer: null, payee: won > 0 ? before(won) : null };
};

/** Words by which a sentence can say who pays whom. */
export const TELLS: ReadonlySet<string> = new Set([
  ...PAY,
  ...COLLECT,
  ...RENT,
  ...LEASE,
  ...PAYMENT,
  ...WIN,
  ...AWARD,
  ...SUPPLY,
]);
