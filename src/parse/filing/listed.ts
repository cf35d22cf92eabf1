import type { FilingHeader, ListedFiling } from '../../model/document.ts';
import { LEGAL_FORMS } from '../../text/legal-forms.ts';
import { collapseSpace } from '../../text/space.ts';

/** Reports for a period: of other forms, EDGAR's "period of report" is the day of an event, or nothing. */
const PERIODIC = /^(?:10-[KQ]|20-F|40-F|11-K)/;

/** How far into the document its own spelling of the name is looked for, in characters. */
const OPENING = 15_000;
const LONGEST_NAME = 150;

/** "ACME CORP /DE/", "ACME CORP/NEW": what EDGAR adds to tell companies of one name apart. */
const SUFFIX = /\s{0,3}\/[A-Z]{2,4}\/?$/;
/** Words that stay small in a name. */
const SMALL: ReadonlySet<string> = new Set(
  'a an and at by de del des di du e et for in la le of on or the to und y'.split(' '),
);
const LEGAL_FORM_AFTER =
  /^,?\s{1,3}(?:Inc(?:orporated)?|Corp(?:oration)?|Co(?:mpany)?|Ltd|Limited|L\.?L\.?C|L\.?P|PLC|N\.V|S\.A|AG|SE)\b\.?/;

/**
 * A company's name as its document spells it: EDGAR has "ACME ROBOTICS CORP /DE/" where the document prints "Acme Robotics Corporation".
 * As EDGAR has it, without the suffix, where the document does not print it.
 */
export const spelledIn = (text: string, listed: string): string => {
  const name = collapseSpace(listed).replace(SUFFIX, '');
  const words = name.split(/[\s.,]+/).filter((word) => word !== '');
  while (words.length > 1 && LEGAL_FORMS.has((words.at(-1) ?? '').toLowerCase())) words.pop();
  if (words.length === 0 || name.length > LONGEST_NAME) return name;
  const pattern = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('[\\s.,]{1,3}');
  const opening = text.slice(0, OPENING);
  for (const { 0: found, index } of opening.matchAll(
    new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu'),
  )) {
    // A title in capitals is no spelling, and "a gap" is not Gap.
    if (!/\p{Ll}/u.test(found) || found.split(/[\s.,]+/).some((word) => /^\p{Ll}/u.test(word) && !SMALL.has(word)))
      continue;
    const end = index + found.length;
    return collapseSpace(found + (LEGAL_FORM_AFTER.exec(opening.slice(end, end + 20))?.[0] ?? ''));
  }
  return name;
};

/**
 * A filing's header, completed by EDGAR's list. Form, day, accession and file number are EDGAR's to give, and the words of a cover can be read
 * wrongly; a name, a period and the first of several registrants are better told by the document, where it tells them.
 */
export const withListed = (
  own: Partial<FilingHeader> | null,
  listed: ListedFiling | undefined,
  text: string,
): Partial<FilingHeader> | null => {
  if (listed === undefined) return own;
  const { form, filed, accession, fileNumber, cik, registrant, periodEnd } = listed;
  return {
    ...own,
    form: form ?? own?.form ?? null,
    filed: filed ?? own?.filed ?? null,
    accession: accession ?? own?.accession ?? null,
    fileNumber: fileNumber ?? own?.fileNumber ?? null,
    cik: own?.cik ?? cik,
    registrant: own?.registrant ?? (spelledIn(text, registrant ?? '') || null),
    periodEnd: own?.periodEnd ?? (PERIODIC.test(form ?? '') ? periodEnd : null),
  };
};
