import type { Draft } from '../finding.ts';
import { quotedSpan } from './clauses.ts';
import type { Statement } from './figure.ts';
import type { Found } from './passages.ts';
import type { ReportIndex } from './report-index.ts';
import { draft, quoted } from './say.ts';
import { nearlyBest, type Saying, sentenceOf, type Told, tellersOf } from './tellers.ts';
import { wordClaim } from './word-claim.ts';
import { type Word, wordsOf } from './words.ts';

/** Pairs of which only one can be said of a thing. Which way something goes is for the rules about directions. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['approve approves approved approval', 'reject rejects rejected rejection disapproved'],
  ['accept accepted accepts', 'reject rejected rejects declined'],
  ['greater', 'lesser'],
  ['fully entirely wholly', 'partially partly'],
  ['fixed', 'variable floating'],
  ['secured', 'unsecured'],
  ['maximum', 'minimum'],
  ['majority', 'minority'],
  ['domestic', 'foreign international'],
  ['retained retain retains kept', 'waived waive forfeited relinquished surrendered'],
  ['terminated terminate terminates cancelled', 'renewed renew extended extend extends'],
  ['granted grant', 'denied deny dismissed'],
  ['outside', 'inside'],
  ['strong strongest', 'weak weakest'],
  ['highest largest greatest', 'lowest smallest least'],
  ['opened opening', 'closed closing shut'],
  ['taxable', 'exempt'],
];
const OPPOSITES = new Map<string, Set<string>>();
for (const [left, right] of PAIRS) {
  const [ones, others] = [left.split(' '), right.split(' ')];
  for (const [from, to] of [
    [ones, others],
    [others, ones],
  ] as const)
    for (const word of from) OPPOSITES.set(word, new Set([...(OPPOSITES.get(word) ?? []), ...to]));
}

const TELLING = 0.6;
const NEAR_AS_GOOD = 0.25;
/** How far from such a word the word stands that it is said of. */
const REACH = 4;

const stemsNear = (words: readonly Word[], at: number): Set<string> =>
  new Set(
    words
      .slice(Math.max(0, at - REACH), at + REACH + 1)
      .flatMap(({ stem, raw }) => (stem === null || OPPOSITES.has(raw) ? [] : [stem])),
  );

/** Does a text have a word, or one of its side: "approval" for "approved"? */
const says = (words: readonly Word[], wanted: string): boolean => {
  const opposites = OPPOSITES.get(wanted) ?? new Set<string>();
  return words.some(({ raw }) => raw === wanted || [...(OPPOSITES.get(raw) ?? [])].some((each) => opposites.has(each)));
};

/** "The bonds are secured, bear 10% and mature in five years": what is said of one thing, comma after comma, is one sentence of the report. */
const wholeOf = (saying: Saying, { clauses }: Statement): Saying => {
  const at = clauses.indexOf(saying.clause);
  const near = clauses.slice(Math.max(0, at - 1), at + 2);
  return {
    ...saying,
    stems: new Set([...saying.stems, ...near.flatMap(({ words }) => words.flatMap(({ stem }) => stem ?? []))]),
  };
};

/** Where a word of a clause has its opposite in the sentence that tells the same; null where it does not, or is said as well. */
const turnedIn = (
  found: readonly Found[],
  words: readonly Word[],
): { readonly word: Word; readonly turned: Word; readonly best: Found } | null => {
  const [best] = found;
  if (best === undefined) return null;
  const alike = nearlyBest(found, NEAR_AS_GOOD).map((each) => wordsOf(sentenceOf(each)));
  const others = wordsOf(sentenceOf(best));
  for (const [at, word] of words.entries()) {
    const opposites = OPPOSITES.get(word.raw);
    if (opposites === undefined || alike.some((each) => says(each, word.raw))) continue;
    // The statement may speak of both.
    if (words.some(({ raw }) => opposites.has(raw))) continue;
    const near = stemsNear(words, at);
    const turned = others.find(
      ({ raw }, i) => opposites.has(raw) && [...stemsNear(others, i)].some((stem) => near.has(stem)),
    );
    if (turned !== undefined) return { word, turned, best };
  }
  return null;
};

/** "the lesser of $2 or 1% of sales" where the sentence that says the same has "the greater of". */
export const judgeAntonyms = (statement: Statement, index: ReportIndex, { sayings, anchors }: Told): Draft[] =>
  sayings.flatMap((saying): Draft[] => {
    const { words } = saying.clause;
    if (!words.some(({ raw }) => OPPOSITES.has(raw))) return [];
    const tellers = (each: Saying): Found[] => tellersOf(each, index, anchors, TELLING);
    const found = turnedIn(tellers(saying), words) ?? turnedIn(tellers(wholeOf(saying, statement)), words);
    if (found === null) return [];
    const { document } = statement;
    const { word, turned, best } = found;
    const message = `The statement says ${quoted(word.raw)} where the report has ${quoted(turned.raw)}: ${quoted(sentenceOf(best))}.`;
    return [
      draft('statement.denied', 'conflict', 'warning', message, [
        wordClaim(document, quotedSpan(document.text, saying.clause), { start: 0, end: document.text.length }),
        wordClaim(best.passage.document, best.passage, best.passage),
      ]),
    ];
  });
