import { trimSpan } from '../../text/space.ts';

/** One line without the white space around it; `indent` counts the columns before it. Empty lines have start === end. */
export type Line = { readonly start: number; readonly end: number; readonly indent: number };

/** The lines of `text[from, to)`; "\n", "\r\n" and form feeds end a line. One pass. */
export const linesOf = (text: string, from = 0, to = text.length): Line[] => {
  const lines: Line[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    const c = i === to ? '\n' : text[i];
    if (c !== '\n' && c !== '\f') continue;
    const span = trimSpan(text, start, i);
    // Written out, for the reason told in `text/placed-block.ts`.
    lines.push({ start: span.start, end: span.end, indent: span.start - start });
    start = i + 1;
  }
  return lines;
};
