import type { Around } from './clauses.ts';
import type { Entry, ReportIndex } from './report-index.ts';

/** How well the words around a statement's figure agree with the words of a report's figure; each from 0 to 1. */
export type Agreement = {
  /** How much of what the statement says is found at the report's figure. */
  readonly forward: number;
  /** How much of what names the report's figure is found in the statement. */
  readonly backward: number;
  /** Their geometric mean. */
  readonly both: number;
};

/** What a word counts that is not at the figure itself but above it, or elsewhere in its sentence. */
const IN_CONTEXT = 0.7;
/** What a word of the report counts that the statement has, but not near the figure. */
const ELSEWHERE = 0.5;

/** The agreement of the words around a figure (`around`), in a sentence with the stems `all`, with an entry. */
export const agreementOf = (
  around: Around,
  all: ReadonlySet<string>,
  entry: Entry,
  weight: ReportIndex['weight'],
): Agreement => {
  let [said, found] = [0, 0];
  for (const [stem, near] of around) {
    const worth = near * weight(stem);
    said += worth;
    if ((entry.own.get(stem) ?? 0) >= 1) found += worth;
    else if (entry.own.has(stem) || entry.context.has(stem)) found += worth * IN_CONTEXT;
  }
  let [named, meant] = [0, 0];
  for (const [stem, near] of entry.own) {
    if (near < 1) continue;
    const worth = weight(stem);
    named += worth;
    if (around.has(stem)) meant += worth * ((around.get(stem) ?? 0) >= 1 ? 1 : 0.8);
    else if (all.has(stem)) meant += worth * ELSEWHERE;
  }
  const forward = said === 0 ? 0 : found / said;
  const backward = named === 0 ? 0 : meant / named;
  return { forward, backward, both: Math.sqrt(forward * backward) };
};
