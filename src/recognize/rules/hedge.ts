import { currencyOfSign, isCurrencyCode } from '../../text/currencies.ts';
import { HEDGES_AFTER, HEDGES_BEFORE, type HedgePhrase, isFarBound } from '../lexicon/hedges.ts';
import { type ContextRule, changed, type Reading } from '../reading.ts';
import { isHyphen, type Scan, type Token } from '../scan.ts';

const before = (scan: Scan, at: number): { hedge: HedgePhrase; first: number } | null => {
  const { tokens } = scan;
  for (const hedge of HEDGES_BEFORE.get(tokens[at - 1]?.lower ?? '') ?? []) {
    const first = at - hedge.words.length;
    // "a 12-under 204"
    if (isHyphen(tokens[first - 1]) && tokens[first - 1]?.glued) continue;
    if (first >= 0 && hedge.words.every((word, k) => tokens[first + k]?.lower === word)) return { hedge, first };
  }
  return null;
};

/** "£1,200 plus £85", "$50 plus tax" are sums; "50 plus years" and "$100 million plus" bound. */
const isSum = ({ tokens }: Scan, at: number, isMoney: boolean): boolean => {
  const next = tokens[at + 1];
  if (tokens[at]?.lower !== 'plus' || next === undefined || /^[.,;:)]$/.test(next.text)) return false;
  return isMoney || next.kind !== 'word' || /^(an?|the|its|their)$/.test(next.lower);
};

/** "$5 a share and up to $2 a right", "5 sites and over 30 shops": what only joins the next figure, and bounds that one. */
const isJoint = (hedge: HedgePhrase, next: Token | undefined): boolean =>
  hedge.words[0] === 'and' &&
  (next?.kind === 'number' || /^(?:to|an?)$/.test(next?.lower ?? '') || currencyOfSign(next?.text ?? '') !== null);

const after = (scan: Scan, at: number): { hedge: HedgePhrase; last: number } | null => {
  const { tokens } = scan;
  for (const hedge of HEDGES_AFTER.get(tokens[at]?.lower ?? '') ?? []) {
    const last = at + hedge.words.length;
    if (hedge.words.every((word, k) => tokens[at + k]?.lower === word) && !isJoint(hedge, tokens[last]))
      return { hedge, last };
  }
  return null;
};

/** Words that may stand between a hedge and its number: "up to a total of $5", "over another 200". Not "the": "more than the $3 billion" of last
 * year is a comparison, and no bound of the three. */
const FILLER = /^(a|an|another|additional|aggregate|total|of|combined)$/;

const hedged = (it: Reading, { words, modifier }: HedgePhrase, more: Partial<Reading>): Reading => {
  const phrase = words.join(' ');
  const rules = [...it.rules, `hedge:${phrase}`];
  return changed(changed(it, more), { modifier, isFar: isFarBound(phrase), rules });
};

const TIME = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'decade']);
/** Words before "over" that make it a bound of a time: "for over 20 years", "it lasted over two days". */
const LASTS =
  /^(for|of|lasts?|lasted|lasting|takes?|took|taking|spans?|spanned|spanning|ran|runs|after|with|has|have|had|is|was|spent)$/;

/** "$8 billion over three years" is paid during them, "Over three years, it paid $8 billion" too; nothing is said of more than three. */
const isDuring = ({ tokens }: Scan, it: Reading, { hedge, first }: { hedge: HedgePhrase; first: number }): boolean => {
  if (hedge.words.join(' ') !== 'over' || !TIME.has(it.unit ?? '')) return false;
  return first === 0 ? tokens[it.phraseLast]?.text === ',' : !LASTS.test(tokens[first - 1]?.lower ?? '');
};

/** Words that move a value: "inched back up to 5 percent" says where it is, not what bounds it. */
const MOVES =
  /^(back|inch\w*|climb\w*|r[io]s\w*|mov\w*|went|go\w*|jump\w*|creep\w*|edg\w*|tick\w*|bump\w*|push\w*|pull\w*|crept|add\w*|step\w*|ramp\w*)$/;
/** What moves something else, which stands behind it: "brings its total capacity up to". */
const LIFTS = /^(bring\w*|brought|tak(?:e|es|ing)|took|lift\w*|push\w*)$/;
const LIFTED = /^(the|this|that|its|their|our|it|them|total)$/;
const LIFTED_WITHIN = 9;

const isLifted = ({ tokens }: Scan, first: number): boolean => {
  for (let at = first - 2; at >= 0 && at >= first - LIFTED_WITHIN; at--) {
    if (tokens[at]?.kind !== 'word') return false;
    if (LIFTS.test(tokens[at]?.lower ?? '')) return LIFTED.test(tokens[at + 1]?.lower ?? '');
  }
  return false;
};

const isMotion = (scan: Scan, { hedge, first }: { hedge: HedgePhrase; first: number }): boolean =>
  hedge.words[0] === 'up' &&
  hedge.words[1] === 'to' &&
  (MOVES.test(scan.tokens[first - 1]?.lower ?? '') || isLifted(scan, first));

const CONTRACTS =
  /^(?:deal|contract|agreement|lease|facility|program|programme|plan|pact|arrangement|scheme|licen[cs]e|loan|note|policy|mandate|order|partnership|accord|charter|mou)s?$/;
/** How many words behind a number may name what it is of: "under a four-year cloud services agreement". */
const OF_CONTRACT_WITHIN = 6;

/** "pays $5 million under a four-year, $20 million agreement": what it is paid by, and no bound. */
const isUnderContract = (
  { tokens }: Scan,
  it: Reading,
  { hedge, first }: { hedge: HedgePhrase; first: number },
): boolean => {
  if (hedge.words.join(' ') !== 'under' || !/^an?$/.test(tokens[first + 1]?.lower ?? '')) return false;
  for (let at = it.last; at <= it.last + OF_CONTRACT_WITHIN && tokens[at]?.text !== '.'; at++)
    if (CONTRACTS.test(tokens[at]?.lower ?? '')) return true;
  return false;
};

/** Verbs that "over" belongs to: "handed over 90 ferries" says how many, and not more than how many. */
const PARTED = /^(?:hand(?:s|ed|ing)?|turn(?:s|ed|ing)|roll(?:s|ed|ing))$/;
const isParticle = ({ tokens }: Scan, { hedge, first }: { hedge: HedgePhrase; first: number }): boolean =>
  hedge.words.join(' ') === 'over' && PARTED.test(tokens[first - 1]?.lower ?? '');

const VOTED =
  /^(?:bill|law|act|measure|resolution|motion|amendment|ordinance|budget|exam|test|inspection|audit|vote|proposal|rule|reform)$/;
/** "passed 3 bills", "passed 4 exams": what is voted or sat is not outgrown. */
const isVote = ({ unit }: Reading, { hedge }: { hedge: HedgePhrase }): boolean =>
  hedge.words.at(-1) === 'passed' && VOTED.test(unit ?? '');

/** "more than $30 billion", "nearly a trillion", "up to an aggregate of 500", "200 or more", "20+". */
export const hedge: ContextRule = {
  id: 'hedge',
  refine: (scan, it): Reading => {
    if (it.ends !== null) return it;
    for (let at = it.phraseFirst, n = 0; n < 4; n++, at--) {
      const found = before(scan, at);
      if (found !== null && (isVote(it, found) || isParticle(scan, found))) return it;
      if (found !== null && (isDuring(scan, it, found) || isMotion(scan, found) || isUnderContract(scan, it, found)))
        return it;
      if (found !== null) return hedged(it, found.hedge, { phraseFirst: found.first });
      if (!FILLER.test(scan.tokens[at - 1]?.lower ?? '')) break;
    }
    for (const end of it.phraseLast === it.last ? [it.last] : [it.last, it.phraseLast]) {
      const found = isSum(scan, end, isCurrencyCode(it.unit)) ? null : after(scan, end);
      if (found !== null) return hedged(it, found.hedge, { phraseLast: Math.max(it.phraseLast, found.last) });
    }
    return it;
  },
};
