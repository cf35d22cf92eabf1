import type { Cast } from './cast.ts';
import type { Context, Sentence } from './context.ts';
import type { Word } from './words.ts';

/** Verbs that report what someone or something says. */
const SAYS = new Set(
  (
    'said says told added noted wrote claimed claims stated states reported reports confirmed confirms announced announces disclosed discloses ' +
    'revealed reveals shows showed estimated estimates predicted projects acknowledged explained warned argued describes'
  ).split(' '),
);
/** Papers that say: "the filing", "the S-1", "its prospectus". */
const PAPERS = new Set(
  (
    'filing filings prospectus s-1 s‑1 10-k 10-q 8-k report statement release memo documents document disclosure paperwork transcript study survey ' +
    'letter blog presentation'
  ).split(' '),
);
const FORMS: readonly (readonly [string, string])[] = [
  ['s', '1'],
  ['10', 'k'],
  ['10', 'q'],
  ['8', 'k'],
  ['f', '1'],
];

/** The form that is spelled at `at`: "S-1" is three words to us. */
const formAt = (words: readonly Word[], at: number): string | null => {
  const [a, dash, b] = [words[at], words[at + 1], words[at + 2]];
  if (a === undefined || b === undefined || !/^[-‑–]$/.test(dash?.text ?? '')) return null;
  return FORMS.some(([x, y]) => a.lower === x && b.lower === y) ? `${a.text}-${b.text}` : null;
};

const paperIn = (words: readonly Word[], from: number, to: number): string | null => {
  let paper: string | null = null;
  for (let i = Math.max(0, from); i < to && i < words.length; i++) {
    const form = formAt(words, i);
    if (form !== null) return form;
    if (PAPERS.has((words[i] as Word).lower)) paper ??= (words[i] as Word).lower;
  }
  return paper;
};

/** Verbs of making known, wherever they stand. */
const DISCLOSES = new Set('disclosed revealed detailed surface surfaced surfaces stated confirmed'.split(' '));

/** How many words may stand between the verb and its "in": "disclosed the deal in its S-1". */
const OBJECT = 5;
/** How far "in" reaches for its paper, and "disclosed" for its "in". */
const NEAR = 8;
/** How far "according to" and a verb of saying reach for their source. */
const REACH = 14;

/** Who is said to say it: a person or company ("Jane Roe said"), or a paper ("according to the filing", "the S-1 revealed"); null if nobody. */
export const attributionOf = (context: Context, cast: Cast, sentence: Sentence): string | null => {
  const words = context.wordsOf(sentence);
  const names = cast.namesOf(sentence);
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (word.lower === 'according' && words[i + 1]?.lower === 'to') {
      const paper = paperIn(words, i, i + REACH);
      if (paper !== null) return paper;
      const name = names.find((other) => other.first > i && other.first <= i + REACH && other.entity !== null);
      if (name !== undefined) return name.kind === 'person' ? name.text : name.entity;
    }
    if (!SAYS.has(word.lower)) continue;
    // "disclosed in its S-1", "revealed in the filing": the paper is the source, whoever filed it.
    const where = words.findIndex((other, at) => at > i && at <= i + OBJECT && other.lower === 'in');
    const source = where < 0 ? null : paperIn(words, where, where + NEAR);
    if (source !== null) return source;
    // "Jane Roe, an analyst at Acme, said"
    if (words[i - 1]?.text === ',') {
      const person = names.findLast(
        (name) =>
          name.kind === 'person' && name.last < i && i - name.last <= REACH && words[name.last + 1]?.text === ',',
      );
      if (person !== undefined) return person.text;
    }
    const speaker = names.findLast(
      (name) => name.last < i && i - name.last <= 2 && name.entity !== null && !name.possessive,
    );
    if (speaker !== undefined) return speaker.kind === 'person' ? speaker.text : speaker.entity;
    // "said Jane Roe, the chief executive"
    const after = names.find((name) => name.first === i + 1 && name.kind === 'person');
    if (after !== undefined) return after.text;
    const paper = paperIn(words, i - REACH, i);
    if (paper !== null) return paper;
  }
  // "disclosed in its S-1 filing"
  const disclosed = words.findIndex((word) => DISCLOSES.has(word.lower));
  return disclosed < 0 ? null : paperIn(words, disclosed, disclosed + REACH);
};
