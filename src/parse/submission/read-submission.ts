import { type Problem, problem } from '../../model/problem.ts';
import { decodeText } from '../../text/encoding.ts';
import { NOWHERE } from '../../text/source-map.ts';
import { readHtml } from '../html/read-html.ts';
import { inBytes } from '../in-bytes.ts';
import { noReading, type Reading } from '../reading.ts';
import { hasHtml } from '../sniff.ts';
import { addTrail } from '../traced.ts';
import { readAscii } from './ascii-document.ts';
import { submissionHeader } from './header.ts';
import { shiftedReading } from './shifted-reading.ts';

/** One document of a submission: where its text stands in the bytes. */
type Part = { readonly type: string; readonly filename: string; readonly start: number; readonly end: number };

/** Types that are data or pictures; the rest are words. */
const NOT_WORDS = /^(?:GRAPHIC|ZIP|EXCEL|JSON|XML|PDF|COVER|EX-101\b|EX-27\b)/i;
const NOT_TEXT_FILE = /\.(?:jpe?g|gif|png|pdf|zip|xlsx?|json|xml|xsd|css|js)$/i;
/** What the documents of one submission may come to together, in bytes of HTML or text; what goes beyond it is left out, and told of. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_NAMED = 6;

const fieldAfter = (head: string, tag: string): string =>
  new RegExp(`<${tag}>([^<\\r\\n]{0,120})`, 'i').exec(head)?.[1]?.trim() ?? '';

/** Finds the documents by their tags, in the bytes: nothing is decoded but the head of each. */
const partsOf = (bytes: Buffer): Part[] => {
  const parts: Part[] = [];
  for (let at = bytes.indexOf('<DOCUMENT>'); at >= 0; ) {
    const next = bytes.indexOf('<DOCUMENT>', at + 10);
    const limit = next < 0 ? bytes.length : next;
    const head = bytes.subarray(at, Math.min(limit, at + 2048)).toString('latin1');
    const text = head.search(/<TEXT>/i);
    const close = bytes.subarray(at, limit).lastIndexOf('</TEXT>');
    if (text >= 0)
      parts.push({
        type: fieldAfter(head, 'TYPE'),
        filename: fieldAfter(head, 'FILENAME'),
        start: at + text + 6,
        end: close < 0 ? limit : at + close,
      });
    at = next;
  }
  return parts;
};

const isWords = (part: Part, bytes: Buffer): boolean => {
  const head = bytes
    .subarray(part.start, part.start + 200)
    .toString('latin1')
    .trimStart();
  return !NOT_WORDS.test(part.type) && !NOT_TEXT_FILE.test(part.filename) && !/^(?:begin \d{3} |<PDF>)/.test(head);
};

const readPart = (part: Part, bytes: Buffer, source: string): Reading => {
  const decoded = decodeText(bytes.subarray(part.start, part.end));
  const { text } = decoded;
  const got = hasHtml(text.slice(0, 20_000)) ? readHtml(text, source, 'filing') : readAscii(text);
  const trail = inBytes(got.trail, decoded, got.text.length);
  return { ...got, trail: trail.map((at, i) => (i % 2 === 1 && at !== NOWHERE ? at + part.start : at)) };
};

/**
 * Reads a full submission (`.txt`, `.nc`): its SGML header, and its documents one after the other, the main one first. The section path of
 * an exhibit's blocks begins with its type ("EX-99.1"). Pictures, data files and uuencoded parts are passed over without being decoded.
 */
export const readSubmission = (input: Uint8Array, source: string): Reading => {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const parts = partsOf(bytes);
  const first = bytes.indexOf('<DOCUMENT>');
  const sgml = submissionHeader(bytes.subarray(0, first < 0 ? 20_000 : Math.min(first, 200_000)).toString('latin1'));
  const problems: Problem[] = [];
  const texts: string[] = [];
  const trail: number[] = [];
  let whole = noReading();
  let length = 0;
  let left = MOST_BYTES;
  const leftOut: string[] = [];
  for (const part of parts.filter((candidate) => isWords(candidate, bytes))) {
    if (part.end - part.start > left) {
      leftOut.push(part.type || part.filename || 'a document');
      continue;
    }
    left -= part.end - part.start;
    const got = readPart(part, bytes, source);
    problems.push(...got.problems.map((found) => ({ ...found, level: 'warning' as const })));
    if (got.blocks.length === 0) continue;
    if (texts.length > 0) texts.push('\n\n');
    const offset = length + (texts.length > 0 ? 2 : 0);
    texts.push(got.text);
    addTrail(trail, got.trail, offset);
    length = offset + got.text.length;
    const under = part === parts[0] || part.type === '' ? [] : [part.type];
    const moved = shiftedReading(got, offset, under);
    whole = {
      ...whole,
      blocks: [...whole.blocks, ...moved.blocks],
      sections: [...whole.sections, ...moved.sections],
      facts: [...whole.facts, ...moved.facts],
      header: whole.header.tags.size > 0 ? whole.header : got.header,
    };
  }
  if (leftOut.length > 0) {
    const named = leftOut.slice(0, MOST_NAMED).join(', ');
    const message = `has more than ${MOST_BYTES / 1024 / 1024} MB of text; left out: ${named}${leftOut.length > MOST_NAMED ? ' and others' : ''}`;
    const hint = 'Give the documents that matter one by one.';
    problems.push(problem('truncated', source, message, { level: 'warning', hint }));
  }
  return { ...whole, text: texts.join(''), header: { tags: whole.header.tags, sgml }, trail, problems };
};
