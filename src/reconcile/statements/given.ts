import { quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';
import { isSameUnit } from '../units.ts';
import { type Candidate, hasTellingDigits, isSameValue, significant } from './candidates.ts';
import { judgeComputed } from './computed.ts';
import type { Figure } from './figure.ts';
import { enough, isPicked, isRole, isSurelyNamed, type Question } from './question.ts';
import type { Entry } from './report-index.ts';
import { tells } from './same-telling.ts';
import { draft, stated } from './say.ts';
import { stemsOf } from './words.ts';

/** By how much better its words must agree than those of the line that has the number. */
const RIVAL_LEAD = 0.15;

/** Two numbers of one sentence are no chance: by the many digits of the one, or as they stand in the same order and unit. */
const isOneOf = (figure: Figure, entry: Entry, other: Figure, mate: Entry): boolean =>
  hasTellingDigits(mate) ||
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
export const judgeGiven = (question: Question): Draft | null => {
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
