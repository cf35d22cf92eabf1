import type { PeriodMention } from '../model/mention.ts';
import { ROLE_RULES } from './period-role-rules.ts';
import type { Word } from './words.ts';

/**
 * What a period is to the figures of its sentence.
 *
 * - `main`: says when something was so;
 * - `loose`: only says so of a figure right beside it ("by 2027", "since 2019");
 * - `aside`: dates something else ("notes due 2029", "will expire in 2035", "the 2020 Plan").
 */
export type PeriodRole = 'main' | 'loose' | 'aside';

/** Where a period stands: the indices of its first word and of the word after it; the word that its prepositions lead back to. */
export type PeriodPlace = {
  readonly words: readonly Word[];
  readonly mention: PeriodMention;
  readonly first: number;
  readonly after: number;
  /** The index of the owner, "expire" in "will expire in various years from 2030"; -1 where there is none near. */
  readonly owner: number;
  /** The role of the period before, where this one only ends its range ("2030 to 2044"). */
  readonly ranged: PeriodRole | null;
  /** Is there a main period before it in the sentence, with no figure but a relative pronoun between? */
  readonly subordinate: boolean;
  /** The main period before it in the sentence. */
  readonly main: PeriodMention | null;
  readonly report: Report;
};

/** What a document says of itself: is it the news, which tells on one day of others; the last day that it reports on, null where it reports on none. */
export type Report = { readonly isNews: boolean; readonly end: string | null };

/** The role of a period, by the first rule that knows. */
export const roleOf = (place: PeriodPlace): PeriodRole => {
  for (const { role } of ROLE_RULES) {
    const found = role(place);
    if (found !== null) return found;
  }
  return 'main';
};
