import type { DocumentHeader } from '../model/document.ts';
import { aspectsKey, type Fact } from './facts.ts';
import { groupBy } from './group-by.ts';
import { RELATION_RANK, rule } from './verdict.ts';

/** A fact of an amendment and the one of the earlier filing that it takes the place of. */
export type Change = { readonly now: Fact; readonly before: Fact };

const AMENDMENT = /\/A$/;
/**
 * A prospectus of an offering takes the place of the registration statement that it completes. Those of a shelf (424B2, B5) are each of a
 * sale of its own.
 */
const PROSPECTUS = /^424B[134]$/;
/** What registers one offering: the statement, its amendments and its prospectuses share it. Other file numbers are a company's, for all of its reports. */
const REGISTRATION = /^333-\d{5,6}/;

/** The filings that amend one another: one registration, or else the same filer and the same form but for the "/A". */
const familyOf = ({ filing }: DocumentHeader): string | null => {
  const registration = REGISTRATION.exec(filing?.fileNumber ?? '')?.[0];
  if (registration !== undefined) return registration;
  return filing?.form ? `${filing.cik ?? filing.registrant} ${filing.form.replace(AMENDMENT, '')}` : null;
};

const filedOn = ({ reading }: Fact): string => reading.document?.filing?.filed ?? '';
const formOf = ({ reading }: Fact): string => reading.document?.filing?.form ?? '';
const isAmendment = (fact: Fact): boolean => AMENDMENT.test(formOf(fact)) || PROSPECTUS.test(formOf(fact));

/** Copies of one filing, and filings of one day, do not amend one another; where a day is not known, an amendment follows what it amends. */
const isLater = (now: Fact, before: Fact): boolean => {
  if (!isAmendment(now)) return false;
  const [later, earlier] = [filedOn(now), filedOn(before)];
  return isAmendment(before) ? earlier !== '' && earlier < later : earlier <= later || later === '';
};

const isSame = (a: Fact, b: Fact): boolean =>
  RELATION_RANK[rule(a.reading.measure, b.reading.measure).relation] <= RELATION_RANK.near;

/**
 * Which facts of filings a later amendment has taken the place of, and which of those it has changed. Facts are told by their aspects; where
 * either filing gives several values under the same aspects, nothing is said to have changed.
 */
export const amendments = (filed: readonly Fact[]): { superseded: ReadonlySet<Fact>; changes: readonly Change[] } => {
  const superseded = new Set<Fact>();
  const changes: Change[] = [];
  const families = groupBy(
    filed,
    ({ reading }) => (reading.document && familyOf(reading.document)) ?? `alone ${reading.source}`,
  );
  for (const family of families.values()) {
    if (!family.some(isAmendment)) continue;
    for (const group of groupBy(family, ({ reading }) => aspectsKey(reading)).values()) {
      const byFiling = [...groupBy(group, (fact) => `${filedOn(fact)} ${formOf(fact)} ${fact.reading.source}`)].sort(
        ([a], [b]) => (a < b ? -1 : 1),
      );
      for (const [index, [, later]] of byFiling.entries()) {
        const [now] = later;
        const earlier = byFiling[index - 1]?.[1] ?? [];
        const [before] = earlier;
        if (!now || !before || !isLater(now, before)) continue;
        for (const fact of earlier) superseded.add(fact);
        if (later.length === 1 && earlier.length === 1 && !isSame(now, before)) changes.push({ now, before });
      }
    }
  }
  return { superseded, changes };
};
