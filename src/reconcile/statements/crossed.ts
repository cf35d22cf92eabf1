import { quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';
import { isSameUnit } from '../units.ts';
import { hasTellingDigits, isSameValue, valueMatches } from './candidates.ts';
import type { Figure, Statement } from './figure.ts';
import type { Entry, ReportIndex } from './report-index.ts';
import { draft, stated } from './say.ts';

/** How well the words must agree. */
const AGREEING = 0.3;
/** "$20 million to buy 900,000 shares": one phrase, in which the second figure is what the first one went for. */
const ONE_PHRASE = /^ (?!and\b|or\b|while\b|but\b|compared\b|from\b|to \W*\d)[^,;.()]{1,60}$/;
/** How many times as much the number in its place may be. */
const FACTOR = 3;

/** The sentences that give a figure's number, for its time. */
const sentencesWith = (figure: Figure, index: ReportIndex): Entry[] =>
  valueMatches(figure, index)
    .filter(({ entry, agreement, timing }) => !entry.isCell && timing !== 'other' && agreement.both >= AGREEING)
    .map(({ entry }) => entry);

/** The numbers of a figure's kind and about its size that a sentence gives in its stead. */
const inPlaceOf = (figure: Figure, { place }: Entry, index: ReportIndex): Entry[] =>
  (index.places.get(place) ?? []).filter((mate) => {
    const ratio = mate.reading.size / figure.reading.size;
    return (
      isSameUnit(figure.reading, mate.reading) && !isSameValue(figure, mate) && ratio <= FACTOR && ratio >= 1 / FACTOR
    );
  });

/**
 * "$20 million to buy 900,000 shares" where one sentence of the report gives $20 million for 700,000 shares, and another one $26 million for
 * 900,000: both numbers are the report's, but not of one deal. No sentence or row may have the two together.
 */
export const judgeCrossed = ({ document, figures }: Statement, index: ReportIndex): Draft[] =>
  figures.slice(1).flatMap((second, i): Draft[] => {
    const first = figures[i] as Figure;
    const between = document.text.slice(first.claim.evidence.end, second.claim.evidence.start);
    if (!ONE_PHRASE.test(between) || !hasTellingDigits(first) || !hasTellingDigits(second)) return [];
    if (first.reading.dimension === second.reading.dimension || first.role === 'change' || second.role === 'change')
      return [];
    const places = new Set(valueMatches(first, index).map(({ entry }) => entry.place));
    if (valueMatches(second, index).some(({ entry }) => places.has(entry.place))) return [];
    const meant = sentencesWith(first, index)
      .map((entry) => inPlaceOf(second, entry, index))
      .find(({ length }) => length === 1)?.[0];
    const back = sentencesWith(second, index).find((entry) => inPlaceOf(first, entry, index).length > 0);
    if (meant === undefined || back === undefined) return [];
    const [a, b] = [quantityLabel(first.claim.quantity), quantityLabel(second.claim.quantity)];
    const message = `The statement puts ${a} and ${b} together; the report gives ${a} with ${stated(meant.claim)}, and ${b} with another: ${stated(back.claim)}.`;
    return [draft('statement.figure', 'conflict', 'warning', message, [second.claim, meant.claim, back.claim])];
  });
