import { type Candidate, roleOf, significant } from './candidates.ts';
import type { Figure } from './figure.ts';
import type { Entry } from './report-index.ts';
import type { Asked } from './worked-out.ts';

/** A figure of a statement and what the report has that could be about it. */
export type Question = Asked & {
  /** The same number, whatever it is of, and whatever number of the same thing. Both with the best words first. */
  readonly matches: readonly Candidate[];
  readonly found: readonly Candidate[];
  /** The best other number of the same thing, unit and time. */
  readonly rival: Candidate | undefined;
};

/** How well words must agree before the same number counts as support: short numbers are often the same by chance. */
const ENOUGH_BY_DIGITS = [1, 0.5, 0.4, 0.3] as const;
const ENOUGH_FOR_LONG = 0.15;
export const enough = (figure: Figure): number => ENOUGH_BY_DIGITS[significant(figure).length] ?? ENOUGH_FOR_LONG;

/** May the two be of one kind, a level or a change? */
export const isRole = (figure: Figure, entry: Entry): boolean => {
  const { role } = roleOf(entry);
  return figure.role === null ? role !== 'change' : role === null || role === figure.role;
};

/** How well words must agree before another number counts against a figure that the report also states, but of something else. */
export const RIVAL = 0.8;
const RIVAL_FORWARD = 0.75;

/** Is the other number surely of the same thing and time: by nearly all of the statement's words, and of the line's own? */
export const isSurelyNamed = ({ timing, agreement }: Candidate): boolean =>
  timing === 'same' && agreement.both >= RIVAL && agreement.forward >= RIVAL_FORWARD;

/** What it is worth that a period is surely the same and not only perhaps. */
export const SAME_PERIOD = 0.1;

/** "one vendor", "two customers": such a count picks some out of more, and another count of them is no contradiction. */
export const isPicked = ({ claim, reading }: Figure): boolean =>
  (reading.dimension === 'count' || reading.dimension === 'duration') && !/\d/.test(claim.quantity.surface);
