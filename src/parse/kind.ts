import type { DocumentKind } from '../model/document.ts';
import type { Reading } from './reading.ts';

/** What only the cover of a filing says. Two of them in the opening make a filing. */
const FILING_COVER: readonly RegExp[] = [
  /^[^\S\n]*(?:united states\s+)?securities and exchange commission\s*$/im,
  /exact name of (?:the )?(?:registrant|issuer)/i,
  /registration statement\s+under/i,
  /^[^\S\n]*(?:commission file|registration) (?:number|no)/im,
  /pursuant to section 1[35] or 15\(d\)/i,
];

/** How announcements open: the wire's name beside the dateline, the release line, the contact block. */
const RELEASE: readonly RegExp[] = [
  /\bfor immediate release\b|^\s{0,8}(?:news|press|earnings) release\s*$/im,
  /\((?:business wire|globe newswire|globenewswire|pr newswire|prnewswire|accesswire)\)|\/prnewswire\/|--\(business wire\)--/i,
  /\b(?:investor relations|media|press) contacts?:/i,
];

/** What the inside of a periodic report or registration statement says again and again, and an article hardly ever. */
const FILING_BODY: readonly RegExp[] = [
  /\bitem\s+\d{1,2}[a-z]?\.\s/i,
  /\bnotes? to (?:the )?(?:condensed )?(?:consolidated )?financial statements\b/i,
  /\b(?:annual|quarterly) report on form 10-[kq]\b|\bthis (?:prospectus|registration statement|annual report|quarterly report)\b/i,
  /\b(?:securities exchange act of 1934|securities act of 1933|exchange act)\b/i,
  /\bcondensed consolidated (?:statements|balance sheets?)\b|\bconsolidated statements of (?:operations|income|cash flows)\b/i,
];
const LONGEST_ARTICLE = 60_000;
const LONGEST_SEARCHED = 400_000;

/** A part of a report, without its cover: long, with tables, in the words of the forms. */
const isReportBody = (got: Reading): boolean => {
  const tables = got.blocks.filter((block) => block.kind === 'table').length;
  if (got.text.length < 10_000 || tables < 4) return false;
  const text = got.text.slice(0, LONGEST_SEARCHED);
  return FILING_BODY.filter((sign) => sign.test(text)).length >= 2;
};

/** What a document is, by its own words; `other` where nothing says. */
export const guessKind = (got: Reading, form: string | null): DocumentKind => {
  if (form !== null && !form.startsWith('EX-')) return 'filing';
  const opening = got.text.slice(0, 12_000);
  if (FILING_COVER.filter((sign) => sign.test(opening)).length >= 2) return 'filing';
  const { published, byline, publisher } = got.metadata;
  const isSigned = published != null || byline != null || publisher != null;
  if (RELEASE.some((sign) => sign.test(opening))) return 'press-release';
  if (!isSigned && isReportBody(got)) return 'filing';
  if (isSigned) return 'news';
  return got.text.length <= LONGEST_ARTICLE && isProse(got) ? 'news' : 'other';
};

/** Agencies write paragraphs of one sentence. */
const SENTENCE = 60;
const LONG = 120;

/** Several paragraphs of sentences: an article that does not say where it is from. */
const isProse = ({ text, blocks, metadata }: Reading): boolean => {
  const paragraphs = blocks.filter(({ kind, start, end }) => {
    if (kind !== 'paragraph' && kind !== 'list-item') return false;
    return end - start > LONG || (end - start > SENTENCE && /[.!?]["”’)]?$/.test(text.slice(end - 2, end)));
  });
  return paragraphs.length >= (metadata.title == null ? 5 : 3);
};
