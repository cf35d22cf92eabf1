import type { RawBlock } from '../reading.ts';
import { inNormalCapitals, isByline, isDateLine, isMasthead } from './front-line.ts';
import { isHeadingLike, isLabel } from './line-shape.ts';

/** More than this before the first headline, and there is none. */
const TITLE_WITHIN = 6;
const LONGEST_TITLE = 200;
/** "Partnership" and "NEWS RELEASE" stand above headlines, which have at least so many words. */
const FEWEST_WORDS = 4;

/** A line at the top of a text. `apart`: an empty line stands between it and the one before. */
type TopLine = { readonly words: string; readonly heading: boolean; readonly apart: boolean };

/** The lines before the first paragraph of prose, table or list. */
const topLines = (text: string, blocks: readonly RawBlock[]): TopLine[] => {
  const lines: TopLine[] = [];
  let end = 0;
  for (const block of blocks.slice(0, TITLE_WITHIN)) {
    if (block.kind === 'table' || block.kind === 'list-item' || block.end - block.start > LONGEST_TITLE) break;
    const words = text.slice(block.start, block.end).replace(/\s+/g, ' ');
    // "Good morning. It is 58 degrees." is prose; a headline may be a sentence, but only on top.
    if (lines.length > 0 && block.kind !== 'heading' && /[.!?]["'”’)]?(?:\s|$)/.test(words) && !isDateLine(words))
      break;
    lines.push({
      words,
      heading: block.kind === 'heading',
      apart: /\n[^\S\n]*\r?\n/.test(text.slice(end, block.start)),
    });
    end = block.end;
  }
  return lines;
};

/** Every word of a name is written large, but for "and" and the like: "By the end of May" names nobody. */
const NAMES = /^[Bb][Yy](?:\s(?:\p{Lu}\S*|and|AND|de|der|la|van|von))+$/u;

/** Who wrote a text, by the line near its top that says so: "By Ada Moss", "By Ada Moss | May 21, 2031". */
export const bylineIn = (text: string, blocks: readonly RawBlock[]): string | null => {
  for (const { words } of topLines(text, blocks)) {
    const [name = ''] = words.split(/\s[|·•]\s/);
    if (isByline(name) && NAMES.test(name)) return name.slice(3).trim();
  }
  return null;
};

/**
 * What a text calls itself: of the lines before its first paragraph the first of four words or more, or else the first heading. Never a
 * date, a byline or a label. A masthead in capitals, with what stands directly below it, is not a headline; where none follows, a
 * newsletter is called by it, in normal capitals.
 */
export const titleOf = (text: string, blocks: readonly RawBlock[]): string | null => {
  const top = topLines(text, blocks);
  const masthead = top[0] !== undefined && isMasthead(top[0].words) ? top[0] : null;
  const below = masthead === null ? 0 : top.findIndex((line, i) => i > 0 && line.apart);
  const lines = (below < 0 ? [] : top.slice(below)).filter(
    ({ words }) => !isDateLine(words) && !isByline(words) && (!isLabel(words) || /^(?:title|headline):\s/i.test(words)),
  );
  const headline = lines.find(
    (line) =>
      line.words.split(' ').length >= FEWEST_WORDS && (line.heading || isHeadingLike(line.words) || line === top[0]),
  );
  if (headline !== undefined) {
    const rest = lines[lines.indexOf(headline) + 1];
    // "Kiln maker that bought its rival," above "says that it sold more": one headline on two lines.
    const goesOn = rest !== undefined && !rest.apart && /^\p{Ll}/u.test(rest.words);
    return (goesOn ? `${headline.words} ${rest.words}` : headline.words).replace(/^(?:title|headline):\s+/i, '');
  }
  if (masthead !== null) return inNormalCapitals(masthead.words);
  return lines.find((line) => line.heading)?.words ?? null;
};
