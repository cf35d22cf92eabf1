/** How a currency is written before or after its amount. Source: ISO 4217 codes; signs and prefixes of the AP, Reuters and FT style guides. */
type Currency = {
  readonly code: string;
  /** Before the amount, as printed: "US$", "€". A sign alone belongs to the first currency that lists it. */
  readonly signs: readonly string[];
  /** After the amount, in lower case: "u.s. dollars", "euros". */
  readonly names: readonly string[];
  /** Names of the hundredth, in lower case: "cents". */
  readonly cents?: readonly string[];
};

const named = (code: string, signs: string, names: string, cents?: string): Currency => ({
  code,
  signs: signs.split(' ').filter(Boolean),
  names: names.split('|'),
  ...(cents === undefined ? {} : { cents: cents.split('|') }),
});

export const CURRENCIES: readonly Currency[] = [
  named('USD', '$ US$ U.S.$ USD$ $US', 'dollar|us dollar|u.s. dollar|american dollar|buck', 'cent|¢'),
  named('EUR', '€', 'euro'),
  named('GBP', '£ UK£ GB£ PS', 'pound sterling|british pound|sterling', 'penny|pence'),
  named('JPY', '¥ JP¥ Y Y=', 'yen|japanese yen'),
  named('CNY', 'RMB CN¥ RMB¥', 'yuan|renminbi|chinese yuan|rmb'),
  named('CAD', 'C$ CA$ CAD$ Cdn$ $C', 'canadian dollar'),
  named('AUD', 'A$ AU$ AUD$ $A', 'australian dollar'),
  named('NZD', 'NZ$ $NZ', 'new zealand dollar'),
  named('HKD', 'HK$ $HK', 'hong kong dollar'),
  named('SGD', 'S$ SG$', 'singapore dollar'),
  named('TWD', 'NT$', 'new taiwan dollar|taiwan dollar|taiwanese dollar'),
  named('INR', '₹ Rs Rs. ₨', 'rupee|indian rupee'),
  named('KRW', '₩', 'won|south korean won|korean won'),
  named('BRL', 'R$', 'real|reais|brazilian real|brazilian reais'),
  named('MXN', 'MX$ Mex$', 'mexican peso'),
  named('CHF', 'Fr. SFr', 'swiss franc|franc'),
  named('SEK', 'SKr Skr', 'swedish krona|swedish kronor|krona|kronor'),
  named('NOK', 'NKr Nkr', 'norwegian krone|norwegian kroner|norwegian crown'),
  named('DKK', 'DKr Dkr', 'danish krone|danish kroner|danish crown'),
  named('PLN', 'zł', 'zloty|polish zloty|zł'),
  named('CZK', 'Kč', 'czech koruna|czech crown|kč'),
  named('RUB', '₽', 'ruble|rouble|russian ruble|russian rouble'),
  named('TRY', '₺', 'lira|turkish lira'),
  named('ILS', '₪ NIS', 'shekel|new israeli shekel|israeli shekel'),
  named('ZAR', 'R', 'rand|south african rand'),
  named('SAR', 'SR', 'riyal|saudi riyal'),
  named('AED', 'Dh Dhs', 'dirham|uae dirham'),
  named('THB', '฿', 'baht|thai baht'),
  named('VND', '₫', 'dong|vietnamese dong'),
  named('NGN', '₦ N', 'naira'),
  named('UAH', '₴', 'hryvnia'),
  named('PHP', '₱ PhP P', 'philippine peso'),
  named('IDR', 'Rp', 'rupiah|indonesian rupiah'),
  named('MYR', 'RM', 'ringgit|malaysian ringgit', 'sen'),
  named('ARS', '', 'argentine peso'),
  named('CLP', '', 'chilean peso'),
  named('COP', '', 'colombian peso'),
  named('HUF', '', 'forint|hungarian forint'),
  named('HRK', '', 'kuna|croatian kuna'),
  named('RON', '', 'leu|lei|romanian leu|romanian lei'),
  named('BGN', '', 'lev|leva|bulgarian lev|bulgarian leva'),
  named('ISK', '', 'icelandic krona|icelandic kronur'),
  named('RSD', '', 'serbian dinar'),
  named('KWD', '', 'kuwaiti dinar'),
  named('BHD', '', 'bahraini dinar'),
  named('JOD', '', 'jordanian dinar'),
  named('IQD', '', 'iraqi dinar'),
  named('DZD', '', 'algerian dinar'),
  named('TND', '', 'tunisian dinar'),
  named('QAR', 'QR', 'qatari riyal'),
  named('OMR', '', 'omani rial'),
  named('IRR', '', 'rial|iranian rial'),
  named('EGP', 'E£', 'egyptian pound'),
  named('LBP', '', 'lebanese pound'),
  named('MAD', '', 'moroccan dirham'),
  named('KES', 'KSh Ksh Sh', 'kenyan shilling'),
  named('TZS', 'TSh Tsh', 'tanzanian shilling'),
  named('UGX', 'USh Ush', 'ugandan shilling'),
  named('GHS', 'GH₵ GH¢', 'cedi|ghanaian cedi'),
  named('ZMW', '', 'kwacha|zambian kwacha'),
  named('ETB', '', 'birr|ethiopian birr'),
  named('PKR', '', 'pakistani rupee'),
  named('LKR', '', 'sri lankan rupee'),
  named('NPR', '', 'nepalese rupee'),
  named('BDT', '৳ Tk Tk.', 'taka|bangladeshi taka'),
  named('KZT', '₸', 'tenge|kazakhstani tenge'),
  named('UZS', '', 'uzbekistani som'),
  named('GEL', '₾', 'lari|georgian lari'),
  named('AMD', '', 'armenian dram'),
  named('PEN', '', 'peruvian sol|nuevo sol'),
  named('UYU', '', 'uruguayan peso'),
  named('BOB', '', 'boliviano'),
  named('VES', '', 'bolivar|venezuelan bolivar'),
  named('DOP', 'RD$', 'dominican peso'),
  named('JMD', 'J$', 'jamaican dollar'),
  named('TTD', 'TT$', 'trinidad dollar'),
  named('XCD', 'EC$', 'east caribbean dollar|eastern caribbean dollar'),
  named('FJD', 'FJ$', 'fijian dollar|fiji dollar'),
  named('MMK', '', 'kyat|myanmar kyat'),
  named('KHR', '', 'riel|cambodian riel'),
  named('MOP', 'MOP$', 'pataca'),
  named('XAF', '', 'cfa franc'),
  named('XOF', '', 'west african cfa franc'),
  named('RWF', '', 'rwandan franc'),
  named('LYD', '', 'libyan dinar'),
  named('MKD', '', 'denar|macedonian denar'),
  named('BAM', '', 'convertible mark'),
  named('MDL', '', 'moldovan leu'),
  named('AZN', '₼', 'manat|azerbaijani manat'),
  named('MNT', '₮', 'tugrik|mongolian tugrik'),
  named('LAK', '₭', 'kip'),
  named('AFN', '', 'afghani'),
  named('SYP', '', 'syrian pound'),
  named('SDG', '', 'sudanese pound'),
  named('BWP', '', 'pula'),
  named('AOA', '', 'kwanza'),
  named('MZN', '', 'metical|meticais'),
  named('PYG', '₲', 'guarani|guaranies'),
  named('GTQ', '', 'quetzal|quetzales'),
  named('HNL', '', 'lempira'),
  named('CRC', '₡', 'costa rican colon|colones'),
  named('CUP', '', 'cuban peso'),
  named('BBD', 'Bds$', 'barbados dollar|barbadian dollar'),
  named('NAD', 'N$', 'namibian dollar'),
  named('ZWL', 'Z$', 'zimbabwe dollar|zimbabwean dollar'),
];

/** Coins of the large blockchains: named after their number ("30 ETH"), and no prefix of a number ("ETH2" is a name). */
const COINS: readonly Currency[] = [
  named('BTC', '₿', 'bitcoin'),
  named('ETH', 'Ξ', 'ether|ethereum'),
  named('SOL', '', ''),
  named('XRP', '', ''),
  named('DOGE', '', 'dogecoin'),
  named('LTC', '', 'litecoin'),
  named('USDT', '', ''),
  named('USDC', '', ''),
];

const SIGNS = new Map<string, string>();
const NAMES = new Map<string, { code: string; cents: boolean }>();
for (const currency of [...CURRENCIES, ...COINS]) {
  const { code, signs, names, cents } = currency;
  for (const sign of COINS.includes(currency) ? signs : [...signs, code]) if (!SIGNS.has(sign)) SIGNS.set(sign, code);
  for (const name of names.filter(Boolean)) {
    NAMES.set(name, { code, cents: false });
    NAMES.set(`${name}s`, { code, cents: false });
  }
  for (const name of cents ?? []) {
    NAMES.set(name, { code, cents: true });
    NAMES.set(`${name}s`, { code, cents: true });
  }
}

const CODES: ReadonlySet<string> = new Set([...CURRENCIES, ...COINS].map(({ code }) => code));
const COIN_CODES: ReadonlySet<string> = new Set(COINS.map(({ code }) => code));

/** Is a unit a currency or a coin of the tables above? "GPU" and "ETF" are counted. */
export const isCurrencyCode = (unit: string | null): boolean => unit !== null && CODES.has(unit);
/** Is a unit a coin, which is counted and never printed in thousands? */
export const isCoin = (unit: string | null): boolean => unit !== null && COIN_CODES.has(unit);

/** "US$" is USD; null where the sign names no currency. Signs are case-sensitive ("Rs"). */
export const currencyOfSign = (sign: string): string | null => SIGNS.get(sign) ?? null;
/** "australian dollars" is AUD, "cents" are hundredths of USD. */
export const currencyOfName = (name: string): { code: string; cents: boolean } | null => NAMES.get(name) ?? null;
/**
 * Is this a word that, glued to digits, is a currency and not the beginning of a name ("EUR1.2bn", but not "GB70")? One letter and "PS"
 * are no such words: see `NEEDS_SCALE`.
 */
export const isCurrencyWord = (word: string): boolean =>
  /^\p{L}{2,3}$/u.test(word) && !NEEDS_SCALE.has(word) && SIGNS.has(word);
/** A peso is a fortieth of a cent: "COP28" is the conference, and "COP 28,000" or "COP28 million" money. */
const LEAST_COP = 100;
/** Is so small an amount printed in no text, so that the letters of its code are a name? `value` with its scale. */
export const isTooSmall = (code: string, value: number): boolean => code === 'COP' && value < LEAST_COP;
/**
 * Signs that are letters of names as well, and count only before a number with a scale: "R500 million", "N2.5bn". "PS" is what ASCII
 * folding (Unidecode) makes of the pound sign, and a console.
 */
export const NEEDS_SCALE: ReadonlySet<string> = new Set(['PS', 'R', 'P', 'N', 'Sh', 'Tk', 'SR', 'QR', 'Y', 'Y=']);
