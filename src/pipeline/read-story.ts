import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { ReportFrame } from '../recognize/report.ts';
import { claimsOf, type Subject } from './read-document.ts';
import { frameOfYears, type ReportTerms } from './report-terms.ts';

/** How a story is read that tells of reports: with their filer's year, where that is not the calendar's, their names of its parts, and its own, where it is one. */
export type Manner = {
  readonly frame: ReportFrame | null;
  readonly parts: readonly string[];
  readonly filer: string | null;
};

/** A first word shorter than this ("A", "US") is in any text. */
const TELLING_LETTERS = 3;

/** Does a story name the filer, by the first word of its name at least? "The target" is nobody, but "eBay" is. */
const isNamed = (story: string, registrant: string | null): boolean => {
  const [first = ''] = /[\p{L}\p{N}]+/u.exec(registrant?.replace(/^the /i, '') ?? '') ?? [];
  if (first.length < TELLING_LETTERS) return false;
  for (const [word] of story.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${first}(?![\\p{L}\\p{N}])`, 'giu')))
    if (/^[\p{Lu}\p{N}]/u.test(word) || word === first) return true;
  return false;
};

/**
 * How a story is read that is held against reports: as those tell whose filers it names. Null for a filing, which speaks for itself, and for a
 * story that names none of them.
 */
export const mannerOf = (story: Pick<Document, 'kind' | 'text'>, reports: readonly ReportTerms[]): Manner | null => {
  if (story.kind === 'filing') return null;
  const named = reports.filter(({ registrant }) => isNamed(story.text, registrant));
  if (named.length === 0) return null;
  // A press release says itself what year it is of, and so does what is no story.
  const frame = story.kind === 'news' ? frameOfYears(named.map(({ year }) => year)) : null;
  // Of several reports, the story may tell of any.
  const out = story.kind === 'news' && named.length === 1 ? (named[0]?.out ?? null) : null;
  return {
    frame: out === null ? frame : { form: null, periodEnd: null, year: null, money: 0, ...frame, out },
    parts: [...new Set(named.flatMap(({ parts }) => parts))],
    filer: new Set(named.map(({ registrant }) => registrant)).size === 1 ? (named[0]?.registrant ?? null) : null,
  };
};

/** The claims of a story, read in that manner; alone where there is none. Pure. */
export const claimsOfStory = (story: Document, manner: Manner | null, subject: Subject): Claim[] =>
  manner === null
    ? claimsOf(story, subject)
    : claimsOf(story, { ...subject, parts: manner.parts, filer: manner.filer }, manner.frame);
