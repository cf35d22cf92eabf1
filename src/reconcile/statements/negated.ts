import type { Draft } from '../finding.ts';
import { quotedSpan } from './clauses.ts';
import type { Statement } from './figure.ts';
import type { ReportIndex } from './report-index.ts';
import { draft, quoted } from './say.ts';
import { nearlyBest, sentenceOf, type Told, tellersOf } from './tellers.ts';
import { wordClaim } from './word-claim.ts';
import { type Word, wordsOf } from './words.ts';

const NO: ReadonlySet<string> = new Set('no not never without neither nor none cannot'.split(' '));
/** Phrases with a "no" that denies nothing. */
const IDLE =
  /\b(?:(?:no|non|not)-\w+|not only|not limited to|not less than|not more than|no (?:later|less|more|fewer|longer) than|whether or not|if not)\b/gi;
/** Words that deny, or limit, without a "no". */
const LIMITS =
  /\b(?:except|exclud\w*|unless|until|only|prohibit\w*|preclud\w*|prevent\w*|fail\w*|unable|lack\w*|absence|nil|zero|cease\w*|un\w+ed|in(?:effective|sufficient|adequate)|limited|yet to|may|might|could|would|if|n['’]t)\b/i;

/** "If sales fall, we may not be able to buy back shares": what might be denies nothing that was. */
const SUPPOSED =
  /\b(?:if|may not be able|might not|could not be able|no (?:assurance|guarantee)|cannot (?:assure|guarantee|be (?:certain|sure)))\b/i;

const REACH = 2;
const TELLING = 0.6;
const CLOSELY = 0.7;
const NEAR_AS_GOOD = 0.15;

const denials = (text: string): string => text.replace(IDLE, (all) => ' '.repeat(all.length));

/** The words of substance right behind each "no" or "not" of a text. */
const deniedIn = (words: readonly Word[]): Set<string> => {
  const found = new Set<string>();
  words.forEach(({ raw }, i) => {
    if (!NO.has(raw)) return;
    const after = words.slice(i + 1).filter(({ stem }) => stem !== null);
    for (const { stem } of after.slice(0, REACH)) if (stem !== null) found.add(stem);
  });
  return found;
};

/** Is a stem told of in a text and not denied there? */
const isPlain = (words: readonly Word[], stem: string): boolean =>
  words.some((word, i) => {
    if (word.stem !== stem) return false;
    const before = words.slice(Math.max(0, i - 2 * REACH - 1), i);
    return !before.some(({ raw }) => NO.has(raw));
  });

const YEAR = /\b(?:19|20)\d\d\b/g;

/**
 * May a sentence be of the year that a denial is of? In a statement of several years that is the last one named up to there, and a sentence that
 * names no year, or only others, tells of other times: "it had no mint sales in 2023, after some in 2022".
 */
const isOfYear = (text: string, end: number, sentence: string): boolean => {
  if (new Set(text.match(YEAR) ?? []).size < 2) return true;
  const year = text.slice(0, end).match(YEAR)?.at(-1);
  return year === undefined || sentence.includes(year);
};

/** Does any sentence of the report deny all that a statement denies? However else it is said there, nothing contradicts the denial then. */
const isDeniedAnywhere = (denied: ReadonlySet<string>, index: ReportIndex): boolean => {
  const [first = [], ...others] = [...denied]
    .map((stem) => index.passagesOf.get(stem) ?? [])
    .sort((a, b) => a.length - b.length);
  const sets = others.map((list) => new Set(list));
  return first.some((i) => {
    const passage = index.passages[i];
    if (passage === undefined || !sets.every((set) => set.has(i))) return false;
    const theirs = deniedIn(wordsOf(denials(passage.document.text.slice(passage.start, passage.end))));
    return [...denied].every((stem) => theirs.has(stem));
  });
};

/** "was covered by insurance" where the report's sentence says that it was not; "may not be renewed" where it says that it may. */
export const judgeNegated = ({ document }: Statement, index: ReportIndex, { sayings, anchors }: Told): Draft[] =>
  sayings.flatMap((saying): Draft[] => {
    const { clause } = saying;
    const text = denials(document.text.slice(clause.start, clause.end));
    const words = wordsOf(text);
    const denied = deniedIn(words);
    const isDenial = denied.size > 0;
    if (LIMITS.test(text)) return [];
    const alike = nearlyBest(tellersOf(saying, index, anchors, TELLING), NEAR_AS_GOOD).map((found) => ({
      found,
      words: wordsOf(denials(sentenceOf(found))),
    }));
    const contrary = alike.find(({ found, words: others }) => {
      const sentence = denials(sentenceOf(found));
      const theirs = deniedIn(others);
      if (isDenial) {
        if (!isOfYear(document.text, clause.end, sentence)) return false;
        // All that is denied must be told of, or some of it in nearly the same words, by a sentence that denies nothing.
        const shared = [...denied].filter((stem) => isPlain(others, stem));
        const enough = found.coverage >= CLOSELY ? 1 : denied.size;
        return theirs.size === 0 && !LIMITS.test(sentence.replace(/\bmay\b/g, '')) && shared.length >= enough;
      }
      return !SUPPOSED.test(sentence) && [...theirs].some((stem) => isPlain(words, stem) && !isPlain(others, stem));
    });
    if (contrary === undefined) return [];
    if (isDenial && isDeniedAnywhere(denied, index)) return [];
    const stems = isDenial ? denied : deniedIn(contrary.words);
    const isSaidSo = alike.some(({ words: others }) =>
      isDenial
        ? [...stems].some((stem) => deniedIn(others).has(stem))
        : [...stems].some((stem) => words.some((word) => word.stem === stem) && isPlain(others, stem)),
    );
    if (isSaidSo) return [];
    const sentence = sentenceOf(contrary.found);
    const claims = [
      wordClaim(document, quotedSpan(document.text, clause), { start: 0, end: document.text.length }),
      wordClaim(contrary.found.passage.document, contrary.found.passage, contrary.found.passage),
    ];
    const said = isDenial ? 'denies what the report says' : 'says what the report denies';
    return [draft('statement.denied', 'conflict', 'warning', `The statement ${said}: ${quoted(sentence)}.`, claims)];
  });
