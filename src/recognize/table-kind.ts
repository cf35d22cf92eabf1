/** What a row or a column of a table counts, told from its label alone. */
export type TableKind = 'per-share' | 'shares' | 'percent' | 'count' | 'money' | null;

/** Numbers of shares: told first, because "shares used in computing loss per share" names both. */
const SHARES =
  /\b(?:weighted[ -]average (?:number of )?(?:\w+ ){0,6}?(?:shares|stock|units)|(?:common|ordinary|diluted|basic|dilutive) shares|shares? (?:beneficially )?owned|shares? beneficially|beneficial ownership .{0,60}\bnumber$|shares (?:\w+ ){0,4}?(?:used|outstanding|authorized|issued|repurchased|purchased|granted|vested|available|sold|underlying|subject)|numbers? of (?:\w+ ){0,3}?(?:shares|securities|options|rsus|restricted stock units|awards|warrants))\b|\bshares of (?:[\w-]+ ){0,5}(?:stock|shares)$|(?:^|\s)(?:shares|rsus|options)$|^shares as (?:of|at)\b|^denominator\b/;
/** "“Vested” RSUs outstanding", but not what they are worth. */
const AWARDS =
  /^(?!.*\b(?:values?|prices?|costs?|expenses?|terms?|life)\b).*\b(?:rsus|restricted stock units|options|warrants) (?:\w+ ){0,2}?outstanding\b/;
/** "Weighted-average grant date fair value", "exercise price" are of one share, whatever the label says of shares. */
const PRICE =
  /\b(?:exercise price|conversion price|issue price|share price|stock price|fair value per|grant[ -]date fair value(?! of (?:\w+ ){0,3}awards?\b)|price per|price paid per|par value per)\b|\(?\$\/ ?sh(?:are)?\b/;
const PER_SHARE = /\bper (?:\w+ ){0,4}?(?:share|stock|unit|ads|warrant)\b|\bper-share\b|\beps\b/;
/** What is only used to compute an amount per share is not one. */
const USED = /\b(?:used (?:in|for|to)|numerator|denominator|(?:is|are) calculated|calculation)\b/;
const PERCENT = /(?:^|[^\d])%|\bpercent(?:age)?\b/;
const MONEY =
  /\b(?:revenues?|sales|income|loss|losses|expenses?|costs?|profits?|cash|debt|assets|liabilities|equity|payments?|value|price|proceeds|amounts?|expenditures?|earnings|ebitda|tax(?:es)?|deficit|capital|goodwill|obligations?|borrowings|notes|dollars?|compensation|payable|receivable|deposits|investments|leases?|securities|inventor(?:y|ies)|charges?|amortization|depreciation|accrued)\b/;
const COUNT =
  /\b(?:number of|headcount|employees|customers|users|subscribers|subscriptions|members|accounts|stores|restaurants|locations|vehicles|deliveries|launches|satellites|countries|downloads|visits|orders|transactions|rides|trips|seats|aircraft|units (?:sold|delivered|produced)|developers|installs|gpus)\b/;

/**
 * What names another unit than that of the numbers: "Dividends paid ($1.50 per share)", "(in thousands, except per share data)" over all columns, the "$0.01 par value per
 * share" of a class of stock.
 */
const ASIDE =
  /\([^()%]{0,40}\d ?%[^()]{0,60}\)|\(\$ ?[\d.]{1,12} per (?:\w+ ){0,2}?share\)|\bexcept\b[^()]{0,80}|(?<=[\w)][,:]? )(?:(?:of )?\$ ?[\d.]{1,12} )?par value(?: of)?(?: \$ ?[\d.]{1,12})?(?: per share| each)?/g;

/** A class of stock as the balance sheet prints it: an amount, however many shares its label tells of. */
const AT_PAR = /\bpar value\b.{0,200}\b(?:authorized|issued|outstanding)\b/;

/** "Shares (Unaudited)", "Options (2)": what stands behind a label and is none of it. */
const REMARKS = /(?:\s*\((?:un-?audited|\d{1,2}|[a-z])\)){1,3}\s*$/;

/** By the label of a row or the header of a column; null where it does not tell. Money words win over counts: "Revenue per customer". */
export const tableKind = (label: string): TableKind => {
  const whole = label.slice(0, 300).toLowerCase().replace(REMARKS, '');
  if (AT_PAR.test(whole)) return 'money';
  const lower = whole.replace(ASIDE, '');
  if (PRICE.test(lower)) return 'per-share';
  if (SHARES.test(lower) || AWARDS.test(lower)) return 'shares';
  if (PER_SHARE.test(lower)) return USED.test(lower) ? 'money' : 'per-share';
  if (PERCENT.test(lower)) return 'percent';
  if (MONEY.test(lower)) return 'money';
  return COUNT.test(lower) ? 'count' : null;
};

/** Securities by their name alone: shares of them in a column of shares, what they cost in a column of amounts. */
const NAME_ALONE = /(?:^|\s)(?:shares|rsus|options)\s*$/i;

/** Does a label say no more of shares than the name of the securities: "Post-2024 RSUs"? */
export const isNameAlone = (label: string): boolean =>
  NAME_ALONE.test(label.slice(0, 300).toLowerCase().replace(REMARKS, '')) &&
  !/\b(?:number|weighted|outstanding|granted|issued)\b/i.test(label.slice(0, 300));

/** Securities that are counted in shares, in the rows of tables that print no amounts: what was left out of a result per share, who holds what. */
const SECURITY =
  /\b(?:shares?|stock|options?|warrants?|rsus?|restricted stock units|awards?|espp|convertible (?:notes|securities))\b|^\s*series [a-z]\b/i;

/** Does a row name securities that are counted in shares? */
export const isSecurity = (label: string): boolean => SECURITY.test(label.slice(0, 300));

/** "Listener hours (in billions)": a plural with the scale of its numbers behind it. */
const SCALED_PLURAL = /\b([a-z]{3,}[^su\W])s \(?in (?:thousands|millions|billions)\)?$/;
const NOT_COUNTED = /^(?:result|asset|value|term|other|change|cost|amount)$/;

/** The noun of a label that is scaled and says no money: "hour" of "Listener hours (in billions)"; null where it names none. */
export const scaledNoun = (label: string): string | null => {
  const noun = SCALED_PLURAL.exec(label.slice(0, 300).trim().toLowerCase())?.[1];
  return noun === undefined || NOT_COUNTED.test(noun) ? null : noun;
};

/** Securities that head a column of shares: "Series F Preferred Stock", "Class B Common Stock". */
const SECURITY_COLUMN =
  /\b(?:preferred|common|ordinary|class [a-z]|series [a-z](?:-\d)?) (?:stock|shares?)\s*(?:\(\d\))?\s*$/i;

/** Does a column stand for one class of securities? */
export const isSecurityColumn = (header: string): boolean => SECURITY_COLUMN.test(header.slice(0, 300));

/** The noun of a row that counts something: "Number of employees" is employee. */
export const countedBy = (label: string): string => {
  const lower = label.toLowerCase();
  const noun = COUNT.exec(lower)?.[0] ?? '';
  if (noun === 'number of') return /number of (?:\w+ ){0,3}?(\w+)s\b/.exec(lower)?.[1] ?? 'pure';
  if (noun === 'headcount') return 'employee';
  const head = noun.split(' ')[0] ?? '';
  return head.endsWith('ies') ? `${head.slice(0, -3)}y` : head.replace(/s$/, '');
};
