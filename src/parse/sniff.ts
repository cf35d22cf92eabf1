/** The kinds of text that there is a reader for. */
export type TextFormat = 'html' | 'ascii' | 'feed' | 'markdown' | 'text';

const startsWith = (bytes: Uint8Array, ascii: string): boolean => {
  for (let i = 0; i < ascii.length; i++) if (bytes[i] !== ascii.charCodeAt(i)) return false;
  return true;
};

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** "%PDF-" within the first kilobyte (PDF 32000, appendix H.3.4.1), but not within a page that speaks of it. */
export const isPdf = (bytes: Uint8Array): boolean => {
  if (bytes[0] === 0x3c) return false;
  const end = Math.min(1024, bytes.length - 5);
  for (let i = 0; i <= end; i++) if (bytes[i] === 0x25 && startsWith(bytes.subarray(i, i + 5), '%PDF-')) return true;
  return false;
};

/** Office files, images, archives and sound by their first bytes: what is not text and has no reader here. */
export const binaryName = (bytes: Uint8Array): string | null => {
  const name = (
    [
      ['PK\u0003\u0004', 'a ZIP archive or Office file'],
      ['\u00d0\u00cf\u0011\u00e0', 'an old Office file'],
      ['\u0089PNG', 'a PNG image'],
      ['\u00ff\u00d8\u00ff', 'a JPEG image'],
      ['GIF8', 'a GIF image'],
      ['7z\u00bc\u00af', 'a 7z archive'],
    ] as const
  ).find(([magic]) => startsWith(bytes, magic));
  if (name !== undefined) return name[1];
  const head = bytes.subarray(0, 4096);
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return !utf16 && head.includes(0) ? 'a binary file' : null;
};

const SUBMISSION =
  /^\s{0,40}(?:-----BEGIN PRIVACY-ENHANCED MESSAGE-----|<SEC-DOCUMENT>|<SEC-HEADER>|<SUBMISSION>|<IMS-DOCUMENT>)/;
const HTML = /<(?:!doctype html|html|head|body|div|table|p|article|document|font|title|xbrl)\b/i;

/** The first element of an RSS or Atom feed, or of one of its items, behind declarations and comments. */
const FEED = /^\uFEFF?\s{0,100}(?:<[?!][^>]{0,400}>\s{0,100}){0,8}<(?:rss|feed|rdf:rdf|item|entry)[\s>]/i;

/** A full submission of EDGAR, by its first tag. It may be hundreds of megabytes: this looks at the bytes. */
export const isSubmission = (bytes: Uint8Array): boolean =>
  SUBMISSION.test(Buffer.from(bytes.subarray(0, 400)).toString('latin1'));

/** ASCII documents of EDGAR have `<TABLE>` and `<PAGE>` too, but none of these. */
const ONLY_HTML = /<(?:!doctype|html|head|body|div|p|font|span|a|br|tr|td|article|xbrl)[\s>/]/i;
const ONLY_ASCII = /^[ \t]{0,80}<(?:PAGE|CAPTION|S|TYPE|TABLE)>/im;

/** Has it tags that only HTML has? */
export const hasHtml = (head: string): boolean => ONLY_HTML.test(head);

/** Is this a document in EDGAR's old ASCII format (EDGAR Filer Manual II, 5.2.1), by its tags of pages and columns? */
export const isAscii = (head: string): boolean => ONLY_ASCII.test(head) && !hasHtml(head);

/**
 * What reader a text is for: by its own opening first, since names and servers lie; the media type and the file's name only choose between
 * Markdown and plain text. `head` is the first few thousand characters.
 */
export const sniffText = (head: string, mediaType: string | null, source: string): TextFormat => {
  const name = source.toLowerCase().replace(/\.gz$/, '');
  if (/\.(?:md|markdown)$/.test(name) || mediaType?.includes('markdown') === true) return 'markdown';
  const opening = head.slice(0, 3000);
  if (FEED.test(opening)) return 'feed';
  if (isAscii(head)) return 'ascii';
  if (HTML.test(opening) || (/^\s{0,100}<\?xml/.test(opening) && /<[a-z]/i.test(opening))) return 'html';
  if (/\.x?html?$/.test(name) && /<[a-z]/i.test(head)) return 'html';
  if (/^\uFEFF?---\r?\n[\w-]+:/.test(opening) || /^#{1,3} \S/m.test(opening)) return 'markdown';
  if (/^\|.{0,400}\|\r?\n\|[ :|-]{3,400}\|/m.test(head)) return 'markdown';
  return 'text';
};
