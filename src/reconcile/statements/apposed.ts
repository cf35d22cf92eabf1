import { quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';
import { isSameUnit } from '../units.ts';
import { isContrary, isSameValue, matchesInTime, significant } from './candidates.ts';
import type { Figure, Statement } from './figure.ts';
import type { Entry, ReportIndex } from './report-index.ts';
import { draft, stated } from './say.ts';

/** "$8.6 million, | or $1.37 per share": two prints of one thing. */
const OR = /^(?: \([^()]{0,40}\))?,? or (?:about |approximately |nearly |roughly )?\(?[$€£]?\(?$/i;

const AGREEING = 0.4;
const DIGITS = 2;

/** What a sentence prints right behind one of its figures as the same thing in another measure. */
const behind = (entry: Entry, { places }: ReportIndex): Entry | undefined =>
  (places.get(entry.place) ?? []).find(
    (other) =>
      other.claim.evidence.start > entry.claim.evidence.end &&
      OR.test(entry.document.text.slice(entry.claim.evidence.end, other.claim.evidence.start)),
  );

/**
 * "$8.6 million, or $1.77 per share" where the report has its 8.6 with "or $1.37 per share": two measures of one thing, of which one is of
 * another. No place of the report may have the two together.
 */
export const judgeApposed = ({ document, figures }: Statement, index: ReportIndex): Draft[] =>
  figures.slice(1).flatMap((other, i): Draft[] => {
    const one = figures[i] as Figure;
    if (one.reading.dimension === other.reading.dimension || significant(one).length < DIGITS) return [];
    if (!OR.test(document.text.slice(one.claim.evidence.end, other.claim.evidence.start))) return [];
    const ones = matchesInTime(one, index);
    const pairs = ones.flatMap(({ entry, agreement }) => {
      const given = entry.isCell || agreement.both < AGREEING ? undefined : behind(entry, index);
      return given === undefined || !isSameUnit(given.reading, other.reading) ? [] : [{ entry, given }];
    });
    const [pair] = pairs;
    if (pair === undefined || pairs.some(({ given }) => isSameValue(other, given) || !isContrary(other, given)))
      return [];
    const [a, b] = [quantityLabel(one.claim.quantity), quantityLabel(other.claim.quantity)];
    const message = `The statement has ${a} be ${b}; the report has it be ${quantityLabel(pair.given.claim.quantity)}: ${stated(pair.given.claim)}.`;
    return [
      draft('statement.figure', 'conflict', 'warning', message, [other.claim, pair.given.claim, pair.entry.claim]),
    ];
  });
