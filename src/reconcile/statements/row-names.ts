import type { Entry } from './report-index.ts';
import { stemsOf } from './words.ts';

/** Words that many rows and columns have: alone they tell none from another. */
export const GENERIC: ReadonlySet<string> = stemsOf(
  'total other balance net gross average beginning consolidated revenue sales expense cost income loss change increase number',
);

/** Does a statement with the stems `all` say all the words that tell a row from others? */
export const isRowNamed = ({ own }: Pick<Entry, 'own'>, all: ReadonlySet<string>): boolean => {
  const label = [...own.keys()].filter((stem) => !GENERIC.has(stem));
  return label.length > 0 && label.every((stem) => all.has(stem));
};
