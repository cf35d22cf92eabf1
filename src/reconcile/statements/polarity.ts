import type { Word } from './words.ts';

/** Pairs of words that turn a sentence into its opposite, by what they are about. A word on the left is +1, on the right −1. */
const OPPOSITES: readonly (readonly [about: string, plus: string, minus: string])[] = [
  [
    'direction',
    'increase increases increased increasing grow grows grew grown growing growth rise rises rose risen rising higher gained up expand expanded expanding climb climbed climbs climbing surge soar swell widen jumped jump surged soared widened swelled doubled tripled boosted ballooned ballooning leapt leaped skyrocketed',
    'decrease decreases decreased decreasing decline declines declined declining reduce reduces reduced reducing reduction reductions lower lowered fall fell falling drop dropped down shrink shrinking shrank shrunk shrinks narrow narrowed slip slipped slid sink sank tumble tumbled plunge plunged halved cut cuts cutting trimmed slashed dwindled dwindling slumped slumping collapsed collapsing plummeted plummeting receded dropping',
  ],
  // A loss that improves is a number that falls: not to be held against increase and decrease.
  ['merit', 'improved improve improvement improving', 'worsened worsen worsening'],
  ['level', 'above exceed exceeded exceeding exceeds', 'below under'],
  ['effect', 'effective effectively', 'ineffective'],
  ['favour', 'favorable favorably', 'unfavorable unfavorably'],
  ['enough', 'sufficient adequate', 'insufficient inadequate'],
  ['warmth', 'warmer hotter', 'colder cooler'],
  ['strength', 'stronger strengthened strengthening', 'weaker weakened weakening'],
  ['extent', 'fully full', 'partially partial'],
  ['inclusion', 'including includes included include', 'excluding excludes excluded exclude'],
];

export type Polarity = { readonly about: string; readonly sign: 1 | -1 };

const POLARITY: ReadonlyMap<string, Polarity> = new Map(
  OPPOSITES.flatMap(([about, plus, minus]) => [
    ...plus.split(' ').map((word): [string, Polarity] => [word, { about, sign: 1 }]),
    ...minus.split(' ').map((word): [string, Polarity] => [word, { about, sign: -1 }]),
  ]),
);

const NEGATIONS = new Set([
  'not',
  'no',
  'never',
  'neither',
  'nor',
  'without',
  'cannot',
  'isn',
  'wasn',
  'weren',
  'didn',
]);
/** How many words back a "not" still turns a word round: "were not considered to be effective". */
const NEGATION_REACH = 4;

/** The polarity of the word at `index`, turned round by a "not" before it; null for a word that has none. */
export const polarityAt = (words: readonly Word[], index: number): Polarity | null => {
  const found = POLARITY.get(words[index]?.raw ?? '');
  if (found === undefined) return null;
  // "lemons grown on its orchards": what has been grown, and has not itself grown.
  if (words[index]?.raw === 'grown' && !/^(?:has|have|had|having|not)$|ly$/.test(words[index - 1]?.raw ?? ''))
    return null;
  // "in full" against "in part": a full year and "partially offset" say nothing of it.
  if (found.about === 'extent') {
    const [before, after] = [words[index - 1]?.raw, words[index + 1]?.raw];
    if (words[index]?.raw === 'full' ? before !== 'in' : after === 'offset') return null;
  }
  // "up to $42 million" and "up of" go nowhere.
  const isMoved = /^(?:went|gone|goes|moved|edged|crept|ticked)$/.test(words[index - 1]?.raw ?? '');
  if (/^(?:up|down)$/.test(words[index]?.raw ?? '') && /^(?:to|of)$/.test(words[index + 1]?.raw ?? '') && !isMoved)
    return null;
  // "made up about 39% of revenue" goes nowhere either.
  if (words[index]?.raw === 'up' && /^(?:ma[dk]es?|making)$/.test(words[index - 1]?.raw ?? '')) return null;
  const before = words.slice(Math.max(0, index - NEGATION_REACH), index);
  const turned = before.some(({ raw }) => NEGATIONS.has(raw)) && found.about !== 'direction';
  return turned ? { about: found.about, sign: found.sign === 1 ? -1 : 1 } : found;
};

/** Does the word only say which way, and not of what? Such a word is left out where subjects are compared. */
export const isPolar = ({ raw }: Word): boolean => POLARITY.has(raw);

/** Does a word stand beside its opposite ("would increase or decrease the liability")? Then it says neither. */
export const isBothWays = (words: readonly Word[], index: number, found: Polarity): boolean =>
  [-2, -1, 1, 2].some((step) => {
    const other = polarityAt(words, index + step);
    return (
      other?.about === found.about &&
      other.sign !== found.sign &&
      BETWEEN.has(words[index + Math.sign(step)]?.raw ?? '')
    );
  });
const BETWEEN: ReadonlySet<string> = new Set(['or', ...POLARITY.keys()]);
