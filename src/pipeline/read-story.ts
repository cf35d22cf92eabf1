import { partsOf } from '../extract/parts.ts';
import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import { claimsOf, type Subject } from './read-document.ts';
import { type Counting, isToldOf, storyFrame } from './report-frame.ts';

/** A report, and the claims that were made of it. */
export type ToldReport = Counting & { readonly claims: readonly Claim[] };

/**
 * The claims of a story, read as the reports tell that it is held against: "fiscal 2024" and "the third quarter" are those of their filer, and
 * the parts of the business are called as there. Pure.
 *
 * @returns null for what is a filing itself, or tells of others: its claims are those that it has alone
 */
export const claimsOfStory = (story: Document, reports: readonly ToldReport[], subject: Subject): Claim[] | null => {
  if (story.kind === 'filing' || !isToldOf(story.text, reports)) return null;
  const parts = partsOf(reports.flatMap(({ claims }) => claims));
  // A press release says itself what year it is of, and so does what is no story.
  return claimsOf(story, { ...subject, parts }, story.kind === 'news' ? storyFrame(reports) : null);
};
