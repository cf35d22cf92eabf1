import { isCurrencyCode } from '../../text/currencies.ts';
import { MEASURES } from '../../text/units.ts';
import { AFTER_ARTICLE, DENOMINATORS, FREQUENCY, SHARE_WORDS } from '../lexicon/frequency.ts';
import { singular } from '../noun.ts';
import { type ContextRule, changed, type Reading } from '../reading.ts';
import { isHyphen, type Scan } from '../scan.ts';

/** The "share" within a few words of "per": "per share", "per basic and diluted share", "per Class A common share". */
const shareFrom = (scan: Scan, from: number): number | null => {
  for (let i = from; i < from + 6; i++) {
    const word = scan.tokens[i]?.lower ?? '';
    if (word === 'share' || word === 'shares') return i + 1;
    if (!SHARE_WORDS.has(word)) return null;
  }
  return null;
};

const WHEN = /^(earlier|ago|before|prior|later|previously|after)$/;

/** "/month", "per month", "a month", "each year", "-per-agency": the denominator that begins at `at`. */
const denominatorAt = (scan: Scan, at: number): { per: string; last: number } | null => {
  const { tokens } = scan;
  const lead = isHyphen(tokens[at]) ? at + 1 : at;
  const word = tokens[lead]?.lower ?? '';
  const per = word === 'per' || word === '/';
  if (!per && !/^(a|an|each|every)$/.test(word)) return null;
  // "Rs 15,000/-" is in full.
  if (word === '/' && isHyphen(tokens[lead + 1])) return null;
  const at2 = isHyphen(tokens[lead + 1]) ? lead + 2 : lead + 1;
  const noun = tokens[at2];
  // "kg/m2", "A/mm2", "g/m³"
  if (word === '/' && noun?.kind === 'code' && /^\p{Ll}{1,2}[23]$/u.test(noun.text))
    return { per: noun.text, last: at2 + 1 };
  if (noun?.kind !== 'word') return null;
  // "$1.20 a diluted share"
  const share = per || SHARE_WORDS.has(noun.lower) ? shareFrom(scan, at2) : null;
  if (share !== null) return { per: 'share', last: share };
  // "up from $7 million a year earlier" is when, not how often.
  if (!per && WHEN.test(tokens[at2 + 1]?.lower ?? '')) return null;
  // "3 cents per kilowatt-hour"
  if (isHyphen(tokens[at2 + 1]) && tokens[at2 + 2]?.lower === 'hour') {
    const energy = MEASURES.byWord.get(`${noun.lower} hour`);
    if (energy !== undefined) return { per: energy, last: at2 + 3 };
  }
  // "$10 per Over-Allotment Unit": the first word of a compound is no denominator.
  if (per && isHyphen(tokens[at2 + 1]) && tokens[at2 + 2]?.kind === 'word') return null;
  // "£65 per sq ft"
  if (/^(sq|square|cubic)$/.test(noun.lower)) {
    const area = MEASURES.byWord.get(`${noun.lower} ${tokens[at2 + 1]?.lower ?? ''}`);
    if (area !== undefined) return { per: area, last: at2 + 2 };
  }
  const name = DENOMINATORS.get(noun.lower) ?? MEASURES.bySymbol.get(noun.text) ?? singular(noun.text);
  return per || AFTER_ARTICLE.has(name) ? { per: name, last: at2 + 1 } : null;
};

const withRate = (it: Reading, { per, last }: { per: string; last: number }): Reading => {
  const phraseLast = Math.max(it.phraseLast, last);
  const rules = [...it.rules, 'rate'];
  const isOfShare = per === 'share' && isCurrencyCode(it.unit);
  return changed(it, isOfShare ? { phraseLast, rules, unit: `${it.unit}/share` } : { phraseLast, rules, per });
};

/** No share has cost more when somebody was granted an option on it. */
const DEAREST_SHARE = 100_000;
/** Words between the price of a share and its number: "exercise prices ranging from approximately $0.40". */
const TO_PRICE = /^(of|is|was|at|be|to|from|ranging|equal|approximately|about)$/;

/** How many tokens before a number may say that it is of one share. */
const TOLD_WITHIN = 32;
/** How many tokens behind an amount may say that a price differs by it. */
const PRICE_WITHIN = 14;
/** "The weighted-average grant-date fair value of options granted was", "The issue price per share of Series A and Series B stock is equal to". */
const OF_ONE =
  /(?:\bweighted ?- ?average (?:estimated )?(?:grant ?- ?date )?fair value(?: per share)?(?: of (?:[\w-]+ ){1,5}(?:granted|awarded))? (?:was|were|of)|\b(?:issue|conversion|exercise|purchase|offering) prices? per share\b[^.;$]{0,160} (?:is|was|are|were)(?: equal to)?)(?: approximately| about)?$/;

/** "Each $1.00 increase or decrease in the assumed public offering price": by how much the price of a share may differ. */
const OF_PRICE =
  /^(?:increase|decrease|change|reduction|rise|difference)s?(?: (?:or |\( ?)?(?:increase|decrease|reduction)s?(?: \))?)? in (?:the |our |such |that )?(?:(?!aggregate|total)[a-z]+ ){0,3}(?:offering|share|stock|exercise|conversion) price\b(?! index)/;

const isOfPriceChange = (tokens: Scan['tokens'], last: number): boolean => {
  if (!/^(?:increase|decrease|change|reduction|rise|difference)s?$/.test(tokens[last]?.lower ?? '')) return false;
  const behind = tokens.slice(last, last + PRICE_WITHIN).map(({ lower }) => lower);
  return OF_PRICE.test(behind.join(' '));
};

const isToldOfOne = (tokens: Scan['tokens'], first: number): boolean => {
  if (!/^(?:was|were|of|is|are|to|about|approximately)$/.test(tokens[first - 1]?.lower ?? '')) return false;
  const before = tokens.slice(Math.max(0, first - TOLD_WITHIN), first).map(({ lower }) => lower);
  return OF_ONE.test(before.join(' '));
};

/** Is the amount what one share is priced at by law or contract: "$0.01 par value", "par value of $0.01", "an exercise price of $4.50"? */
const isOfShare = ({ tokens }: Scan, it: Reading): boolean => {
  if (it.scale > 0 || (it.value ?? it.ends?.high)?.abs().gte(DEAREST_SHARE) !== false) return false;
  const value = it.value?.abs().lt(10) === true;
  if (value && tokens[it.last]?.lower === 'par' && tokens[it.last + 1]?.lower === 'value') return true;
  if (isOfPriceChange(tokens, it.last)) return true;
  let at = it.first - 1;
  while (TO_PRICE.test(tokens[at]?.lower ?? '')) at -= 1;
  if (value && tokens[at]?.lower === 'value' && tokens[at - 1]?.lower === 'par') return true;
  if (!/^prices?$/.test(tokens[at]?.lower ?? '')) return isToldOfOne(tokens, it.first);
  const isOne = /^(exercise|conversion|issue|strike)$/.test(tokens[at - 1]?.lower ?? '');
  return isOne && !/^(aggregated?|total)$/.test(tokens[at - 2]?.lower ?? '');
};

const isInCash = (tokens: Scan['tokens'], at: number): boolean =>
  tokens[at]?.lower === 'in' && tokens[at + 1]?.lower === 'cash';

const isForEachShare = (tokens: Scan['tokens'], at: number): boolean =>
  tokens[at]?.lower === 'for' &&
  /^(?:each|every)$/.test(tokens[at + 1]?.lower ?? '') &&
  tokens[at + 2]?.lower === 'share';

/**
 * "$3.6 billion per month", "$9 billion a year", "$0.75-per-seat", "10 votes per share". Money per share is a unit of its own
 * (`USD/share`), as in XBRL.
 */
export const rate: ContextRule = {
  id: 'rate',
  refine: (scan, it): Reading => {
    if (it.unit === null || it.per !== null) return it;
    if (isCurrencyCode(it.unit) && isOfShare(scan, it)) return withRate(it, { per: 'share', last: it.last });
    const from = it.unit !== 'share' && it.phraseLast > it.last ? [it.phraseLast, it.last] : [it.last];
    // "$1.23 earnings per share"
    if (isCurrencyCode(it.unit) && /^(earnings|profit|loss|income|dividends?)$/.test(scan.tokens[it.last]?.lower ?? ''))
      from.push(it.last + 1);
    // "$19.50 in cash for each share"
    if (isCurrencyCode(it.unit)) {
      const at = isInCash(scan.tokens, it.last) ? it.last + 2 : it.last;
      if (at > it.last) from.push(at);
      if (isForEachShare(scan.tokens, at)) return withRate(it, { per: 'share', last: at + 3 });
    }
    // "1.5 million gallons of water a day"
    if (scan.tokens[it.last]?.lower === 'of' && it.rules.includes('measure')) from.push(it.last + 2);
    for (const at of from) {
      const found = denominatorAt(scan, at);
      if (found !== null) {
        return withRate(it, found);
      }
      // "$9 billion annually", "$3.6 billion monthly"
      const adverb = FREQUENCY.get(scan.tokens[at]?.lower ?? '');
      // "20 million monthly active users" are so many users, whatever makes them active.
      const describes = at < it.phraseLast && !isCurrencyCode(it.unit);
      if (adverb !== undefined && !describes && scan.tokens[at]?.lower.endsWith('ly'))
        return { ...it, per: adverb, phraseLast: Math.max(it.phraseLast, at + 1), rules: [...it.rules, 'rate'] };
    }
    // "Rent per year: $9 billion", "Price per share: $5"
    const colon = it.phraseFirst - 1;
    const label =
      scan.tokens[colon]?.text === ':' && scan.tokens[colon - 2]?.lower === 'per'
        ? denominatorAt(scan, colon - 2)
        : null;
    // "Common stock, par value $0.01 per share: 600 shares authorized"
    return label === null || label.last !== colon || label.per === it.unit ? it : withRate(it, label);
  },
};
