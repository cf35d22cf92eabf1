/** What a row or a column of a table counts, told from its label alone. */
export type TableKind = 'per-share' | 'shares' | 'percent' | 'count' | 'money' | null;

const PER_SHARE =
  /\bper (?:\w+ ){0,4}?(?:share|unit|ads)\b|\bper-share\b|\beps\b|\bexercise price\b|\bshare price\b|\bfair value per\b|\bprice\b[^.]{0,20}\bper\b/;
const SHARES =
  /\b(?:number of (?:\w+ ){0,3}shares|weighted[ -]average (?:\w+ ){0,6}shares|shares (?:used|issued|outstanding|authorized|repurchased|purchased|granted|vested|available|subject|beneficially|sold)|number of (?:options|rsus|restricted stock units|awards|units|warrants)|^(?:basic|diluted) shares|(?:common|ordinary|diluted|basic) shares)\b|^shares?$|^number of shares$/;
const PERCENT = /%|\bpercent(?:age)?\b/;
const MONEY =
  /\b(?:revenues?|sales|income|loss|losses|expenses?|costs?|profits?|cash|debt|assets|liabilities|equity|payments?|value|price|proceeds|amounts?|expenditures?|earnings|ebitda|tax(?:es)?|deficit|capital|goodwill|obligations?|borrowings|notes|dollars?|compensation)\b/;
const COUNT =
  /\b(?:number of|headcount|employees|customers|users|subscribers|subscriptions|members|accounts|stores|restaurants|locations|vehicles|deliveries|launches|satellites|countries|downloads|visits|orders|transactions|rides|trips|seats|aircraft|units (?:sold|delivered|produced)|developers|installs|gpus)\b/;

/** By the label of a row or the header of a column; null where it does not tell. Money words win over counts: "Revenue per customer". */
export const tableKind = (label: string): TableKind => {
  const lower = label.slice(0, 300).toLowerCase();
  if (PER_SHARE.test(lower)) return 'per-share';
  if (SHARES.test(lower)) return 'shares';
  if (PERCENT.test(lower)) return 'percent';
  if (MONEY.test(lower)) return 'money';
  return COUNT.test(lower) ? 'count' : null;
};

/** The noun of a row that counts something: "Number of employees" is employee. */
export const countedBy = (label: string): string => {
  const lower = label.toLowerCase();
  const noun = COUNT.exec(lower)?.[0] ?? '';
  if (noun === 'number of') return /number of (?:\w+ ){0,3}?(\w+)s\b/.exec(lower)?.[1] ?? 'pure';
  if (noun === 'headcount') return 'employee';
  const head = noun.split(' ')[0] ?? '';
  return head.endsWith('ies') ? `${head.slice(0, -3)}y` : head.replace(/s$/, '');
};
