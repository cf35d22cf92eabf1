import type { Span } from '../../model/span.ts';
import { sentences } from '../../text/sentences.ts';
import { quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';
import { magnitude } from '../measure.ts';
import { isOtherNumber } from '../same-words-law.ts';
import { isSameUnit } from '../units.ts';
import type { Figure, Statement } from './figure.ts';
import { passagesAbout } from './passages.ts';
import type { Entry, Passage, ReportIndex } from './report-index.ts';
import { draft, stated } from './say.ts';
import { stemsOf } from './words.ts';

/** A sentence of so many words is no other's by chance; one of fewer is printed of several times and things. */
const WORDS = 8;
const WORDS_WITH_YEAR = 5;
/** How many sentences of the report that have the most words of a sentence are held against it. */
const LOOKED_AT = 24;

type Token = Span & { readonly text: string };

const TOKEN = /\p{L}+|\d+(?:[.,]\d+)*/gu;
const YEAR = /^(?:19|20)\d\d$/;

/** The words and numbers of `text[start, end)`, without what stands between them. */
const tokensOf = (text: string, { start, end }: Span): Token[] =>
  [...text.slice(start, end).matchAll(TOKEN)].map(({ 0: token, index }) => ({
    start: start + index,
    end: start + index + token.length,
    text: token.toLowerCase(),
  }));

const isWithin = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

const isNumber = ({ text }: Token): boolean => /^\d/.test(text);

/** Has a sentence enough words to be known by? */
const isTelling = (tokens: readonly Token[]): boolean => {
  const words = tokens.filter((token) => !isNumber(token)).length;
  return words >= (tokens.some(({ text }) => YEAR.test(text)) ? WORDS_WITH_YEAR : WORDS);
};

/** What the report has where a sentence has its token `at`, all others being the same; null where it says something else. */
const inItsPlace = (sentence: readonly Token[], at: number, report: readonly Token[]): Token | null => {
  for (let from = 0; from + sentence.length <= report.length; from++)
    if (sentence.every(({ text }, i) => i === at || text === report[from + i]?.text)) return report[from + at] ?? null;
  return null;
};

/** A sentence of the report in words. */
type Printed = { readonly passage: Passage; readonly tokens: readonly Token[] };

/** The sentences of the report that have the most words of a sentence. */
const sentencesLike = (tokens: readonly Token[], index: ReportIndex): Printed[] =>
  passagesAbout(stemsOf(tokens.map(({ text }) => text).join(' ')), index, LOOKED_AT).map(({ passage }) => ({
    passage,
    tokens: tokensOf(passage.document.text, passage),
  }));

/** What the report gives where it says the same word for word; null where it says nothing of the kind, or the very figure as well. */
const givenFor = (
  figure: Figure,
  sentence: readonly Token[],
  at: number,
  report: readonly Printed[],
  { places }: ReportIndex,
): Entry | null => {
  let given: Entry | null = null;
  for (const { passage, tokens } of report) {
    const other = inItsPlace(sentence, at, tokens);
    if (other === null || !isNumber(other)) continue;
    if (other.text === sentence[at]?.text) return null;
    given ??=
      places
        .get(passage.place)
        ?.find(
          ({ claim: { evidence }, reading }) => isWithin(other, evidence) && isSameUnit(reading, figure.reading),
        ) ?? null;
  }
  return given;
};

/**
 * "We ship lanterns to 31 countries from our two yards" where the report says the same, word for word, of 30 countries. It counts for nothing
 * then that it gives a 31 of something else.
 */
export const judgeWordForWord = ({ document: { text }, figures }: Statement, index: ReportIndex): Draft[] =>
  sentences(text).flatMap((span) => {
    const tokens = tokensOf(text, span);
    const own = isTelling(tokens) ? figures.filter(({ claim: { evidence } }) => isWithin(evidence, span)) : [];
    if (own.length === 0) return [];
    const report = sentencesLike(tokens, index);
    return own.flatMap((figure): Draft[] => {
      const at = tokens.findIndex((token) => isNumber(token) && isWithin(token, figure.claim.evidence));
      const given = at < 0 ? null : givenFor(figure, tokens, at, report, index);
      if (given === null || !isOtherNumber(magnitude(figure.reading.measure), magnitude(given.reading.measure)))
        return [];
      const said = quantityLabel(figure.claim.quantity);
      const message = `The statement gives ${said}; the report says the same, word for word, of ${stated(given.claim)}.`;
      return [draft('statement.figure', 'conflict', 'error', message, [figure.claim, given.claim])];
    });
  });
