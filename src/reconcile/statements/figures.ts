import { quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';
import { isSameUnit } from '../units.ts';
import { judgeAverage } from './averages.ts';
import {
  type Candidate,
  candidate,
  isContrary,
  isCutOff,
  isSameValue,
  roleOf,
  significant,
  valueMatches,
  wordMatches,
} from './candidates.ts';
import { judgeCombined, judgeOwnSum } from './combined.ts';
import { judgeComputed, judgeOtherChange, judgeTurnedChange } from './computed.ts';
import { judgeDifference } from './differences.ts';
import type { Figure } from './figure.ts';
import { judgeGap } from './gaps.ts';
import { judgeMeasure } from './measures.ts';
import { judgeOwnChange } from './own-change.ts';
import { judgeOwnShare } from './own-share.ts';
import { passagesAbout, shareOf } from './passages.ts';
import { judgeChangeOfLevel, judgeRateOfLevel } from './rate-of-level.ts';
import type { Entry, ReportIndex } from './report-index.ts';
import { GENERIC } from './row-names.ts';
import { draft, stated } from './say.ts';
import { isOfPart, judgeShare } from './shares.ts';
import { stemsOf } from './words.ts';
import type { Asked } from './worked-out.ts';
import { isWorkedOutOf } from './worked-out-figures.ts';
import { judgeYearRow, yearToCome } from './year-rows.ts';

/** How well words must agree before the same number counts as support: short numbers are often the same by chance. */
const ENOUGH_BY_DIGITS = [1, 0.5, 0.4, 0.3] as const;
const ENOUGH_FOR_LONG = 0.15;
/** How well they must agree before another number counts against a figure that the report also states, but of something else. */
const RIVAL = 0.8;
const RIVAL_FORWARD = 0.75;
const RIVAL_LEAD = 0.15;
/** The same, before a figure that the report states nowhere. */
const ONLY_RIVAL = 0.45;
const SOME_AGREEMENT = 0.15;
const ONLY_RIVAL_UNDATED = 0.6;

const enough = (figure: Figure): number => ENOUGH_BY_DIGITS[significant(figure).length] ?? ENOUGH_FOR_LONG;

const isRole = (figure: Figure, entry: Entry): boolean => {
  const { role } = roleOf(entry);
  return figure.role === null ? role !== 'change' : role === null || role === figure.role;
};

/** What it is worth that a period is surely the same and not only perhaps. */
const SAME_PERIOD = 0.1;
const rank = ({ agreement, timing }: Candidate): number => agreement.both + (timing === 'same' ? SAME_PERIOD : 0);

/** A number that the statement gives for something else is told apart there: it does not speak against this figure. */
const isGivenElsewhere = (entry: Entry, figure: Figure, figures: readonly Figure[]): boolean =>
  figures.some((other) => other !== figure && isSameValue(other, entry));

/** The same, where the statement gives it for that very time: in "from 9 in 2022 to 7 in 2023" the two may be exchanged. */
const isGivenForThen = (entry: Entry, figure: Figure, figures: readonly Figure[], index: ReportIndex): boolean =>
  figures.some(
    (other) =>
      other !== figure &&
      isSameValue(other, entry) &&
      (!other.isDated || candidate(other, entry, index).timing !== 'other'),
  );

/** Rows of which a table has many: they name nothing alone. */
const UNTELLING: ReadonlySet<string> = stemsOf('total other balance net beginning gross average');
/** What is left over, and the share of a total that the row above has, are not what their section is called. */
const IS_REST = /^\W*(?:other|(?:as )?(?:a )?(?:percentage|percent|%) of (?:total |net )?(?:revenues?|sales))\W*$/i;
/** "Other charters" are what is left of the charters: who does not speak of others does not speak of them. */
const OTHER = /\bother\b/i;
const isOther = ({ claim }: Entry): boolean => /^\W*other\b/i.test(claim.evidence.row ?? '');
const isNamed = ({ own, claim }: Entry): boolean =>
  !IS_REST.test(claim.evidence.row ?? '') && [...own].some(([stem, near]) => near >= 1 && !UNTELLING.has(stem));

/** "one vendor", "two customers": such a count picks some out of more, and another count of them is no contradiction. */
const isPicked = ({ claim, reading }: Figure): boolean =>
  (reading.dimension === 'count' || reading.dimension === 'duration') && !/\d/.test(claim.quantity.surface);

/** Counts are of one thing where their nouns are, or where a table leaves the noun out. */
const isSameCount = (figure: Figure, { claim }: Entry): boolean =>
  figure.reading.dimension !== 'count' ||
  claim.quantity.unit === figure.claim.quantity.unit ||
  ((claim.quantity.unit === 'pure' || figure.claim.quantity.unit === 'pure') && significant(figure).length > 2);

/** In a column of shares the whole has 100: it is no other share of anything. */
const isAllOf = ({ isCell, reading }: Entry): boolean =>
  isCell && reading.dimension === 'percent' && reading.size === ALL;
const ALL = 100;

/** Figures of the same unit and time that are of the same thing and not the same number; the best first. */
const rivals = (figure: Figure, figures: readonly Figure[], found: readonly Candidate[]): Candidate[] => {
  const isOfOthers = OTHER.test(figure.claim.evidence.quote);
  return found
    .filter(
      ({ entry, timing }) =>
        timing !== 'other' &&
        (isOfOthers || !isOther(entry)) &&
        isSameUnit(entry.reading, figure.reading) &&
        isNamed(entry) &&
        isSameCount(figure, entry) &&
        isRole(figure, entry) &&
        entry.reading.size > 0 &&
        !isAllOf(entry) &&
        !isSameValue(figure, entry) &&
        isContrary(figure, entry) &&
        !isGivenElsewhere(entry, figure, figures),
    )
    .sort((a, b) => rank(b) - rank(a));
};

/** How well the figure of the right period must agree. */
const OTHER_PERIOD = 0.6;
/** The same in the row that has the number, where its digits are no chance. */
const OTHER_PERIOD_OF_ROW = 0.5;
/** How well a sentence that says its time must agree, before one that only takes it over from another has no say. */
const SAYS_ITS_TIME = 0.8;

/** Does a sentence's figure have its time from the sentence before? */
const isCarried = ({ entry: { isCell, claim } }: Candidate): boolean =>
  !isCell && claim.rule.includes('period.carried');

/** The number is in the report, but for another year, and for the year that the statement names there is another number. */
const otherPeriod = ({ figure, figures, index, matches, found }: Question): Draft | null => {
  const known = matches.filter(({ agreement }) => agreement.both >= enough(figure));
  // Of a number that a row gives for a time, a sentence that says none proves no other.
  const dated = known.find(({ entry, timing }) => entry.isCell && timing === 'other');
  const all = known.filter(
    ({ entry, agreement }) => entry.isCell || entry.endDay !== null || agreement.both > (dated?.agreement.both ?? 0),
  );
  const sure = all.filter((each) => !isCarried(each));
  const agreeing = (sure[0]?.agreement.both ?? 0) >= SAYS_ITS_TIME ? sure : all;
  // "up 43 % in 2024" is not the 43 % of revenue that a cost was in 2023.
  const match = agreeing.find(({ entry }) => isRole(figure, entry) && !isCutOff(figure, entry));
  if (!figure.isDated || figure.reading.measure.value === null || match === undefined) return null;
  if (agreeing.some(({ timing }) => timing !== 'other')) return null;
  const mates = (index.places.get(match.entry.place) ?? []).map((entry) => found.find((each) => each.entry === entry));
  const ofRow = match.entry.isCell && significant(figure).length > 2 ? OTHER_PERIOD_OF_ROW : OTHER_PERIOD;
  const right = [...mates, ...found].find(
    (each) =>
      each?.timing === 'same' &&
      each.agreement.both >= Math.max(mates.includes(each) ? ofRow : RIVAL, match.agreement.both - SAME_PERIOD) &&
      each.entry.reading.dimension === match.entry.reading.dimension &&
      !isSameValue(figure, each.entry) &&
      !isGivenForThen(each.entry, figure, figures, index),
  );
  if (!right) return null;
  const said = quantityLabel(figure.claim.quantity);
  const message = `The statement gives ${said}, which the report gives for another period, ${stated(match.entry.claim)}; for the statement's period it gives ${stated(right.entry.claim)}.`;
  return draft('statement.period', 'conflict', 'error', message, [figure.claim, right.entry.claim, match.entry.claim]);
};

/** Is it the change of a row printed below zero, as an income among expenses is? Its sign tells nothing then. */
const isOfNegatives = ({ isCell, place, reading }: Entry, { places }: ReportIndex): boolean =>
  isCell &&
  (places.get(place) ?? []).some(
    (mate) =>
      mate.reading.dimension === reading.dimension &&
      roleOf(mate).role !== 'change' &&
      mate.reading.measure.value?.isNegative() === true,
  );

/** "Net decrease (increase) in loans": which way such a row's number goes, by its sign; null for any other row. */
const BOTH_WAYS = /^(?:net )?(?:(\()?(increase|decrease)\)?) (?:or )?(\()?(increase|decrease)\)? in\b/i;
const directionOfRow = ({ isCell, claim: { evidence, quantity } }: Entry): 1 | -1 | null => {
  const found = isCell ? BOTH_WAYS.exec((evidence.row ?? '').trim()) : null;
  if (found === null) return null;
  const [, isFirstAside, first = '', isSecondAside, second = ''] = found;
  if (first.toLowerCase() === second.toLowerCase() || (isFirstAside === undefined) === (isSecondAside === undefined))
    return null;
  const isNegative = quantity.value?.startsWith('-') ?? false;
  const said = (isFirstAside !== undefined) === isNegative ? first : second;
  return said.toLowerCase() === 'increase' ? 1 : -1;
};

/** "a $2.6 million increase" beside "a $2.6 million decrease" of the same thing. */
const otherDirection = ({ figure, matches, index }: Question): Draft | null => {
  if (figure.direction === null) return null;
  const good = matches.filter(
    ({ agreement, timing }) => timing !== 'other' && agreement.both >= Math.max(0.6, enough(figure)),
  );
  const told = good
    .map((each) => ({
      ...each,
      direction: directionOfRow(each.entry) ?? (isOfNegatives(each.entry, index) ? null : roleOf(each.entry).direction),
    }))
    .filter(({ direction }) => direction !== null);
  const [best] = told;
  if (best === undefined || told.some(({ direction }) => direction === figure.direction)) return null;
  const [said, found] = figure.direction > 0 ? ['an increase', 'a decrease'] : ['a decrease', 'an increase'];
  const message = `The statement calls ${quantityLabel(figure.claim.quantity)} ${said}; the report calls it ${found}: ${stated(best.entry.claim)}.`;
  return draft('statement.direction', 'conflict', 'error', message, [figure.claim, best.entry.claim]);
};

/** How much of a figure's clause a sentence must say to be the one that tells of it, and how many words that must be. */
const TELLS = 0.6;
const WORDS_TOLD = 3;
const TELLING = 3;

/** Does the sentence that a figure of the report stands in tell what the clause of the statement's figure tells? */
const tells = (figure: Figure, { isCell, context }: Entry, index: ReportIndex): boolean =>
  !isCell &&
  [...figure.clause].filter((stem) => context.has(stem)).length >= WORDS_TOLD &&
  shareOf(figure.clause, context, index.weight) >= TELLS;

/** Figures of the sentences that tell what the clause of a figure tells. */
const told = (figure: Figure, index: ReportIndex): Candidate[] =>
  passagesAbout(figure.clause, index, TELLING)
    .filter(({ passage, coverage }) => {
      const shared = [...figure.clause].filter((stem) => passage.stems.has(stem)).length;
      return coverage >= TELLS && shared >= WORDS_TOLD;
    })
    .flatMap(({ passage }) => index.places.get(passage.place) ?? [])
    .map((entry) => candidate(figure, entry, index));

/** Is the other number surely of the same thing and time: by nearly all of the statement's words, and of the line's own? */
const isSurelyNamed = ({ timing, agreement }: Candidate): boolean =>
  timing === 'same' && agreement.both >= RIVAL && agreement.forward >= RIVAL_FORWARD;

/** Is it no chance that the report has the same number: by its many digits, or by some words that agree? */
const isNoChance = (figure: Figure, { entry, agreement }: Candidate): boolean =>
  agreement.both >= SOME_AGREEMENT || (significant(figure).length > 3 && significant(entry).length > 3);

/** A figure of a statement and what the report has that could be about it. */
type Question = Asked & {
  /** The same number, whatever it is of, and whatever number of the same thing. Both with the best words first. */
  readonly matches: readonly Candidate[];
  readonly found: readonly Candidate[];
  /** The best other number of the same thing, unit and time. */
  readonly rival: Candidate | undefined;
};

/** Two numbers of one sentence are no chance: by the many digits of the one, or as they stand in the same order and unit. */
const isOneOf = (figure: Figure, entry: Entry, other: Figure, mate: Entry): boolean =>
  significant(mate).length >= WORDS_TOLD ||
  (significant(mate).length > 1 &&
    isSameUnit(mate.reading, entry.reading) &&
    figure.claim.evidence.start < other.claim.evidence.start ===
      entry.claim.evidence.start < mate.claim.evidence.start);

/** Does the sentence that a figure is found in have another one of the statement's too? Then it is what the statement was taken from. */
const isBorneOut = ({ figure, figures, index }: Question, { entry }: Candidate): boolean =>
  !entry.isCell &&
  significant(figure).length > 1 &&
  entry.reading.dimension === figure.reading.dimension &&
  isRole(figure, entry) &&
  (index.places.get(entry.place) ?? []).some(
    (mate) =>
      mate !== entry &&
      figures.some((other) => other !== figure && isSameValue(other, mate) && isOneOf(figure, entry, other, mate)),
  );

/** Is the row that has the number the other one with more words, of which the statement says some: "income", "income of Harbor Lamps"? */
const isNarrower = (entry: Entry, rival: Entry, all: ReadonlySet<string>): boolean =>
  entry.isCell &&
  [...rival.own.keys()].every((stem) => entry.own.has(stem)) &&
  [...entry.own.keys()].some((stem) => !rival.own.has(stem) && all.has(stem));

/** "rose by 14%" is not the 14 % that a row is of another one. */
const SHARE_ROW = /\b(?:percentage|percent|%) of\b/i;
const isShareForChange = (figure: Figure, { isCell, claim }: Entry): boolean =>
  figure.role === 'change' && isCell && SHARE_ROW.test(claim.evidence.row ?? '');

/** The report gives the number; but where a line that is called just what the statement says gives another one, it is that line's. */
const given = (question: Question): Draft | null => {
  const { figure, index, matches, rival } = question;
  const timely = matches.filter((each) => each.timing !== 'other' && !isShareForChange(figure, each.entry));
  const teller = timely.find(({ entry }) => tells(figure, entry, index));
  const isKnown = (timely[0]?.agreement.both ?? 0) >= enough(figure);
  // "a rise of 104 basis points" is little said, but said in the sentence that has the statement's other figures.
  const match = teller ?? (isKnown ? timely[0] : timely.find((each) => isBorneOut(question, each)));
  if (match === undefined) return null;
  const isBeaten =
    teller === undefined &&
    rival !== undefined &&
    figure.isDated &&
    !isPicked(figure) &&
    isSurelyNamed(rival) &&
    !isNarrower(match.entry, rival.entry, stemsOf(question.text)) &&
    rival.agreement.both - match.agreement.both >= RIVAL_LEAD &&
    !timely.some((each) => isBorneOut(question, each));
  const { claim } = match.entry;
  if (!isBeaten)
    return draft('statement.figure', 'match', 'none', `The report gives ${stated(claim)}.`, [figure.claim, claim]);
  // "rose by $9 million to $52 million", where the report prints another 9: what its rows come to needs no print.
  const worked = judgeComputed(question);
  if (worked !== null) return worked;
  const said = quantityLabel(figure.claim.quantity);
  const message = `The statement gives ${said}; the report gives ${stated(rival.entry.claim)}. What it gives as ${said} is ${stated(claim)}.`;
  return draft('statement.figure', 'conflict', 'error', message, [figure.claim, rival.entry.claim, claim]);
};

/** What is so many times as large or as small, with other digits, is no slip of the same thing. */
const FAR = 20;
const isAboutAsLarge = (figure: Figure, { reading: { size } }: Entry): boolean =>
  size <= FAR * figure.reading.size && figure.reading.size <= FAR * size;

/** Does a statement say anything that tells a row from others? That "gain" and "earned" are alike makes no figure of a "gain on hedges" another one. */
const isCalled = ({ own }: Entry, all: ReadonlySet<string>): boolean => {
  const label = [...own].flatMap(([stem, near]) => (near >= 1 && !GENERIC.has(stem) ? [stem] : []));
  return label.length === 0 || label.some((stem) => all.has(stem));
};

/** "$9 million of the loans falls due in 2029": what is due before or has no such year is another part. */
const isOfOtherYear = ({ figure, text }: Question, { entry, timing }: Candidate): boolean => {
  const year = timing === 'same' ? null : yearToCome(text, figure);
  return year !== null && !entry.claim.evidence.quote.includes(year);
};

/** The report gives another number of the same thing. Less agreement is asked for where it has the statement's number nowhere. */
const givenOtherwise = (question: Question): Draft | null => {
  const { figure, figures, text, index, matches, rival } = question;
  if (figure.reading.size === 0 || isPicked(figure)) return null;
  if (isWorkedOutOf(figure, figures, text)) return null;
  const isElsewhere = matches.some((each) => isNoChance(figure, each));
  const isAgainst = (each: Candidate): boolean =>
    isCalled(each.entry, figure.all) &&
    isAboutAsLarge(figure, each.entry) &&
    isOfPart(figure, each.entry, text) &&
    (isElsewhere
      ? isSurelyNamed(each)
      : each.agreement.both >= (each.timing === 'same' ? ONLY_RIVAL : ONLY_RIVAL_UNDATED));
  const [teller] = isElsewhere ? [] : rivals(figure, figures, told(figure, index));
  const other = rival && isAgainst(rival) ? rival : teller;
  if (other === undefined || isOfOtherYear(question, other)) return null;
  const nowhere = isElsewhere ? '' : ', which the report states nowhere of this';
  const message = `The statement gives ${quantityLabel(figure.claim.quantity)}${nowhere}; the report gives ${stated(other.entry.claim)}.`;
  return draft('statement.figure', 'conflict', 'warning', message, [figure.claim, other.entry.claim]);
};

/** The rules over one figure; the first that speaks decides. */
const FIGURE_RULES: readonly ((question: Question) => Draft | null)[] = [
  // What a statement works out of its own figures needs no report, and no time.
  judgeOwnChange,
  judgeOwnShare,
  judgeOwnSum,
  // The right number of the wrong year, and the right number turned round, would pass for matches.
  otherPeriod,
  otherDirection,
  judgeTurnedChange,
  judgeChangeOfLevel,
  judgeDifference,
  given,
  // What nobody prints may be worked out, before another number counts against it.
  judgeYearRow,
  judgeMeasure,
  judgeShare,
  judgeRateOfLevel,
  judgeAverage,
  judgeCombined,
  judgeGap,
  judgeComputed,
  givenOtherwise,
];

/** What a report says about a figure of a statement, with the figures beside it; null where its words agree with nothing there. */
export const judgeFigure = (
  figure: Figure,
  figures: readonly Figure[],
  text: string,
  index: ReportIndex,
): Draft | null => {
  const found = wordMatches(figure, index);
  const [rival] = rivals(figure, figures, found);
  const question: Question = { figure, figures, text, index, matches: valueMatches(figure, index), found, rival };
  for (const rule of FIGURE_RULES) {
    const said = rule(question);
    if (said) return said;
  }
  return judgeOtherChange(figure, figures, found, index);
};
