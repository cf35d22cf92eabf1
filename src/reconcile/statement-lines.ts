/** The lines of financial statements that the footing rules know, by the labels that filers print. Sources: Regulation S-X, Article 5. */
export type LineName =
  | 'total-assets'
  | 'total-liabilities'
  | 'total-equity'
  | 'total-liabilities-and-equity'
  | 'total-current-assets'
  | 'total-current-liabilities'
  | 'cash'
  | 'receivables'
  | 'inventory'
  | 'property'
  | 'payables'
  | 'short-term-debt'
  | 'long-term-debt'
  | 'revenue'
  | 'cost-of-sales'
  | 'gross-profit'
  | 'income-tax'
  | 'net-income'
  | 'operating-cash-flow'
  | 'investing-cash-flow'
  | 'financing-cash-flow'
  | 'net-change-in-cash'
  | 'beginning-cash'
  | 'ending-cash';

/** "Net cash provided by (used in) operating activities", "Cash flows from operations". */
const flowOf = (activities: string): RegExp =>
  new RegExp(
    `^(?:net )?cash (?:flows? )?(?:provided by|used in|used for|provided by used in|provided by used for|used in provided by|used for provided by|from|for) (?:${activities})$`,
  );

/** Labels in small letters, "and" for "&", without punctuation. In this order: the total of both sides before its halves. */
const LABELS: readonly (readonly [LineName, RegExp])[] = [
  ['total-liabilities-and-equity', /^total liabilities(?: [a-z]+){0,6} and (?:[a-z]+ ){0,3}(?:equity|deficit)$/],
  ['total-assets', /^total assets$/],
  ['total-liabilities', /^total liabilities$/],
  ['total-equity', /^total (?:(?:stockholders|shareholders|shareowners|owners|members) )?equity(?: deficit)?$/],
  ['total-current-assets', /^total current assets$/],
  ['total-current-liabilities', /^total current liabilities$/],
  [
    'ending-cash',
    /^(?:ending cash(?: and (?:cash )?equivalents)?|cash(?: [a-z]+){0,6} (?:at )?end of (?:the )?(?:period|year|quarter))$/,
  ],
  [
    'beginning-cash',
    /^(?:beginning cash(?: and (?:cash )?equivalents)?|cash(?: [a-z]+){0,6} (?:at )?beginning of (?:the )?(?:period|year|quarter))$/,
  ],
  [
    'net-change-in-cash',
    /^(?:net )?(?:change|increase|decrease|increase decrease|decrease increase|increase or decrease) in cash(?: (?:and|cash|equivalents|restricted|due|from|banks|for|the|year|period|during|of)){0,9}$/,
  ],
  ['operating-cash-flow', flowOf('operations|operating activities')],
  ['investing-cash-flow', flowOf('investing|investing activities')],
  ['financing-cash-flow', flowOf('financing|financing activities')],
  ['cash', /^cash(?: and (?:cash )?equivalents| and cash investments| cash equivalents and restricted cash)?$/],
  ['receivables', /^(?:(?:accounts|trade|customer) )?receivables?(?: net)?$/],
  ['inventory', /^(?:merchandise )?inventor(?:y|ies)(?: net)?$/],
  ['property', /^property(?: plant)? and equipment(?: net)?$/],
  ['payables', /^accounts payable$/],
  ['short-term-debt', /^short term (?:debt|borrowings)$/],
  [
    'long-term-debt',
    /^long term debt(?: net)?(?: (?:less|excluding|net of) (?:(?:the|current|unamortized|debt|issuance) ){0,4}(?:portion|maturities|installments|costs|discount))?$/,
  ],
  ['revenue', /^(?:total )?(?:net )?(?:revenues?|sales)$/],
  ['cost-of-sales', /^(?:total )?cost of (?:goods sold|sales|revenues?)$/],
  ['gross-profit', /^gross (?:profit|margin)$/],
  ['income-tax', /^(?:income tax expense|provision for income taxes)$/],
  ['net-income', /^net (?:income|earnings|loss|income loss)$/],
];

/** "Total Liabilities & Equity" → "total-liabilities-and-equity"; null for a line that no rule is about. */
export const lineName = (label: string): LineName | null => {
  const plain = label
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[’']s?\b|[^a-z]+/g, ' ')
    .trim();
  return LABELS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
};
