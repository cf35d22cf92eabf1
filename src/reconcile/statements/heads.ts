import { quantityLabel } from '../../text/wording.ts';
import type { Draft } from '../finding.ts';
import { isSameUnit } from '../units.ts';
import { hasTellingDigits, isContrary, isSameValue, matchesInTime, roleOf } from './candidates.ts';
import type { Figure, Statement } from './figure.ts';
import { IN_ORDER } from './misplaced.ts';
import type { Entry, ReportIndex } from './report-index.ts';
import { draft, stated } from './say.ts';
import { stemsOf } from './words.ts';

/** "an increase in accounts payable | of $10 million": the two words that name a figure right before it. */
const HEAD =
  /(?:^|[\s(])((?:[\p{L}’'-]+ )?[\p{L}’'-]+) (?:of|was|were|totaled|totaling|amounting to)(?: about| approximately| nearly| roughly)?[ $€£]*$/iu;
const BREAK = /[.;:,()](?!\d)/;
const REACH = 60;

/** The stems of the words that name a figure right before it; none where something else stands there. */
const headAt = (text: string, start: number): ReadonlySet<string> => {
  const before =
    text
      .slice(Math.max(0, start - REACH), start)
      .split(BREAK)
      .at(-1) ?? '';
  return stemsOf(HEAD.exec(before)?.[1] ?? '');
};

const headOf = ({ document, claim }: Entry): ReadonlySet<string> => headAt(document.text, claim.evidence.start);
const isWithin = (part: ReadonlySet<string>, has: (stem: string) => boolean): boolean => [...part].every(has);

const AGREEING = 0.3;

/**
 * "an increase in accounts payable of $10 million" where one sentence of the report has it of accounts receivable, and gives another number for
 * accounts payable. Nowhere may the report have the number of what the statement names.
 */
export const judgeHeads = ({ document, figures }: Statement, index: ReportIndex): Draft[] =>
  figures.flatMap((figure: Figure): Draft[] => {
    if (figure.reading.measure.value === null || !hasTellingDigits(figure) || IN_ORDER.test(document.text)) return [];
    const said = headAt(document.text, figure.claim.evidence.start);
    if (said.size < 2) return [];
    const matches = matchesInTime(figure, index);
    const isOwn = ({ own, context, isCell }: Entry): boolean =>
      isWithin(said, (stem) => own.has(stem) || (isCell && context.has(stem)));
    if (matches.some(({ entry }) => isOwn(entry))) return [];
    for (const { entry, agreement } of matches) {
      const head = entry.isCell || agreement.both < AGREEING ? new Set<string>() : headOf(entry);
      // One word of the two is the same: "accounts receivable", "accounts payable".
      if (head.size < 2 || ![...head].some((stem) => said.has(stem)) || isWithin(head, (stem) => said.has(stem)))
        continue;
      const meant = (index.places.get(entry.place) ?? []).find(
        (mate) =>
          isSameUnit(mate.reading, figure.reading) &&
          roleOf(mate).role === roleOf(entry).role &&
          isWithin(said, (stem) => (mate.own.get(stem) ?? 0) >= 1) &&
          !isSameValue(figure, mate) &&
          isContrary(figure, mate),
      );
      if (meant === undefined) continue;
      const label = quantityLabel(figure.claim.quantity);
      const message = `The statement gives ${label} for what the report gives ${quantityLabel(meant.claim.quantity)} for; its ${label} is of something else: ${stated(entry.claim)}.`;
      return [draft('statement.figure', 'conflict', 'warning', message, [figure.claim, meant.claim, entry.claim])];
    }
    return [];
  });
