import type { Cast } from './cast.ts';
import type { Context, Sentence } from './context.ts';
import { entityOf } from './entity-of.ts';
import { FORECAST_NOUN } from './forecasts.ts';
import { SEGMENT_NOUNS } from './name-words.ts';
import type { Name } from './names.ts';
import { isEnclosed } from './subject-words.ts';
import { signOf } from './word-signs.ts';
import type { Word } from './words.ts';

/** Verbs that report what someone or something says. */
const says = signOf(
  (
    'said says told added noted wrote claimed claims stated states reported reports confirmed confirms announced announces disclosed discloses ' +
    'revealed reveals shows showed estimated estimates predicted predicts projects forecasts mentioned reckons testified stressed ' +
    'insisted acknowledged explained warned argued describes'
  ).split(' '),
);
/** Papers that say: "the filing", "the S-1", "its prospectus". */
const PAPERS = new Set(
  (
    'filing filings prospectus s-1 s‑1 10-k 10-q 8-k report statement release memo documents document disclosure paperwork transcript study survey ' +
    'letter blog presentation announcement'
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
const discloses = signOf('disclosed revealed detailed surface surfaced surfaces stated confirmed'.split(' '));

/** What a speaker is called: people as printed, companies in the one spelling that claims use. */
const speakerOf = ({ kind, text, entity }: Name): string | null => (kind === 'person' ? text : entity);

/** How many words may stand between the verb and its "in": "disclosed the deal in its S-1". */
const OBJECT = 5;
/** How far "in" reaches for its paper, and "disclosed" for its "in". */
const NEAR = 8;
/** How far "according to" and a verb of saying reach for their source. */
const REACH = 14;

/** "people familiar with the matter", "a person briefed on the plan", "sources close to Acme": who will not be named. */
const isNameless = (words: readonly Word[], at: number): boolean =>
  words
    .slice(at, at + UNNAMED_WITHIN)
    .some(
      ({ lower }, i) =>
        /^(?:people|persons?|sources?|insiders?)$/.test(lower) && KNOWS.test(words[at + i + 1]?.lower ?? ''),
    );
const UNNAMED_WITHIN = 4;
const KNOWS = /^(?:familiar|briefed|close|with|who|involved|privy)$/;
const UNNAMED = 'sources';
const UNNAMED_REACH = 10;

/** Whom "according to" at `at` names: a paper before a company or person; of those who will not be named, who heard them. */
const accordingTo = (words: readonly Word[], names: readonly Name[], at: number): string | null => {
  if (isNameless(words, at + 2)) {
    const heard = names.find(
      ({ first, entity }) => first > at && entity !== null && /^(?:by|told)$/.test(words[first - 1]?.lower ?? ''),
    );
    return heard === undefined ? UNNAMED : speakerOf(heard);
  }
  const paper = paperIn(words, at, at + REACH);
  if (paper !== null) return paper;
  const name = names.find((other) => other.first > at && other.first <= at + REACH && other.entity !== null);
  return name === undefined ? null : speakerOf(name);
};

/** What "the company" does by words; what it "reported" is a figure, and what it "showed" a loss. */
const SAID =
  /^(?:said|says|told|added|noted|claimed|claims|stated|confirmed|announced|disclosed|revealed|forecasts|mentioned|warned|acknowledged)$/;

/** "said it lost $5 million, according to its filing": does a paper tell it, and the company only there? */
const namesPaper = (words: readonly Word[], at: number): boolean => {
  const to = words.findIndex(({ lower }, i) => i > at && lower === 'according' && words[i + 1]?.lower === 'to');
  return to >= 0 && paperIn(words, to, to + REACH) !== null;
};

/** "Acme's profit rose 7%, while Beta reported", "its Ropes unit reported": a figure of one, and no word on the rest of the sentence. */
const isReportOfPart = (words: readonly Word[], { first, last }: Name, at: number): boolean =>
  /^(?:reported|reports)$/.test(words[at]?.lower ?? '') &&
  (/^(?:while|whereas)$/.test(words[first - 1]?.lower ?? '') || SEGMENT_NOUNS.has(words[last + 1]?.lower ?? ''));

/** Who the aside is about that holds a name: whoever stands before the comma that opens it. */
const openerOf = (words: readonly Word[], names: readonly Name[], { first }: Name): Name | undefined => {
  const comma = words.findLastIndex(({ text }, i) => i < first && text === ',');
  return names.findLast(
    ({ last, kind, entity, possessive }) => last === comma - 1 && kind !== 'place' && entity !== null && !possessive,
  );
};

/** Who says it, for a verb of saying at `at`. */
const saidBy = (context: Context, cast: Cast, sentence: Sentence, at: number): string | null => {
  const words = context.wordsOf(sentence);
  const names = cast.namesOf(sentence);
  // "disclosed in its S-1", "revealed in the filing": the paper is the source, whoever filed it.
  const where = words.findIndex(({ lower }, i) => i > at && i <= at + OBJECT && lower === 'in');
  const source = where < 0 ? null : paperIn(words, where, where + NEAR);
  if (source !== null) return source;
  // "Jane Roe, an analyst at Acme, said"
  if (words[at - 1]?.text === ',') {
    const person = names.findLast(
      ({ kind, last }) => kind === 'person' && last < at && at - last <= REACH && words[last + 1]?.text === ',',
    );
    if (person !== undefined) return person.text;
  }
  // "Analyst Jane Roe at Acme Capital said"
  const house = names.findLast(({ last, kind }) => last < at && at - last <= 2 && kind !== 'person');
  if (house !== undefined && /^(?:at|of|with|from)$/.test(words[house.first - 1]?.lower ?? '')) {
    const person = names.find(({ kind, last }) => kind === 'person' && last === house.first - 2);
    if (person !== undefined) return person.text;
  }
  const speaker = names.findLast(
    ({ last, entity, possessive, kind }) =>
      last < at && at - last <= 2 && entity !== null && !possessive && kind !== 'place',
  );
  if (speaker !== undefined && isReportOfPart(words, speaker, at)) return null;
  // "The second-biggest mill behind Beta said": whoever the sentence calls so.
  if (speaker !== undefined && words[speaker.first - 1]?.lower === 'behind') return null;
  // "Acme, the largest mill after Beta, said": whoever the aside is about.
  const told = speaker !== undefined && isEnclosed(words, speaker) ? openerOf(words, names, speaker) : speaker;
  if (told !== undefined) return speakerOf(told);
  // "the company said that"
  const isSaid = SAID.test((words[at] as Word).lower) && !namesPaper(words, at);
  const self = names.find(({ kind, last, possessive }) => isSaid && kind === 'self' && last === at - 1 && !possessive);
  const company = self === undefined ? null : entityOf(context, cast, sentence, self);
  if (company !== null) return company;
  // "said Jane Roe, the chief executive"
  const after = names.find(({ first, kind }) => first === at + 1 && kind === 'person');
  if (after !== undefined) return after.text;
  // "people familiar with the matter said"
  const from = Math.max(0, at - UNNAMED_REACH);
  for (let i = at - 1; i >= from; i--) if (isNameless(words.slice(0, at), i)) return UNNAMED;
  return paperIn(words, at - REACH, at);
};

/** How many words may lead to the paper that a sentence opens with: "In its latest quarterly report,". */
const OPENING = 8;

/** "In its prospectus, Acme put its revenue at $5 million": the paper that opens a sentence. */
const paperAhead = (words: readonly Word[]): string | null => {
  const owner = words.slice(1, 4).some(({ lower }) => /^(?:its|the|their|a|an|'s)$/.test(lower));
  if (words[0]?.lower !== 'in' || !owner) return null;
  const comma = words.findIndex(({ text }) => text === ',');
  return comma < 0 || comma > OPENING ? null : paperIn(words, 1, comma);
};

/** "added 400 customers", "added about $3 million", "added to its": what grew, and not what somebody said. */
const isIncrease = (words: readonly Word[], at: number): boolean =>
  /^(?:added|adds)$/.test(words[at]?.lower ?? '') &&
  (/^(?:[\d$€£¥₹]|US\$)/.test(words[at + 1]?.text ?? '') ||
    /^(?:to|about|some|nearly|more|almost|around|roughly|over|an?|the|its|another|up|just)$/.test(
      words[at + 1]?.lower ?? '',
    ));

const FORECAST_WITHIN = 12;

/** "Sales rose to $9 million, beating estimates of $8 million, according to Acme": is the source only that of the forecast? */
const isOfForecast = (words: readonly Word[], at: number): boolean => {
  const before = words.slice(Math.max(0, at - FORECAST_WITHIN), at);
  const view = before.findLastIndex(({ lower }) => FORECAST_NOUN.test(lower));
  return view >= 0 && before.slice(view).some(({ text }) => /^(?:[$€£¥₹]|\d)/.test(text));
};

/**
 * Who is said to say it: a person or company ("Jane Roe said"), or a paper ("according to the filing", "the S-1 revealed"); null if nobody.
 *
 * @param isReckoned is it asked of a forecast, whose source the end of the sentence may tell?
 */
export const attributionOf = (context: Context, cast: Cast, sentence: Sentence, isReckoned = true): string | null => {
  const words = context.wordsOf(sentence);
  let disclosed = -1;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const { lower, kind } = word;
    if (kind === 'mark') continue;
    if (lower === 'according' && words[i + 1]?.lower === 'to' && (isReckoned || !isOfForecast(words, i))) {
      const source = accordingTo(words, cast.namesOf(sentence), i);
      if (source !== null) return source;
    }
    const speaker = says(word) && !isIncrease(words, i) ? saidBy(context, cast, sentence, i) : null;
    if (speaker !== null) return speaker;
    if (disclosed < 0 && discloses(word)) disclosed = i;
  }
  // "disclosed in its S-1 filing"
  return disclosed < 0 ? paperAhead(words) : paperIn(words, disclosed, disclosed + REACH);
};
