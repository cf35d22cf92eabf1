/**
 * The numeric transformations of inline XBRL: printed text to a plain decimal without sign, null where the text does not fit the format.
 * Sources: Transformation Registry 1 to 5 (https://www.xbrl.org/Specification/inlineXBRL-transformationRegistry/), SEC's own ixt-sec
 * (EDGAR XBRL Guide, section 3.2). Names differ only by hyphens between registries.
 */
export const transformed = (format: string | undefined, text: string): string | null => {
  const words = text.trim().replace(/\u00a0/g, ' ');
  switch (
    format
      ?.slice(format.indexOf(':') + 1)
      .replaceAll('-', '')
      .toLowerCase()
  ) {
    case undefined:
    case 'numdotdecimal':
    case 'numdotdecimalin':
      return plain(words, /[, ]/g, '.');
    case 'numcommadecimal':
    case 'numcommadot':
      return plain(words, /[. ]/g, ',');
    case 'numspacedot':
      return plain(words, / /g, '.');
    case 'numspacecomma':
      return plain(words, / /g, ',');
    case 'numdash':
    case 'zerodash':
    case 'fixedzero':
    case 'nocontent':
      return '0';
    case 'numunitdecimal':
    case 'numunitdecimalin':
      return unitDecimal(words);
    case 'numwordsen':
      return numberWords(words);
    default:
      return null;
  }
};

const plain = (words: string, groups: RegExp, point: '.' | ','): string | null => {
  const digits = words.replace(groups, '').replace(point, '.');
  if (/^\.\d+$/.test(digits)) return `0${digits}`;
  return /^\d+(?:\.\d+)?$/.test(digits) ? digits : /^\d+\.$/.test(digits) ? digits.slice(0, -1) : null;
};

/** "5 dollars 20 cents" → 5.20 */
const unitDecimal = (words: string): string | null => {
  const parts = /^([\d., ]+)\D{1,20}?(\d{1,2})\D{0,20}$/.exec(words);
  return parts === null
    ? null
    : `${(parts[1] as string).replace(/[., ]/g, '')}.${(parts[2] as string).padStart(2, '0')}`;
};

const SMALL: Readonly<Record<string, number>> = Object.fromEntries([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value): [string, number] => [word, value]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, i): [string, number] => [word, 20 + 10 * i]),
  ['a', 1],
]);
const LARGE: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/** "one hundred and twenty-five" → 125; "no" and "none" → 0. */
const numberWords = (words: string): string | null => {
  const tokens = words
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((token) => token !== 'and' && token !== '');
  if (tokens.length === 0) return null;
  if (tokens.length === 1 && (tokens[0] === 'no' || tokens[0] === 'none')) return '0';
  let total = 0;
  let part = 0;
  for (const token of tokens) {
    const small = SMALL[token];
    const large = LARGE[token];
    if (small !== undefined) part += small;
    else if (token === 'hundred') part *= 100;
    else if (large !== undefined) {
      total += part * large;
      part = 0;
    } else return null;
  }
  return String(total + part);
};
