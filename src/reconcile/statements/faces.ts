import { quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';
import { type Candidate, hasTellingDigits, matchesInTime, valueMatches } from './candidates.ts';
import type { Figure, Statement } from './figure.ts';
import { polarityAt } from './polarity.ts';
import type { Entry, ReportIndex } from './report-index.ts';
import { draft, stated } from './say.ts';
import { wordsOf } from './words.ts';

/** Words for the two signs of one thing. */
type Faces = {
  /** A word of `plus` says that it came in, one of `minus` that it went out. */
  readonly plus: RegExp;
  readonly minus: RegExp;
  /** Said by the sign that a row prints, where no word of it turns it. */
  readonly isSign?: true;
  /** The same in the label of a row, where brackets part them from what they are of: "Income tax (provision) benefit". */
  readonly row?: { readonly of: RegExp; readonly plus: RegExp; readonly minus: RegExp };
};

const FACES: readonly Faces[] = [
  { plus: /\bgains?\b/gi, minus: /\bloss(?:es)?\b/gi },
  { plus: /\b(?:provided|generated|inflows?)\b/gi, minus: /\b(?:used|outflows?)\b/gi },
  { plus: /\b(?:net|operating) (?:income|profit|earnings)\b/gi, minus: /\b(?:net|operating) loss(?:es)?\b/gi },
  { plus: /\bsurplus\b/gi, minus: /\bdeficits?\b/gi },
  { plus: /\bpositive\b/gi, minus: /\bnegative\b/gi, isSign: true },
  {
    plus: /\btax(?:es)? benefits?\b|\bbenefits? (?:from|for) (?:income )?taxes\b/gi,
    minus: /\btax(?:es)? (?:expenses?|provisions?|charges?)\b|\b(?:provisions?|expenses?) for (?:income )?taxes\b/gi,
    row: { of: /\btax/i, plus: /\bbenefit/i, minus: /\b(?:provision|expense)/i },
  },
];

/** How far from its figure such a word may stand. */
const REACH = 60;
const BREAK =
  /[.;,](?!\d)|\b(?:and|while|compared|versus|against|despite|after|from|into|less|minus|net of|offset by|to an?|to(?= (?:net |operating )?(?:income|profits?|earnings|gains?|loss(?:es)?)\b))\b/i;

const lastPlace = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].at(-1)?.index ?? -1;

/** Which of the two the words before a figure say; 0 where they say neither, or the figure stands too far off. */
const faceBefore = (text: string, start: number, { plus, minus }: Faces): 1 | -1 | 0 => {
  const before =
    text
      .slice(Math.max(0, start - REACH), start)
      .split(BREAK)
      .at(-1) ?? '';
  const [a, b] = [lastPlace(before, plus), lastPlace(before, minus)];
  return a === b ? 0 : a > b ? 1 : -1;
};

/** Rows whose numbers are taken off something. */
const TURNED = /\b(?:used|loss|losses|deficit|decrease|outflows?)\b|^[^(]*\bexpense/i;
/** "Operating income (loss) was ($5) million": a sentence that says it by its sign, as a row does. */
const INCOME_OR_LOSS =
  /\b(?:income|profit|earnings|gain) \(loss(?:es)?\) [^.;\d]{0,40}$|\(loss(?:es)?\) (?:income|profit|earnings|gain) [^.;\d]{0,40}$/i;
const IN_BRACKETS = /\([^()]{1,40}\)/;

/** Does a row print numbers above zero and below? */
const isMixed = ({ place }: Entry, { places }: ReportIndex): boolean => {
  const sizes = (places.get(place) ?? []).flatMap(({ reading: { measure } }) => measure.value ?? []);
  return sizes.some((value) => value.isNegative()) && sizes.some((value) => value.isPositive() && !value.isZero());
};

/** The same of a figure of the report. A row with both words, "provided by (used in)", says it by its sign. */
const faceOf = (entry: Entry, face: Faces, index: ReportIndex): 1 | -1 | 0 => {
  const { isCell, claim, document } = entry;
  const isNegative = claim.quantity.value?.startsWith('-') ?? false;
  if (!isCell) {
    const before = document.text.slice(Math.max(0, claim.evidence.start - REACH), claim.evidence.start);
    if (INCOME_OR_LOSS.test(before)) return isNegative ? -1 : 1;
    return faceBefore(document.text, claim.evidence.start, face);
  }
  const row = claim.evidence.row ?? '';
  if (face.isSign) return TURNED.test(row) ? 0 : isNegative ? -1 : 1;
  if (face.row?.of.test(row) === false) return 0;
  const { plus, minus } = face.row ?? face;
  const has = (text: string, pattern: RegExp): boolean => text.search(pattern) >= 0;
  // "Cash flows from (used in) operations", "(Gain) loss on sales": what stands in brackets is said of the negative ones.
  const aside = IN_BRACKETS.exec(row)?.[0] ?? '';
  if (has(aside, minus)) return isNegative ? -1 : 1;
  if (has(aside, plus) && has(row.replace(aside, ' '), minus)) return isNegative ? 1 : -1;
  if (has(row, plus) && has(row, minus)) return isNegative ? -1 : 1;
  // "Gain on hedges", printed above and below zero: its label says one of the two of both.
  if (isMixed(entry, index)) return 0;
  if (has(row, minus)) return -1;
  // A benefit is printed as what it takes off an expense.
  return has(row, plus) ? (isNegative && face.row === undefined ? -1 : 1) : 0;
};

/** How well the words must agree before a figure of the report has a say. */
const SAME_THING = 0.4;

/** "a gain of $3 million" where all that the report has of that number is a loss; "used" where cash was provided. */
export const judgeFaces = ({ document, figures }: Statement, index: ReportIndex): Draft[] =>
  figures.flatMap((figure): Draft[] => {
    // "net income dropped 22%": the change of an income has a sign of its own.
    if (figure.role === 'change') return [];
    for (const face of FACES) {
      const said = faceBefore(document.text, figure.claim.evidence.start, face);
      if (said === 0) continue;
      const matches = valueMatches(figure, index).filter(
        ({ agreement, timing }) => timing !== 'other' && agreement.both >= SAME_THING,
      );
      const faces = matches.map(({ entry }) => faceOf(entry, face, index));
      const at = faces.indexOf(said === 1 ? -1 : 1);
      const other = matches[at];
      if (other === undefined || faces.some((found) => found === said)) continue;
      const message = `The statement turns the sign of ${quantityLabel(figure.claim.quantity)}: the report gives ${stated(other.entry.claim)}.`;
      return [draft('statement.direction', 'conflict', 'warning', message, [figure.claim, other.entry.claim])];
    }
    return [];
  });

/** How far behind its figure a word with an opposite may stand: "8% colder", "$5 million unfavorable". */
const BEHIND = 24;
const SAME_WORDS = 0.2;

/** What is said right behind a figure: of what, and which of its two ways. */
type SaidBehind = { readonly about: string; readonly isPlus: boolean };

/** The word with an opposite right behind a figure; which way is told by the rules over changes. */
const behind = (text: string, end: number): SaidBehind | null => {
  const words = wordsOf(text.slice(end, end + BEHIND));
  const found = polarityAt(words, 0);
  const isBeside = /^[\s-]*$/.test(text.slice(end, end + (words[0]?.start ?? 0)));
  if (found === null || !isBeside || found.about === 'direction' || found.about === 'inclusion') return null;
  return { about: found.about, isPlus: found.sign > 0 };
};

/** "1,200 were exercisable", "1,200 options are not exercisable": what is said, or denied, right behind a figure. */
const SAID_BEHIND =
  /^(?: (?!and\b|or\b|of\b)[\p{L}-]+){0,3}? (?:was|were|is|are|had been|have been|has been)(?<not> not)? (?:yet )?(?<word>\p{L}{4,})/iu;
const REACH_BEHIND = 60;

const saidBehind = (text: string, end: number): SaidBehind | null => {
  const found = SAID_BEHIND.exec(text.slice(end, end + REACH_BEHIND))?.groups;
  return found?.word === undefined ? null : { about: found.word.toLowerCase(), isPlus: found.not === undefined };
};

/** Does the statement say the opposite behind its figure of what the report says behind its own, and nowhere the same? */
const saysOpposite = (
  { document }: Statement,
  figure: Figure,
  matches: readonly Candidate[],
  read: (text: string, end: number) => SaidBehind | null,
  rule: 'statement.denied' | 'statement.direction',
): Draft[] => {
  const said = read(document.text, figure.claim.evidence.end);
  if (said === null) return [];
  const told = matches.flatMap(({ entry }) => {
    const found = entry.isCell ? null : read(entry.document.text, entry.claim.evidence.end);
    return found?.about === said.about ? [{ entry, isPlus: found.isPlus }] : [];
  });
  const [other] = told;
  if (other === undefined || told.some(({ isPlus }) => isPlus === said.isPlus)) return [];
  const message = `The statement says the opposite of ${quantityLabel(figure.claim.quantity)}: the report gives ${stated(other.entry.claim)}.`;
  return [draft(rule, 'conflict', 'warning', message, [figure.claim, other.entry.claim])];
};

/** "1,200 options were exercisable" where the report has its 1,200 not exercisable. */
export const judgeDeniedBehind = (statement: Statement, index: ReportIndex): Draft[] =>
  statement.figures
    .filter(hasTellingDigits)
    .flatMap((figure) => saysOpposite(statement, figure, matchesInTime(figure, index), saidBehind, 'statement.denied'));

/** "at least 5.00" and "at most 5.00" */
const BOUND = new Map<string, 1 | -1>([
  ['at-least', 1],
  ['up-to', -1],
]);

/** "a ratio of no less than 5.00" where all that the report has of it is no greater than 5.00. */
export const judgeBounds = ({ figures }: Statement, index: ReportIndex): Draft[] =>
  figures.flatMap((figure): Draft[] => {
    const said = BOUND.get(figure.claim.quantity.modifier);
    if (said === undefined) return [];
    const told = valueMatches(figure, index).filter(
      ({ entry, agreement, timing }) => timing !== 'other' && agreement.both >= SAME_THING && !entry.isCell,
    );
    const [other] = told;
    if (other === undefined || told.some(({ entry }) => BOUND.get(entry.claim.quantity.modifier) !== -said)) return [];
    const message = `The statement makes ${quantityLabel(figure.claim.quantity)} the ${said > 0 ? 'least' : 'most'}; the report gives ${stated(other.entry.claim)}.`;
    return [draft('statement.figure', 'conflict', 'warning', message, [figure.claim, other.entry.claim])];
  });

/** "8% colder than usual" where the report has its 8% warmer. */
export const judgeBehind = (statement: Statement, index: ReportIndex): Draft[] =>
  statement.figures.flatMap((figure) => {
    const matches = matchesInTime(figure, index).filter(({ agreement }) => agreement.both >= SAME_WORDS);
    return saysOpposite(statement, figure, matches, behind, 'statement.direction');
  });
