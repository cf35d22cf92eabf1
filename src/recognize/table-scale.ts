import { currencyOfName, currencyOfSign } from '../text/currencies.ts';
import { DURATIONS, MEASURES } from '../text/units.ts';
import { singular } from './noun.ts';

/** What a caption, header or label says about the numbers below or beside it. Null: says nothing. */
export type TableScale = {
  /** The power of ten: 6 for "in millions". */
  readonly power: number | null;
  /** A unit it names: a currency, `percent`, `MW`, `day`. */
  readonly unit: string | null;
  /** Are counts of shares printed in full: "except share and per share data"? */
  readonly sharesInFull: boolean;
  /** The power of ten of shares, where it is said apart: "Dollars in millions; shares in thousands". */
  readonly sharePower: number | null;
  /** Does it scale dollars by name: "Dollars in millions"? */
  readonly isOfDollars: boolean;
  /** What it excepts besides shares, in the singular: "customer" of "in thousands, except share and customer data". */
  readonly excepted: readonly string[];
};

const POWERS: ReadonlyMap<string, number> = new Map([
  ['hundreds', 2],
  ['thousands', 3],
  ['000s', 3],
  ['000', 3],
  ['millions', 6],
  ['mm', 6],
  ['billions', 9],
  ['trillions', 12],
]);

/** "in millions", "in thousands of dollars", "$ millions", "(000s)", "millions, except": the word of scale, in lower case. */
const SCALE =
  /(?:\bin |\$ ?|\(|\bof |^)(?:u\.?s\.? )?(?:dollars? in )?(hundreds|thousands|millions|billions|trillions|000s|000|mm)\b/;
const SHARES_IN = /\bshares? in (thousands|millions|billions)\b/;
const DOLLARS_IN = /\bdollars? (?:amounts? )?in (?:thousands|millions|billions)\b/;
const UNIT = /(?:\bin |\()((?:\p{L}|-| ){1,24}?)(?=[),;]|$| of| except| unless)/u;

/** Words of a remark of exceptions that name nothing that is counted. */
const UNCOUNTED =
  /^(?:except|excepting|share|per|and|or|for|the|of|in|as|data|amount|amounts|information|figures?|where|otherwise|noted|indicated|unless|thousands|millions|number|numbers|percent|percentages?|ratios?|unaudited)$/;

/** The nouns of a remark of exceptions. */
const exceptedIn = (remark: string): readonly string[] =>
  (remark.slice(0, 160).match(/[a-z]+/g) ?? []).filter((word) => !UNCOUNTED.test(word)).map(singular);

const unitNamed = (lower: string, text: string): string | null => {
  for (const sign of ['US$', 'C$', 'A$', 'HK$', '$', '€', '£', '¥', '₹', 'RMB'])
    if (text.includes(sign)) return currencyOfSign(sign);
  const money = /\b(dollars|euros|pounds sterling|yen|yuan|renminbi|rupees)\b/.exec(lower);
  if (money !== null) return currencyOfName(money[1] ?? '')?.code ?? null;
  if (/%|\bpercent\b|\bpercentage\b|\bas a % of\b/.test(lower)) return 'percent';
  if (/\bbasis points\b/.test(lower)) return 'basis-point';
  if (/\bsquare (?:feet|footage)\b/.test(lower)) return 'square foot';
  const code = /\((kW|MW|GW|TW|kWh|MWh|GWh|TWh|km|kg|GB|TB|PB)\)/.exec(text);
  if (code !== null) return code[1] ?? null;
  const named = UNIT.exec(lower)?.[1]?.trim().replace(/^in /, '');
  return named === undefined ? null : (MEASURES.byWord.get(named) ?? DURATIONS.byWord.get(named) ?? null);
};

/** What a text in small letters scales by: 6 for "in millions"; null where it does not. */
const powerIn = (lower: string): number | null => POWERS.get(SCALE.exec(lower)?.[1] ?? '') ?? null;

/** As much of a line as can say a scale. */
const TELLING = 600;

/** What a line scales by, and no more. */
export const scalePower = (text: string): number | null => powerIn(text.slice(0, TELLING).toLowerCase());

/** Reads a caption, a header or a label: "(in millions, except per share data)", "Capacity (in gigawatts)", "% Change". */
export const tableScale = (text: string): TableScale => {
  const lower = text.slice(0, TELLING).toLowerCase();
  const except = lower.indexOf('except');
  const excepted = except < 0 ? '' : lower.slice(except).replace(/per[ -](?:\w+ )?shares?/g, '');
  return {
    power: powerIn(lower),
    unit: unitNamed(except < 0 ? lower : lower.slice(0, except), text.slice(0, TELLING)),
    sharesInFull: /\bshares?\b/.test(excepted),
    sharePower: POWERS.get(SHARES_IN.exec(lower)?.[1] ?? '') ?? null,
    isOfDollars: DOLLARS_IN.test(lower),
    excepted: exceptedIn(excepted),
  };
};
