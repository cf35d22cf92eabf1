import { readPlainText } from '../plain/plain-text.ts';
import type { Reading } from '../reading.ts';
import { type Traced, through } from '../traced.ts';

const PAGE_END = /^[ \t]*<PAGE>.{0,20}$/i;
const ONLY_COLUMN_MARKS = /^[ \t]*(?:<(?:CAPTION|S|C|FN)>[ \t]*){1,40}\r?$/i;
const TAG = /<\/?(?:TABLE|CAPTION|S|C|FN|F\d{1,2}|TEXT|PAGE)>/gi;

/**
 * The text of an ASCII document without the tags of EDGAR's old page and table mark-up. Columns keep their places: a tag within a line
 * becomes as many spaces; a line of nothing but column marks goes, for it would part the header from the figures; `<PAGE>` ends the page.
 */
export const asciiText = (source: string): Traced => {
  const lines: string[] = [];
  const trail: number[] = [];
  let at = 0;
  let drift = Number.NaN;
  for (let start = 0; start <= source.length; ) {
    const end = source.indexOf('\n', start);
    const line = source.slice(start, end < 0 ? source.length : end);
    const isDropped = end >= 0 && line.includes('<') && ONLY_COLUMN_MARKS.test(line);
    if (!isDropped) {
      if (start - at !== drift) trail.push(at, start);
      drift = start - at;
      const words = PAGE_END.test(line)
        ? '\f'
        : line.replace(TAG, (tag) => ' '.repeat(tag.length)).replace(/[ \t]+(?=\r?$)/, '');
      lines.push(words);
      at += words.length + 1;
    }
    if (end < 0) break;
    start = end + 1;
  }
  return { text: lines.join('\n'), marks: [], trail };
};

/** How far the tags around a document that stands alone may reach. */
const LONGEST_HEAD = 2_000;

/**
 * Reads an ASCII document. One that stands alone, outside its submission, may have the tags around it that it had there: `<TYPE>10-K`,
 * `<TEXT>`.
 */
export const readAscii = (source: string): Reading => {
  const head = source.slice(0, LONGEST_HEAD);
  const opens = /<TEXT>/i.exec(head);
  const form = opens === null ? null : (/^<TYPE>([^<\r\n]{1,40})/im.exec(head)?.[1]?.trim() ?? null);
  const start = opens === null ? 0 : opens.index + opens[0].length;
  const close = source.lastIndexOf('</TEXT>');
  const { text, trail } = asciiText(source.slice(start, close > start ? close : source.length));
  const got = readPlainText(text);
  const placed = trail.map((offset, i) => (i % 2 === 1 ? offset + start : offset));
  const header = form === null ? got.header : { ...got.header, sgml: { form } };
  return { ...got, header, trail: through(got.trail, placed, text.length) };
};
