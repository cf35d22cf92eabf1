import { Parser } from 'htmlparser2';
import { collapseSpace } from '../../text/space.ts';
import { outline } from '../outline.ts';
import type { ParseInput } from '../parse.ts';
import { type RawBlock, type Reading, reading } from '../reading.ts';

const BREAKS = new Set(
  'p div br tr td th table li ul ol h1 h2 h3 h4 h5 h6 section article header footer hr title'.split(' '),
);
const SKIPPED = new Set(['script', 'style', 'ix:header', 'template', 'head']);

/** Reads HTML into blocks of text. */
export const readHtml = (html: string, _input: ParseInput): Reading => {
  const parts: { text: string; heading: number }[] = [];
  let buffer = '';
  let skip = 0;
  let heading = 0;
  const flush = (): void => {
    const text = collapseSpace(buffer);
    if (text !== '') parts.push({ text, heading });
    buffer = '';
  };
  const parser = new Parser({
    onopentagname(name) {
      if (SKIPPED.has(name)) skip++;
      if (BREAKS.has(name)) flush();
      if (/^h[1-6]$/.test(name)) heading = Number(name[1]);
    },
    ontext(data) {
      if (skip === 0) buffer += data;
    },
    onclosetag(name) {
      if (SKIPPED.has(name)) skip--;
      if (BREAKS.has(name)) flush();
      if (/^h[1-6]$/.test(name)) heading = 0;
    },
  });
  parser.write(html);
  parser.end();
  flush();
  let text = '';
  const blocks: RawBlock[] = [];
  for (const part of parts) {
    if (text !== '') text += '\n\n';
    const span = { start: text.length, end: text.length + part.text.length, page: null };
    text += part.text;
    blocks.push(part.heading > 0 ? { kind: 'heading', level: part.heading, ...span } : { kind: 'paragraph', ...span });
  }
  return reading(text, outline(text, blocks));
};
