import { quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';
import { isSameUnit } from '../units.ts';
import { type Candidate, candidate, isContrary, isSameValue, roleOf, valueMatches } from './candidates.ts';
import type { Figure, Statement } from './figure.ts';
import type { Entry, ReportIndex } from './report-index.ts';
import { draft, stated } from './say.ts';

/** How many words two sentences must share to be built alike, and how many each may have of its own. */
const SHARED = 3;
const OWN = 2;
/** How well the words must agree before a sentence is the one that the number is from. */
const AGREEING = 0.3;

/** The stems of the names in a figure's clause: words with a capital that do not open the sentence, and those beside them. */
const namesAt = (figure: Figure, { clauses }: Statement): ReadonlySet<string> => {
  const { start } = figure.claim.evidence;
  const clause = clauses.find((each) => start < each.end);
  return new Set(clause?.words.flatMap(({ stem, isCapital }) => (stem !== null && isCapital ? [stem] : [])));
};

/** Are two sentences the same but for a name? */
const isAlike = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  const shared = [...one].filter((stem) => other.has(stem)).length;
  return shared >= SHARED && one.size - shared <= OWN && other.size - shared <= OWN;
};

const lacks = ({ own, context }: Entry, names: ReadonlySet<string>): string[] =>
  [...names].filter((stem) => !own.has(stem) && !context.has(stem));

/** The sentences of the report that give a number for a figure's time, none of them of all the names of its clause. */
const ofOthers = (figure: Figure, names: ReadonlySet<string>, index: ReportIndex): Entry[] => {
  const matches = valueMatches(figure, index).filter(
    ({ agreement, timing }) => timing !== 'other' && agreement.both >= AGREEING,
  );
  const isOwn = ({ entry }: Candidate): boolean => entry.isCell || lacks(entry, names).length === 0;
  return matches.some(isOwn) ? [] : matches.map(({ entry }) => entry);
};

/**
 * "Harbor had a margin of 25%" where one sentence of the report says so of Pier, and another one, the same but for the name, has 21% for Harbor.
 */
export const judgeParallel = (statement: Statement, index: ReportIndex): Draft[] =>
  statement.figures.flatMap((figure): Draft[] => {
    if (figure.reading.measure.value === null) return [];
    const names = namesAt(figure, statement);
    if (names.size === 0) return [];
    for (const entry of ofOthers(figure, names, index)) {
      const others = lacks(entry, names);
      const meant = (index.entriesOf.get(others[0] ?? '') ?? [])
        .map((i) => index.entries[i] as Entry)
        .find(
          (other) =>
            !other.isCell &&
            lacks(other, new Set(others)).length === 0 &&
            isSameUnit(other.reading, figure.reading) &&
            other.endDay === entry.endDay &&
            roleOf(other).role === roleOf(entry).role &&
            isAlike(entry.context, other.context) &&
            candidate(figure, other, index).timing !== 'other' &&
            !isSameValue(figure, other) &&
            isContrary(figure, other),
        );
      if (meant === undefined) continue;
      const said = quantityLabel(figure.claim.quantity);
      const message = `The statement gives ${said}; the report says that of another, and here ${stated(meant.claim)}. Its ${said} is ${stated(entry.claim)}.`;
      return [draft('statement.figure', 'conflict', 'warning', message, [figure.claim, meant.claim, entry.claim])];
    }
    return [];
  });
