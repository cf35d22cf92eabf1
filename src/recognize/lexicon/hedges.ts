import type { Modifier } from '../../model/quantity.ts';

type Hedge = Exclude<Modifier, 'exact' | 'range' | 'vague'>;

/**
 * What stands before a number and bounds it, in lower case. Sources: the Associated Press and Reuters style guides; the hedge lists of
 * CoNLL-2010 (Farkas et al.); DESIGN section 3 for which class each belongs to.
 */
const BEFORE: Readonly<Record<Hedge, string>> = {
  about:
    'about|around|approximately|approx|approx.|roughly|some|circa|an estimated|estimated|estimated at|near|in the region of|in the neighborhood of|on the order of|or so|~|≈|somewhere around|' +
    'in the vicinity of|an approximate|approximates|approximated|approximating|approximately equal to|averaging about',
  'more-than':
    'more than|over|above|exceeds|exceed|exceeded|exceeding|in excess of|greater than|north of|upward of|upwards of|surpasses|surpassed|surpassing|surpass|topped|topping|tops|' +
    'crossed|crosses|crossing|passed|climbed past|rose past|grew past|moved past|soared past|jumped past|higher than|larger than|better than|well over|well above|just over|just above|a little over|slightly over|slightly more than|just more than|a bit more than|little more than|>|beyond',
  'at-least':
    'at least|no less than|no fewer than|not less than|not fewer than|a minimum of|minimum of|at minimum|≥|equal to or greater than|greater than or equal to|a minimum|as early as|as few as|as little as|as low as',
  'less-than':
    'nearly|almost|approaching|approaches|approach|approached|just under|just below|just less than|just shy of|shy of|close to|nearing|nears|neared|less than|fewer than|under|below|' +
    'lower than|smaller than|not quite|a little under|slightly under|slightly below|slightly less than|little less than|well under|well below|<|sub -',
  'up-to':
    'up to|as much as|as many as|as high as|at most|no more than|not more than|no greater than|not exceeding|not to exceed|not exceed|a maximum of|maximum of|no higher than|≤|' +
    'up to a total of|up to an additional|up to approximately|up to about|less than or equal to|never more than|no longer than|as long as|up to a maximum of|a maximum',
};

/** What stands after a number and bounds it. */
const AFTER: Readonly<Partial<Record<Hedge, string>>> = {
  about: 'or so|give or take|- odd|odd',
  'at-least':
    'or more|or above|or higher|or greater|or longer|and up|and above|or better|plus|- plus|and over|at least',
  'more-than': '+',
  'up-to': 'or less|or fewer|or below|or under|or lower|at most|or shorter',
};

/** "less than", "under", "below" bound from above without being close to it; "nearly", "almost", "just under" are close. */
export const isFarBound = (phrase: string): boolean =>
  /^(well )?(less than|fewer than|under|below|lower than|smaller than|<|sub -)$/.test(phrase);

export type HedgePhrase = { readonly words: readonly string[]; readonly modifier: Hedge };

const index = (lists: Readonly<Partial<Record<Hedge, string>>>, key: 'first' | 'last'): Map<string, HedgePhrase[]> => {
  const map = new Map<string, HedgePhrase[]>();
  for (const [modifier, phrases] of Object.entries(lists) as [Hedge, string][])
    for (const phrase of phrases.split('|')) {
      const words = phrase.split(' ');
      const word = (key === 'last' ? words[words.length - 1] : words[0]) ?? '';
      map.set(word, [...(map.get(word) ?? []), { words, modifier }]);
    }
  // The longest phrase first: "no more than" before "more than".
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  return map;
};

/** Hedges before a number, by their last word; and after it, by their first word. */
export const HEDGES_BEFORE: ReadonlyMap<string, readonly HedgePhrase[]> = index(BEFORE, 'last');
export const HEDGES_AFTER: ReadonlyMap<string, readonly HedgePhrase[]> = index(AFTER, 'first');
