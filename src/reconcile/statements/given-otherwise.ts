import { quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';
import { type Candidate, significant } from './candidates.ts';
import type { Figure } from './figure.ts';
import { isPicked, isSurelyNamed, type Question } from './question.ts';
import type { Entry } from './report-index.ts';
import { rivals } from './rivals.ts';
import { GENERIC } from './row-names.ts';
import { told } from './same-telling.ts';
import { draft, stated } from './say.ts';
import { isOfPart } from './shares.ts';
import { isWorkedOutOf } from './worked-out-figures.ts';
import { yearToCome } from './year-rows.ts';

/** How well words must agree before another number counts against a figure that the report states nowhere, of its time and of none that is said. */
const ONLY_RIVAL = 0.45;
const ONLY_RIVAL_UNDATED = 0.6;
/** How well they must agree before the same number, stated elsewhere, is no chance. */
const SOME_AGREEMENT = 0.15;

/** Is it no chance that the report has the same number: by its many digits, or by some words that agree? */
const isNoChance = (figure: Figure, { entry, agreement }: Candidate): boolean =>
  agreement.both >= SOME_AGREEMENT || (significant(figure).length > 3 && significant(entry).length > 3);

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
export const judgeGivenOtherwise = (question: Question): Draft | null => {
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
