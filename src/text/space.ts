/**
 * Is this UTF-16 unit white space to a reader: ASCII white space, no-break space (U+00A0), the typographic spaces
 * (U+2000 to U+200B), narrow and ideographic spaces, and the byte order mark in its old use?
 */
export const isSpaceCode = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000 ||
  code === 0xfeff;

/** `[start, end)` without the white space at either end; empty (start === end) where there is nothing else. */
export const trimSpan = (text: string, start: number, end: number): { start: number; end: number } => {
  let a = start;
  let b = end;
  while (a < b && isSpaceCode(text.charCodeAt(a))) a++;
  while (b > a && isSpaceCode(text.charCodeAt(b - 1))) b--;
  return { start: a, end: b };
};

/** White space runs as one plain space, none at the ends. One pass. */
export const collapseSpace = (text: string): string => {
  let out = '';
  let from = 0;
  let gap = false;
  for (let i = 0; i <= text.length; i++) {
    const space = i === text.length || isSpaceCode(text.charCodeAt(i));
    if (!space) {
      if (gap || i === 0) from = i;
      gap = false;
      continue;
    }
    if (!gap && i > from) out += (out === '' ? '' : ' ') + text.slice(from, i);
    gap = true;
    from = i + 1;
  }
  return out;
};
