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
  /\bfor immediate release\b/i,
  /\((?:business wire|globe newswire|globenewswire|pr newswire|prnewswire|accesswire)\)|\/prnewswire\/|--\(business wire\)--/i,
  /\b(?:investor relations|media|press) contacts?:/i,
];

/** What a document is, by its own words; `other` where nothing says. */
export const guessKind = (got: Reading, form: string | null): DocumentKind => {
  if (form !== null && !form.startsWith('EX-')) return 'filing';
  const opening = got.text.slice(0, 12_000);
  if (FILING_COVER.filter((sign) => sign.test(opening)).length >= 2) return 'filing';
  if (RELEASE.some((sign) => sign.test(opening))) return 'press-release';
  if (got.metadata.published != null || got.metadata.byline != null || got.metadata.publisher != null) return 'news';
  return isProse(got) ? 'news' : 'other';
};

/** Several paragraphs of sentences: an article that does not say where it is from. */
const isProse = (got: Reading): boolean => {
  const paragraphs = got.blocks.filter((block) => block.kind === 'paragraph' && block.end - block.start > 120);
  return paragraphs.length >= (got.metadata.title == null ? 5 : 3);
};
