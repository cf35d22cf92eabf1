import { LEGAL_FORMS } from '../../text/legal-forms.ts';
import { collapseSpace } from '../../text/space.ts';

/** How far into a release its first sentence stands, in characters. */
const OPENING = 4_000;

/**
 * "-- Acme Mills, Inc. (“Acme” or the “Company”) (NASDAQ: ACME), a maker of flour, today announced", "Acme Mills, Inc. Reports": who speaks behind the
 * dateline of a release, or at the head of a line.
 */
const ANNOUNCES =
  /(?:--|[—–\n]|(?<= )-|(?<=\d{4})\.)[^\S\n]*(\p{Lu}(?:[\p{L}\d&.’' ]|(?<=\p{L})-(?=\p{L})){1,80}?(?:, ?[\p{Lu}][\p{L}.]{1,14})?) ?((?:\([^()\n]{1,80}\) ?){0,4})(?:, (?:an?|the) [^.\n]{1,250},)?,? (?:today )?(?:[Aa]nnounce[sd]|[Rr]eport(?:s|ed)|[Rr]elease[sd]|ANNOUNCES|REPORTS|RELEASES)\b/gu;
const TICKER = /\((?:nasdaq|nyse|amex|otc)[^():]{0,20}:/i;

/** Who announces its results in a press release, as the release names it; null where no company does, in law or with its ticker. */
export const releaseIssuer = (text: string): string | null => {
  const named = [...text.slice(0, OPENING).matchAll(ANNOUNCES)].flatMap(([, name = '', asides = '']) => {
    const form = name.split(/[\s,]+/).at(-1) ?? '';
    const isCompany = LEGAL_FORMS.has(form.toLowerCase().replaceAll('.', '')) || TICKER.test(asides);
    return isCompany ? [collapseSpace(name)] : [];
  });
  // A title is often all capitals.
  return named.find((name) => /\p{Ll}/u.test(name)) ?? named[0] ?? null;
};
