import type { Span } from '../../model/span.ts';
import { wordsOf } from './words.ts';

/** Who or what stands behind a preposition: "to | the Orchard Bank", "in | its juice and cider segment". */
export type Slot = Span & {
  readonly preposition: string;
  /** The words that tell it from others of its sort, in small letters. */
  readonly telling: ReadonlySet<string>;
  /** What sort of thing it is, where a word says so: "bank", "segment", "role". */
  readonly sort: string | null;
};

const PREPOSITION = /\b(to|by|with|from|in|for|of|at|under|against|between|into|through)\s+/gi;
/** What a filler may have before it, and what ends it. */
const FILLER =
  /^(?:(?:the|its|their|our|an?|each|both|certain|his|her)\b\s*(?:of the\b\s*)?|of the\b\s*)*((?:[\p{L}\p{N}&'’.-]+(?:,? and\b|,? or\b)?\s*){1,7})/iu;
const ENDS =
  /^(?:to|by|with|from|in|for|at|under|against|between|into|through|which|that|who|was|were|is|are|had|has|have|on|as|while|during|after|before|pursuant|due|than)$/i;

const SORTS: ReadonlyMap<string, string> = new Map(
  'segment segments division divisions|segment,bank banks|bank,district|district,court|court,brand brands|brand,state county city|place'
    .split(',')
    .flatMap((line) => {
      const [words = '', sort = ''] = line.split('|');
      return words.split(' ').map((word): [string, string] => [word, sort]);
    }),
);

/** Parts that people and companies play in a deal: each is somebody else. */
const ROLES: ReadonlySet<string> = new Set(
  'underwriter underwriters sponsor sponsors investor investors lender lenders customer customers supplier suppliers vendor vendors tenant tenants landlord trustee founder founders employee employees director directors officer officers distributor distributors licensee licensor buyer seller'.split(
    ' ',
  ),
);

const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|fiscal|company|note|notes|item|table|part|section|form|act)$/;

/** The slots of `text[start, end)`. `isName` says of a word with a capital that it names somebody, and is no common noun. */
export const slotsOf = (text: string, start: number, end: number, isName: (word: string) => boolean): Slot[] => {
  const part = text.slice(start, end);
  return [...part.matchAll(PREPOSITION)].flatMap((match): Slot[] => {
    const at = match.index + match[0].length;
    const found = FILLER.exec(part.slice(at));
    if (found === null) return [];
    const from = at + found[0].length - (found[1] ?? '').length;
    const words: ReturnType<typeof wordsOf> = [];
    for (const word of wordsOf(part, from, at + found[0].length)) {
      if (ENDS.test(word.raw) || /[,;:()]/.test(part.slice(words.at(-1)?.end ?? word.start, word.start))) break;
      words.push(word);
    }
    const raws = words.map(({ raw }) => raw);
    const sortAt = raws.findIndex((raw) => SORTS.has(raw));
    const sort = sortAt < 0 ? null : (SORTS.get(raws[sortAt] ?? '') ?? null);
    const names = words.filter(
      ({ raw, isCapital }) => isCapital && !SORTS.has(raw) && !CALENDAR.test(raw) && isName(raw),
    );
    const roles = words.filter(({ raw }) => ROLES.has(raw));
    const parts =
      sort === 'segment' ? words.slice(0, sortAt).filter(({ stem, raw }) => stem !== null && !CALENDAR.test(raw)) : [];
    const telling = new Set([...names, ...roles, ...parts].map(({ raw }) => raw));
    const preposition = (match[1] ?? '').toLowerCase();
    const isRole = names.length === 0 && parts.length === 0 && roles.length > 0;
    return telling.size === 0
      ? []
      : [
          {
            preposition,
            telling,
            sort: isRole ? 'role' : sort,
            start: start + from,
            end: start + (words.at(-1)?.end ?? from),
          },
        ];
  });
};
