import type { Span } from '../../model/span.ts';
import type { Draft } from '../finding.ts';
import { agreementOf } from './agreement.ts';
import { hasTellingDigits, valueMatches } from './candidates.ts';
import { type Clause, clausesOf } from './clauses.ts';
import type { Statement } from './figure.ts';
import { passagesAbout, shareOf } from './passages.ts';
import { isBothWays, isPolar, type Polarity, polarityAt } from './polarity.ts';
import type { Entry, ReportIndex } from './report-index.ts';
import { draft, quoted, stated } from './say.ts';
import { wordClaim } from './word-claim.ts';
import { stemsOf, type Word } from './words.ts';

/** A word that says which way, and what it says it of. */
type Turn = Span & { readonly polarity: Polarity; readonly heads: ReadonlySet<string>; readonly clause: Clause };

/** Where the subject of a turning word ends: "decreased | from", "a decrease in sales | compared to". */
const STOPS = new Set(
  'by from to due for during compared driven resulting which that as was were is are because than versus while despite if when only partly partially mostly offset'.split(
    ' ',
  ),
);
/** How many words of substance its subject has at most. */
const REACH = 6;

/** "gross margin for lamps | decreased": on the way back the subject goes on. */
const GOES_ON = 'for';

const stemsUntilStop = (words: readonly Word[], isBack: boolean): Set<string> => {
  const stems = new Set<string>();
  let passed = 0;
  for (const word of words) {
    if (passed >= REACH) break;
    if (word.stem !== null) passed++;
    if (STOPS.has(word.raw) && !(isBack && word.raw === GOES_ON)) {
      if (stems.size > 0) break;
      continue;
    }
    if (isPolar(word) && stems.size > 0) break;
    if (word.stem !== null && !isPolar(word)) stems.add(word.stem);
  }
  return stems;
};

/** Words that stand before what they turn: "lower costs", "increased expenses", "above the average". */
const isBefore = ({ raw }: Word, next: Word | undefined, previous: Word | undefined): boolean => {
  if (next?.raw === 'in' || next?.raw === 'of') return true;
  if (raw === 'above' || raw === 'below' || /^exceed/.test(raw)) return true;
  const isAdjective = /(?:ed|ing|er)$/.test(raw) || /^(?:in)?effective$/.test(raw);
  return isAdjective && next !== undefined && next.stem !== null && !isPolar(next) && previous?.stem == null;
};

/** All turning words of a clause with what they are said of. */
const turnsOf = (clause: Clause): Turn[] =>
  clause.words.flatMap((word, i) => {
    const polarity = polarityAt(clause.words, i);
    if (polarity === null || polarity.about === 'inclusion' || isBothWays(clause.words, i, polarity)) return [];
    // "Rise Above, Inc." is a name.
    if (word.isCapital && clause.words[i + 1]?.isCapital) return [];
    const after = clause.words.slice(i + 1);
    const before = clause.words.slice(0, i).reverse();
    const sides = isBefore(word, after[0], before[0]) ? [after, before] : [before, after];
    const heads =
      sides.map((side) => stemsUntilStop(side, side === before)).find(({ size }) => size > 0) ?? new Set<string>();
    return heads.size === 0 ? [] : [{ start: word.start, end: word.end, polarity, heads, clause }];
  });

/** A year that the sentence is about, and not one that it compares with ("pre-2021 levels"). */
const YEAR = /(?<!pre-|before |since |than )\b(?:19|20)\d\d\b/g;
/** May a passage be of the statement's time: does it name none of the statement's years only because it names no year? */
const sharesTime = (a: string, b: string): boolean => {
  const [years, others] = [a.match(YEAR), b.match(YEAR)];
  return years === null || others === null || years.some((year) => others.includes(year));
};

const HEADS_COVERED = 0.66;
const HEADS_MEANT = 0.5;
const LOOKED_AT = 60;
/** How much of the statement's clause a sentence must say before its opposite counts; or else it must name the very same thing. */
const SAME_SUBJECT = 0.5;
const VERY_SAME = { stems: 3, share: 0.9, counts: 0.6 } as const;
const LEAD = 0.08;
/** A subject of one word ("costs") is the same only in a sentence that says nearly all of the clause. */
const LONE_SUBJECT = 0.8;

type Vote = {
  readonly sign: 1 | -1;
  readonly coverage: number;
  readonly claims: Draft['readings'][number]['claim'][];
  readonly shown: string;
};

/** What the sentences of the report say of the same subject in the same respect. */
const sentenceVotes = (turn: Turn, statement: Statement, index: ReportIndex): Vote[] => {
  const said = turn.clause.words.flatMap((word) => (word.stem === null || isPolar(word) ? [] : [word.stem]));
  if (turn.heads.size < 2 && new Set(said).size < 3) return [];
  return passagesAbout([...said, ...turn.heads], index, LOOKED_AT).flatMap(({ passage, coverage }) => {
    const { document, start, end } = passage;
    const sentence = document.text.slice(start, end);
    if (!sharesTime(statement.document.text, sentence)) return [];
    return clausesOf(document.text, start, end)
      .flatMap(turnsOf)
      .flatMap((other) => {
        if (other.polarity.about !== turn.polarity.about) return [];
        if (turn.heads.size < 2 && coverage < LONE_SUBJECT) return [];
        const covered = shareOf(turn.heads, other.heads, index.weight);
        if (covered < HEADS_COVERED || shareOf(other.heads, turn.heads, index.weight) < HEADS_MEANT) return [];
        const isVerySame = turn.heads.size >= VERY_SAME.stems && covered >= VERY_SAME.share;
        return [{ ...other, coverage: isVerySame ? Math.max(coverage, VERY_SAME.counts) : coverage }];
      })
      .map((other) => ({
        sign: other.polarity.sign,
        coverage: other.coverage,
        claims: [wordClaim(document, other, passage)],
        shown: quoted(sentence),
      }));
  });
};

/** How well the words of a figure must agree before the paragraph that it stands in tells why it went as it did. */
const OF_PARAGRAPH = 0.4;
const paragraphOf = (place: string): string => place.slice(0, place.lastIndexOf('/'));
/** A loss that falls is an income that rises: under one stem they tell nothing. */
const INCOME = stemsOf('income loss profit');

/** The paragraphs that give a figure of the clause itself, or of the one before it: where its reasons are told. */
const paragraphsOf = ({ clause }: Turn, { clauses, figures }: Statement, index: ReportIndex): Set<string> => {
  const before = clauses[clauses.indexOf(clause) - 1] ?? clause;
  return new Set(
    figures
      .filter(({ claim: { evidence } }) => evidence.start >= before.start && evidence.start < clause.end)
      .filter(hasTellingDigits)
      .flatMap((figure) => valueMatches(figure, index))
      .filter(({ entry, agreement, timing }) => !entry.isCell && timing !== 'other' && agreement.both >= OF_PARAGRAPH)
      .map(({ entry }) => paragraphOf(entry.place)),
  );
};

/** "on higher volumes" where the paragraph that gives the statement's figure has lower volumes, and none that are higher. */
const paragraphVotes = (turn: Turn, statement: Statement, index: ReportIndex): Vote[] => {
  if (turn.polarity.about !== 'direction' || [...turn.heads].some((stem) => INCOME.has(stem))) return [];
  // What has a name of its own may go another way than the whole.
  if (turn.clause.words.some(({ isCapital, stem }, i) => isCapital && stem !== null && i > 0)) return [];
  const paragraphs = paragraphsOf(turn, statement, index);
  if (paragraphs.size !== 1) return [];
  const votes = index.passages
    .filter(({ place }) => paragraphs.has(paragraphOf(place)))
    .flatMap((passage) =>
      clausesOf(passage.document.text, passage.start, passage.end)
        .flatMap(turnsOf)
        .filter(
          ({ polarity, heads }) =>
            polarity.about === turn.polarity.about &&
            shareOf(turn.heads, heads, index.weight) >= VERY_SAME.share &&
            shareOf(heads, turn.heads, index.weight) >= HEADS_MEANT,
        )
        .map(
          (other): Vote => ({
            sign: other.polarity.sign,
            coverage: 1,
            claims: [wordClaim(passage.document, other, passage)],
            shown: quoted(passage.document.text.slice(passage.start, passage.end)),
          }),
        ),
    );
  return votes.some(({ sign }) => sign !== votes[0]?.sign) ? [] : votes;
};

/** Values whose size and sign say opposite things: a loss that falls is a number that rises. */
const TURNED = /\b(?:loss|losses|deficit|used|outflows?)\b/i;
const ROW_AGREES = 0.85;
/** A row of percentages tells which way a rate went, not which way the amount behind it did. */
const RATES = new Set(['rate', 'margin', 'ratio', 'yield', 'return', 'share']);

const OTHER = /\bother\b/i;

/** Which way a row of the report goes, from the period before to the one that the statement names (or the last). */
const rowVotes = (turn: Turn, statement: Statement, index: ReportIndex): Vote[] => {
  if (turn.polarity.about !== 'direction') return [];
  const around = new Map([...turn.heads].map((stem) => [stem, 1]));
  const ends = new Set(statement.figures.flatMap(({ endDay }) => endDay ?? []));
  const isRate = [...turn.heads].some((stem) => RATES.has(stem));
  const rows = new Set<string>();
  for (const stem of turn.heads)
    for (const i of index.entriesOf.get(stem) ?? []) {
      const entry = index.entries[i] as Entry;
      if (!entry.isCell || rows.has(entry.place) || isRate !== (entry.reading.dimension === 'percent')) continue;
      // "Other income, net" is what is left over, and not the net income.
      if (/^\W*other\b/i.test(entry.claim.evidence.row ?? '') && !OTHER.test(statement.document.text)) continue;
      if (shareOf(turn.heads, stemsOf(entry.claim.evidence.row ?? ''), index.weight) < HEADS_COVERED) continue;
      if (agreementOf(around, statement.stems, entry, index.weight).both >= ROW_AGREES) rows.add(entry.place);
    }
  return [...rows].flatMap((place): Vote[] => {
    const cells = (index.places.get(place) ?? []).filter(({ endDay, days }) => endDay !== null && days !== null);
    const last = Math.max(...cells.map(({ endDay }) => endDay ?? 0));
    const now = cells.find(({ endDay }) => ends.has(endDay ?? -1)) ?? cells.find(({ endDay }) => endDay === last);
    const then = cells.find(
      ({ endDay, days }) =>
        now !== undefined &&
        Math.abs((now.endDay ?? 0) - (endDay ?? 0) - 365) <= 10 &&
        Math.abs((days ?? 0) - (now.days ?? 0)) <= 10,
    );
    const [a, b] = [now?.reading.measure.value, then?.reading.measure.value];
    if (!now || !then || !a || !b || a.eq(b) || now.reading.dimension !== then.reading.dimension) return [];
    // What is printed as negative, a loss or an income that is taken off, grows as its number falls.
    if (a.isNegative() || b.isNegative() || TURNED.test(now.claim.evidence.row ?? '')) return [];
    const shown = `${stated(now.claim)}, after ${stated(then.claim)}`;
    return [{ sign: a.gt(b) ? 1 : -1, coverage: 1, claims: [now.claim, then.claim], shown }];
  });
};

/** What leads from a change to its reasons, which go their own way: "fell by $5 million, mainly because of lower prices". */
const REASON =
  /\b(?:because|due to|driven by|result(?:ing|ed)? (?:of|from)|owing to|thanks to|reflect\w*|attributable|offset by|led by|caused by)\b/i;

/** A clause with a figure that goes one way: what else turns in it tells why. */
const hasDirectedFigure = ({ start, end }: Clause, { figures }: Statement): boolean =>
  figures.some(
    ({ direction, claim }) => direction !== null && claim.evidence.start >= start && claim.evidence.start < end,
  );

/** "a $2.6 million increase" is judged with its figure. */
const isOfFigure = ({ start, end, clause }: Turn, { figures, document: { text } }: Statement): boolean =>
  figures.some(
    ({ direction, claim: { evidence } }) =>
      direction !== null &&
      evidence.start >= clause.start &&
      evidence.start < clause.end &&
      !REASON.test(text.slice(Math.min(evidence.end, end), Math.max(evidence.start, start))),
  );

const WORDS: Readonly<Record<string, readonly [string, string]>> = { direction: ['up', 'down'] };

/** "an increase in total revenues" where the report has a decrease of them; "above" for "below", "ineffective" for "effective". */
export const judgeTurns = (statement: Statement, index: ReportIndex): Draft[] =>
  statement.clauses
    .flatMap(turnsOf)
    .filter((turn) => !isOfFigure(turn, statement))
    .flatMap((turn): Draft[] => {
      // A reason may be told of another stretch of time than the rows are.
      const rows = hasDirectedFigure(turn.clause, statement) ? [] : rowVotes(turn, statement, index);
      const told = paragraphVotes(turn, statement, index);
      const votes = (told.length > 0 ? told : [...sentenceVotes(turn, statement, index), ...rows]).filter(
        ({ coverage }) => coverage >= SAME_SUBJECT,
      );
      const best = (sign: number): Vote | undefined =>
        votes.filter((vote) => vote.sign === sign).sort((a, b) => b.coverage - a.coverage)[0];
      const [same, other] = [best(turn.polarity.sign), best(-turn.polarity.sign)];
      const { document } = statement;
      const claim = wordClaim(document, turn, { start: 0, end: document.text.length });
      const word = quoted(document.text.slice(turn.start, turn.end));
      if (same && same.coverage >= (other?.coverage ?? 0) - LEAD)
        return [
          draft('statement.direction', 'match', 'none', `The report says so, too: ${same.shown}.`, [
            claim,
            ...same.claims,
          ]),
        ];
      if (!other) return [];
      const [up, down] = WORDS[turn.polarity.about] ?? [];
      const way =
        up === undefined ? 'the opposite' : turn.polarity.sign > 0 ? `that it went ${down}` : `that it went ${up}`;
      return [
        draft(
          'statement.direction',
          'conflict',
          'warning',
          `The statement says ${word}; the report says ${way}: ${other.shown}.`,
          [claim, ...other.claims],
        ),
      ];
    });
