import type { Quantity } from '../../model/quantity.ts';
import type { ConceptRule } from '../concept-rule.ts';
import { CONTRACT_BRINGS } from '../contract-brings.ts';

/** Below this it is a price for people: a flat, a subscription, a year at college. */
const NOTABLE = 100_000;
/** How often a year has what is paid. */
const TIMES: Readonly<Record<string, number>> = { day: 365, week: 52, month: 12, quarter: 4, year: 1 };
/** By the year, this is no price for people, however small the day's share: "chartered at $41,000 a day". */
const NOTABLE_BY_YEAR = 5_000_000;

/** Is an amount paid by the stretch of time, and too large to be a price for people? */
const isAgainAndAgain = ({ per, value, high }: Quantity): boolean => {
  const amount = Number(value ?? high ?? NOTABLE);
  const times = TIMES[per ?? ''];
  return times !== undefined && (amount >= NOTABLE || amount * times >= NOTABLE_BY_YEAR);
};

/** What one party pays another again and again: "pays $40 million a month", "an annual fee of $3 million". */
export const recurringPayment: ConceptRule = {
  id: 'recurring-payment',
  units: ['money'],
  names: [
    'payment(s)',
    'fee(s)',
    'rent',
    'rental(s)',
    'monthly rate',
    'price',
    'lease payment(s)',
    'installment(s)',
    'monthly|annual|quarterly cost(s)|bill|tally|tab|charge(s)|price|outflow(s)',
    'compute|cloud|hosting|lease|rental|charter cost(s)',
    'contract|deal|agreement|lease|pact|partnership|arrangement .. valued at|worth',
    'compute|cloud|hosting|lease deal|contract|agreement',
  ],
  leads: [
    'pay(s)|paid|paying',
    'rent(s)|rented|renting',
    'rent(s)|rented|renting out',
    'lease(s)|leased|leasing',
    'owe(s)|owed|owing',
    'charge(s)|charged|charging',
    'commit(s)|committed|committing',
    'collect(s)|collected|collecting',
    'receive(s)|received|receiving',
    'book(s)|booked|booking',
    'cost(s)|costing',
    'bill(s)|billed|billing',
  ],
  heads: [
    'deal',
    'contract',
    'agreement',
    'lease',
    'commitment',
    'pact',
    'rent',
    'fee',
    'payment',
    'rate',
    'price tag',
  ],
  hints: ['deal', 'contract', 'agreement', 'lease', 'commitment', 'pact', 'arrangement', 'tenant(s)', 'customer(s)'],
  sibling: 'contract-value',
  not: [
    'pay(s)|paid|paying attention|heed|tribute|homage|off',
    'pay cut(s)',
    'executive|chairman|president|director|ceo|coach is|was paid',
    'pay gap',
    'interest rate',
    'tax rate',
    'revenue from contracts',
    // "take $3 million out of annual costs": what is to be paid no more.
    'save(s)|saved|saving|savings|cut(s)|cutting|remove(s)|removing|slash(es)|slashing|trim(s)|trimming|shave(s)|shaving|reduce(s)|reducing',
    'take(s)|taking|took|taken out',
  ],
  accepts: isAgainAndAgain,
};

/** The same told of what is bought of another, by the month: "agreed to spend $3 million a month on cloud services". */
export const recurringPurchase: ConceptRule = {
  id: 'recurring-payment',
  units: ['money'],
  names: [],
  leads: [
    'spend(s)|spent|spending',
    'agree(s)|agreed|agreeing|commit(s)|committed|committing|contracted|pledge(s)|pledged to buy|purchase|spend',
    'commit(s)|committed|committing to buying|purchasing|spending',
  ],
  needs: [
    'compute|computing',
    'cloud',
    'capacity',
    'data center|centre',
    'gpu(s)',
    'hosting',
    'servers',
    'electricity',
  ],
  bars: [
    'marketing',
    'advertising',
    'research',
    'content',
    'salaries|wages',
    'capital expenditure(s)|spending',
    'capex',
  ],
  sibling: 'contract-value',
  accepts: isAgainAndAgain,
};

/** The run rate of what a contract would bring. */
export const recurringRunRate: ConceptRule = {
  id: 'recurring-payment',
  units: ['money'],
  names: ['run rate'],
  needs: CONTRACT_BRINGS,
  sibling: 'contract-value',
  accepts: isAgainAndAgain,
};

/** The same with a reporter's verbs: "is shelling out $3 million a month". */
export const recurringTold: ConceptRule = {
  id: 'recurring-payment',
  onlyNews: true,
  units: ['money'],
  names: [
    'is what .. pay|pays|paid|charges|collects',
    'rent',
    'bill .. runs|comes|came|amounts to',
    'fees .. come(s)|run(s)|amount(s) to',
  ],
  leads: [
    'shell(s)|shelled|shelling out',
    'fork(s)|forked|forking over|out',
    'hand(s)|handed|handing over',
    'cough(s)|coughed|coughing up',
    'on the hook for',
    'on the hook to spend|pay',
    'commit(s)|committed|committing|obligated|obliged to spend|spending|pay|paying',
    'get(s)|getting',
    'remit(s)|remitted|remitting',
    'paid|paying .. about|some|roughly|nearly',
    'that|which works out at|to',
    'that|which is equivalent to',
  ],
  bars: [
    'losing|lost',
    'salary|salaries|wage(s)|pension(s)',
    'dividend(s)',
    'subscribers|households|consumers|families',
  ],
  sibling: 'contract-value',
  accepts: isAgainAndAgain,
};
