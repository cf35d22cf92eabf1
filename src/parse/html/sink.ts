import { isSpaceCode } from '../../text/space.ts';
import { type Look, plainLook } from '../page/item.ts';
import type { Mark } from '../traced.ts';

/** A growing piece of text: white space collapsed to single spaces, none at its ends. */
export type Sink = {
  text: string;
  /** White space was seen since the last character. */
  gap: boolean;
  readonly marks: Mark[];
  /** Where in the page each stretch of the text stood; `drift` is how far the last one is from its place in the text. */
  readonly trail: number[];
  drift: number;
  /** Offsets where a block inside (a paragraph of a cell) ended. */
  readonly breaks: number[];
  readonly look: Look;
};

export type Ink = { bold: boolean; italic: boolean; underline: boolean; raised: boolean; linked: boolean };

export const newSink = (): Sink => ({
  text: '',
  gap: false,
  marks: [],
  trail: [],
  drift: Number.NaN,
  breaks: [],
  look: plainLook(),
});

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Soft hyphens, zero-width spaces and joiners, byte order marks: there to break lines, not to be read. */
const isInvisible = (code: number): boolean =>
  code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;

/**
 * Raised digits become superscript digits, so that "$45" with a footnote 1 is never 451; a raised "(1)" is kept apart by a space; raised
 * letters ("21st") stay as they are.
 */
const raisedText = (sink: Sink, data: string): string => {
  if (/^\s{0,4}\d{1,2}\s{0,4}$/.test(data)) return data.replace(/\d/g, (digit) => SUPERSCRIPT[Number(digit)] ?? digit);
  if (/^\s{0,4}[(*†‡\d]/.test(data)) sink.gap = true;
  return data;
};

/** Adds text as a browser would lay it out: runs of white space are one space, at most. `from`: where in the page it stands. */
export const append = (sink: Sink, raw: string, ink: Ink, open: readonly Mark[], from: number): void => {
  const data = ink.raised ? raisedText(sink, raw) : raw;
  const length = data.length;
  let added = 0;
  // A raised digit stands close to what it marks, whatever space its own element has.
  const isMark = data !== raw;
  for (let i = isMark ? data.length - data.trimStart().length : 0; i < length; ) {
    const code = data.charCodeAt(i);
    if (isInvisible(code)) {
      i++;
      continue;
    }
    if (isSpaceCode(code)) {
      sink.gap = true;
      i++;
      continue;
    }
    let to = i + 1;
    while (to < length) {
      const next = data.charCodeAt(to);
      if (next === 32 && to + 1 < length && !isSpaceCode(data.charCodeAt(to + 1))) to += 2;
      else if (isSpaceCode(next) || isInvisible(next)) break;
      else to++;
    }
    if (sink.gap && sink.text !== '') sink.text += ' ';
    sink.gap = false;
    for (const mark of open) if (mark.start < 0) mark.start = sink.text.length;
    const drift = from + i - sink.text.length;
    if (drift !== sink.drift) {
      sink.trail.push(sink.text.length, from + i);
      sink.drift = drift;
    }
    sink.text += data.slice(i, to);
    added += to - i;
    i = to;
  }
  if (added === 0) return;
  const { look } = sink;
  look.characters += added;
  if (ink.bold) look.bold += added;
  if (ink.italic) look.italic += added;
  if (ink.underline) look.underlined += added;
  if (ink.linked) look.linked += added;
};

/** A block inside the piece ended: what follows is kept apart. */
export const breakSink = (sink: Sink): void => {
  if (sink.text === '') return;
  sink.gap = true;
  if (sink.breaks.at(-1) !== sink.text.length) sink.breaks.push(sink.text.length);
};
