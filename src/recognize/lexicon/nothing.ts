/**
 * What a filing says there is "no" of as a figure of nought: "There were no borrowings outstanding" is an amount of zero. Source: the
 * monetary and share items of the US-GAAP taxonomy that filers tag with 0 in prose.
 */
export const NO_MONEY: ReadonlySet<string> = new Set(
  'impairment impairments borrowings borrowing debt dividends dividend losses loss gains gain charges charge expense expenses income revenue revenues paper balance balances allowance allowances amounts amount proceeds liabilities liability receivables payables goodwill benefit benefits writedowns write-downs provision provisions accruals advances indebtedness reserves reserve investments redemptions sales purchases distributions collateral premium contributions loans instruments hedges compensation modifications funds write-offs writeoffs overdrafts accrual payments penalties'.split(
    ' ',
  ),
);
/** Those that are also something else ("no charges were filed", "no amount of care"), and are money beside such a word. */
export const MAY_BE_MONEY: ReadonlySet<string> = new Set('charge charges benefit benefits amount'.split(' '));
export const ON_BOOKS =
  /^(recorded|recognized|recognised|incurred|paid|payable|due|outstanding|accrued|reported|included|expense|tax|impairment|restructuring|income|there|was|were|had)$/;
export const NO_SHARES: ReadonlySet<string> = new Set(
  'shares options awards rsus rsas psus warrants repurchases grants units'.split(' '),
);
/** Verbs of "did not ... any": what was not done came to nothing. */
export const NOT_DONE: ReadonlySet<string> = new Set(
  'recognize recognise record incur repurchase grant issue pay declare sell purchase hold have receive make recorded recognized recognised incurred granted issued borrowed borrow repurchased paid declared sold purchased made'.split(
    ' ',
  ),
);
/** Words that make "no" something else than nought: "no material losses", "no assurance", "no further". */
export const NO_CLAIM: ReadonlySet<string> = new Set(
  'material significant assurance longer one such individual single'.split(' '),
);
