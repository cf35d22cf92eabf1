import type { DocumentKind } from '../model/document.ts';
import type { Reading } from './reading.ts';

/** What only the cover of a filing says. Two of them in the opening make a filing. */
const FILING_COVER: readonly RegExp[] = [
  /securities and exchange commission/i,
  /\bform\s(?:S-\d|F-\d|10-[KQ]|20-F|40-F|8-K|6-K|424B\d|DEF 14A)/i,
  /exact name of registrant/i,
  /registration statement\s+under/i,
  /commission file (?:number|no)/i,
  /pursuant to section 1[35]/i,
];

/** How announcements open: the wire's name beside the dateline, the release line, the contact block. */
const RELEASE: readonly RegExp[] = [
  /\bfor immediate release\b/i,
  /\((?:business wire|globe newswire|globenewswire|pr newswire|prnewswire|accesswire)\)|\/prnewswire\/|--\(business wire\)--/i,
  /\b(?:investor relations|media|press) contacts?:/i,
];

/** What a document is, by its own words; `other` where nothing says. */
export const guessKind = (got: Reading): DocumentKind => {
  if (got.filing?.form != null) return 'filing';
  const opening = got.text.slice(0, 12_000);
  if (FILING_COVER.filter((sign) => sign.test(opening)).length >= 2) return 'filing';
  if (RELEASE.some((sign) => sign.test(opening))) return 'press-release';
  if (got.metadata.published != null || got.metadata.byline != null || got.metadata.publisher != null) return 'news';
  return isProse(got) ? 'news' : 'other';
};

/** A headline and several paragraphs of sentences: an article that does not say where it is from. */
const isProse = (got: Reading): boolean => {
  const paragraphs = got.blocks.filter((block) => block.kind === 'paragraph' && block.end - block.start > 120);
  return got.metadata.title != null && paragraphs.length >= 3;
};
