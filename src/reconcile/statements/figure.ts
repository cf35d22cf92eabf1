import type { Claim } from '../../model/claim.ts';
import type { Document } from '../../model/document.ts';
import type { Reading } from '../reading.ts';
import { type Around, aroundFigures, type Clause, clausesOf } from './clauses.ts';
import { polarityAt } from './polarity.ts';
import { type ReadReport, readFigure, timeOf } from './report-index.ts';
import { stemsOf, wordsOf } from './words.ts';

/** Is a figure a level ("to $84.2 million") or the change of one ("by $165 million", "a 15 % decrease")? Null where it does not show. */
export type Role = 'level' | 'change' | null;

/** A figure of a statement with the words around it. */
export type Figure = {
  readonly claim: Claim;
  readonly reading: Reading;
  readonly around: Around;
  /** All stems of the statement. */
  readonly all: ReadonlySet<string>;
  readonly endDay: number | null;
  readonly days: number | null;
  /** Is its period beyond doubt: does the statement, or the figure's own clause, name no more than one year? */
  readonly isDated: boolean;
  readonly role: Role;
  /** +1 "an increase of", −1 "a decrease of"; null for a level. */
  readonly direction: 1 | -1 | null;
};

/** A statement as it was read. */
export type Statement = {
  readonly document: Document;
  readonly clauses: readonly Clause[];
  readonly figures: readonly Figure[];
  readonly stems: ReadonlySet<string>;
};

const YEAR = /\b(?:19|20)\d\d\b/g;
const yearsIn = (text: string): number => new Set(text.match(YEAR) ?? []).size;

/** How far from a figure its "increase of" or "lower" may stand. */
const REACH = 28;

/** Whether the words right before and right after a figure make it a change, and in which direction. */
export const roleAt = (text: string, start: number, end: number): Pick<Figure, 'role' | 'direction'> => {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  if (/\b(?:to|from|was|were|is|at|reaching|totaled|totaling)(?: approximately| about| \$)? ?$/i.test(before))
    return { role: 'level', direction: null };
  // "increased by $5 million or 110 %": the second figure has the direction of the first.
  const words = wordsOf(before.replace(/[^\n]*[.;,](?!\d)/, ''));
  const last = words.length - 1;
  for (let i = last; i >= Math.max(0, last - 3); i--) {
    const found = polarityAt(words, i);
    if (found?.about !== 'direction') continue;
    const between = words.slice(i + 1).every(({ raw, stem }) => stem === null || raw === 'revenue');
    if (between && words.slice(i + 1).every(({ raw }) => raw !== 'to' && raw !== 'from'))
      return { role: 'change', direction: found.sign };
  }
  const [next] = wordsOf(after.split(/[,.;](?!\d)/)[0] ?? '');
  const following = next === undefined ? null : polarityAt([next], 0);
  if (following?.about === 'direction' && /^[\s-]*$/.test(after.slice(0, next?.start ?? 0)))
    return { role: 'change', direction: following.sign };
  return { role: null, direction: null };
};

/** Reads a statement: its clauses, and its figures with the words around them. */
export const readStatement = ({ document, claims }: ReadReport): Statement => {
  const { text } = document;
  const clauses = clausesOf(text);
  const stems = stemsOf(text);
  const sorted = [...claims].sort((a, b) => a.evidence.start - b.evidence.start);
  const around = aroundFigures(
    clauses,
    sorted.map(({ evidence }) => evidence),
  );
  const single = yearsIn(text) <= 1;
  const figures = sorted.flatMap((claim, i): Figure[] => {
    const reading = readFigure(claim);
    if (reading === null) return [];
    const { start, end } = claim.evidence;
    const clause = clauses.find((each) => start < each.end);
    const isDated = single || (clause !== undefined && yearsIn(text.slice(clause.start, clause.end)) === 1);
    return [
      {
        claim,
        reading,
        around: around[i] ?? new Map(),
        all: stems,
        ...timeOf(claim),
        isDated,
        ...roleAt(text, start, end),
      },
    ];
  });
  return { document, clauses, figures, stems };
};
