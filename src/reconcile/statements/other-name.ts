import type { Document } from '../../model/document.ts';
import type { Draft } from '../finding.ts';
import { isSameValue, significant, valueMatches } from './candidates.ts';
import type { Statement } from './figure.ts';
import type { Found } from './passages.ts';
import type { Passage, ReportIndex } from './report-index.ts';
import { draft, quoted } from './say.ts';
import { type Slot, slotsOf } from './slots.ts';
import { nearlyBest, type Saying, sentenceOf, type Told, tellersOf, without } from './tellers.ts';
import { wordClaim } from './word-claim.ts';
import { stemsOf, wordsOf } from './words.ts';

/** How much of the clause, the name left out, a sentence must say; less where a figure is common to both. */
const TELLING = 0.75;
const TELLING_WITH_FIGURE = 0.5;
const LEAST = 0.35;
const NEAR_AS_GOOD = 0.3;
/** Every segment is spoken of in the same words: only a sentence that says all the rest speaks for it. */
const NEAR_FOR_PARTS = 0.05;
/** Sentences beside one often go on about the same parties. */
const BESIDE = 2;

const small = new WeakMap<Document, ReadonlySet<string>>();

type Asked = {
  readonly index: ReportIndex;
  readonly anchors: ReadonlySet<string>;
  readonly isName: (word: string) => boolean;
};

/** The words that a report writes in small letters: no names. */
const commonWords = (document: Document): ReadonlySet<string> => {
  const known = small.get(document);
  if (known !== undefined) return known;
  const words = new Set(document.text.match(/(?<![\p{L}\p{N}])\p{Ll}{2,}/gu) ?? []);
  small.set(document, words);
  return words;
};

const has = (text: string, words: ReadonlySet<string>): boolean => {
  const said = new Set(wordsOf(text).map(({ raw }) => raw));
  return [...words].some((word) => said.has(word));
};

/** "FDA" for "Food and Drug Administration": the initials of the one are the other. */
const isAlias = (a: Slot, b: Slot, one: string, other: string): boolean => {
  const initials = (text: string): string => (text.match(/\b\p{Lu}/gu) ?? []).join('');
  const letters = (text: string): string => text.replace(/[^\p{L}]/gu, '');
  const [x, y] = [one.slice(a.start, a.end), other.slice(b.start, b.end)];
  return (
    (initials(x).length > 1 && letters(y).includes(initials(x))) ||
    (initials(y).length > 1 && letters(x).includes(initials(y)))
  );
};

/** The sentences right before and behind one, with it. */
const around = (passage: Passage, index: ReportIndex): string => {
  const at = index.passages.indexOf(passage);
  return index.passages
    .slice(Math.max(0, at - BESIDE), at + BESIDE + 1)
    .map(({ document, start, end }) => document.text.slice(start, end))
    .join(' ');
};

/** Does a table have a figure that stands beside the name in a row or column of that name? */
const isNamedInTable = (
  slot: Slot,
  name: ReadonlySet<string>,
  { clause }: Saying,
  { figures }: Statement,
  index: ReportIndex,
): boolean =>
  figures
    .filter(({ claim: { evidence } }) => evidence.start >= clause.start && evidence.start < clause.end)
    .filter(({ claim: { evidence } }) => Math.abs(evidence.start - slot.start) <= BESIDE_NAME)
    .flatMap((figure) => valueMatches(figure, index))
    .some(
      ({ entry: { isCell, claim } }) =>
        isCell && has(`${claim.evidence.row ?? ''} ${claim.evidence.column ?? ''}`, name),
    );
const BESIDE_NAME = 48;

/** May a slot of the report be what a statement's slot should name: behind the same preposition, or another segment? */
const isSameSlot = (slot: Slot, other: Slot): boolean =>
  slot.sort === 'segment' || other.sort === 'segment'
    ? slot.sort === other.sort
    : other.preposition === slot.preposition && (other.sort === 'role') === (slot.sort === 'role');

/** What the report names in a statement's slot; null where it is the same, or not clear. */
const otherIn = (
  slot: Slot,
  saying: Saying,
  statement: Statement,
  asked: Asked,
): { found: Found; meant: Slot } | null => {
  const { index, anchors, isName } = asked;
  const { text } = statement.document;
  // Two segments may share a word ("solutions"); two names that do may be one.
  const isPart = slot.sort === 'segment';
  const rest = without(saying, stemsOf(text.slice(slot.start, slot.end)), statement);
  const tellers = tellersOf(rest, index, anchors, LEAST);
  const [found] = tellers;
  if (found === undefined) return null;
  const { passage } = found;
  const report = passage.document;
  const near = isPart ? sentenceOf(found) : around(passage, index);
  const name = new Set([...slot.telling].filter((word) => !has(near, new Set([word]))));
  if (name.size === 0 || (!isPart && name.size < slot.telling.size)) return null;
  if (isNamedInTable(slot, name, saying, statement, index)) return null;
  const isAnchored = (index.places.get(passage.place) ?? []).some(
    (entry) => significant(entry).length > 1 && statement.figures.some((figure) => isSameValue(figure, entry)),
  );
  if (found.coverage < (isAnchored ? TELLING_WITH_FIGURE : TELLING)) return null;
  const rivals = slotsOf(index.mask(report.text), passage.start, passage.end, isName).filter((each) =>
    isSameSlot(slot, each),
  );
  const isOther = ({ telling }: Slot): boolean =>
    isPart ? [...telling].some((word) => !has(text, new Set([word]))) : !has(text, telling);
  const meant = rivals.find((each) => isOther(each) && !isAlias(slot, each, text, report.text));
  if (meant === undefined || (!isPart && rivals.some((each) => each !== meant && has(text, each.telling)))) return null;
  // A name that the report has nowhere may be another name for the same: all else must agree.
  const isKnown =
    (slot.sort !== null && slot.sort === meant.sort) ||
    (isAnchored && found.coverage >= TELLING) ||
    has(report.text, name);
  const margin = isPart ? NEAR_FOR_PARTS : NEAR_AS_GOOD;
  const isSaidSo = nearlyBest(tellers, margin).some((each) => has(sentenceOf(each), name));
  return isKnown && !isSaidSo ? { found, meant } : null;
};

/**
 * "sold half of it to Quillfoot" where the sentence of the report that says the same has "to Marrow": another name, known to the report or of the same
 * sort, in the same place. Nothing that says nearly as much may have the statement's name.
 */
export const judgeOtherName = (statement: Statement, index: ReportIndex, { sayings, anchors }: Told): Draft[] => {
  const { document } = statement;
  const { text } = document;
  const isName = (word: string): boolean => !index.documents.some((report) => commonWords(report).has(word));
  const asked = { index, anchors, isName };
  const masked = index.mask(text);
  return sayings.flatMap((saying): Draft[] => {
    for (const slot of slotsOf(masked, saying.clause.start, saying.clause.end, isName)) {
      const other = otherIn(slot, saying, statement, asked);
      if (other === null) continue;
      const { passage } = other.found;
      const [said, given] = [
        text.slice(slot.start, slot.end),
        passage.document.text.slice(other.meant.start, other.meant.end),
      ];
      const message = `The statement names ${quoted(said)} where the report has ${quoted(given)}: ${quoted(sentenceOf(other.found))}.`;
      return [
        draft('statement.name', 'conflict', 'warning', message, [
          wordClaim(document, slot, { start: 0, end: text.length }),
          wordClaim(passage.document, other.meant, passage),
        ]),
      ];
    }
    return [];
  });
};
