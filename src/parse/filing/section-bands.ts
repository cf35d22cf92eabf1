import type { FilingHeader } from '../../model/document.ts';
import { type Problem, problem } from '../../model/problem.ts';
import type { Section } from '../../model/section.ts';
import { isDoubtful } from '../../text/trusted-sections.ts';

/**
 * What sort of filing a form is, as far as lengths go: `offering` is a whole prospectus, `supplement` the last pages of one, which may be
 * as short as they like.
 */
type Family = 'offering' | 'supplement' | 'annual' | 'quarterly' | 'current';

const FAMILIES: readonly (readonly [RegExp, Family])[] = [
  [/^424B[2357]|^(?:S|F)-[38]\b|MEF/, 'supplement'],
  [/^(?:S|F)-\d{1,2}\b|^424B/, 'offering'],
  [/^(?:10-K|20-F|40-F)/, 'annual'],
  [/^10-Q/, 'quarterly'],
  [/^8-K|^6-K/, 'current'],
];

/** The shortest and the longest that a section of the name usually is, in characters of the canonical text. */
type Band = readonly [family: Family, name: RegExp, least: number, most: number];

/**
 * From the sections of four registration statements, seven 10-Ks and five 10-Qs of 2011 to 2026 (see `docs/sections.md`): about a fifth
 * of the shortest seen, less where a form lets small companies be brief, and about four times the longest. The first that fits holds.
 * A name fits from its beginning, after "Item 7." and the like.
 */
const BANDS: readonly Band[] = [
  ['offering', /^(?:prospectus )?summary$/i, 3_000, 400_000],
  ['offering', /^risk factors/i, 15_000, 900_000],
  ['offering', /forward[- ]looking statements/i, 400, 40_000],
  ['offering', /^use of proceeds/i, 200, 30_000],
  ['offering', /^dividend policy/i, 80, 20_000],
  ['offering', /^capitali[sz]ation$/i, 400, 60_000],
  ['offering', /^dilution$/i, 400, 50_000],
  ['offering', /^selected (?:historical )?(?:consolidated )?financial/i, 700, 120_000],
  ['offering', /^management[’']?s discussion/i, 10_000, 1_000_000],
  ['offering', /^business$/i, 8_000, 1_500_000],
  ['offering', /^management$/i, 2_000, 250_000],
  ['offering', /^executive compensation$/i, 1_500, 400_000],
  ['offering', /^certain relationships/i, 300, 200_000],
  ['offering', /^(?:principal|security ownership|beneficial)\b.{0,60}(?:holders|owners)/i, 800, 150_000],
  ['offering', /^description of (?:capital|share|our (?:capital|common|share))/i, 1_500, 250_000],
  ['offering', /^shares eligible/i, 800, 100_000],
  ['offering', /^(?:underwriting|underwriters|plan of distribution)$/i, 1_000, 250_000],
  ['offering', /^legal matters$/i, 60, 10_000],
  ['offering', /^experts$/i, 60, 12_000],
  ['offering', /^where you can find/i, 200, 20_000],
  ['offering', /^index to (?:\w+ ){0,3}financial statements/i, 10_000, 2_500_000],
  ['annual', /^business\b/i, 2_000, 600_000],
  ['annual', /^risk factors/i, 3_000, 1_200_000],
  ['annual', /^cybersecurity/i, 400, 60_000],
  ['annual', /^properties/i, 40, 300_000],
  ['annual', /^legal proceedings/i, 40, 150_000],
  ['annual', /^market for/i, 80, 60_000],
  ['annual', /^management[’']?s discussion/i, 3_000, 800_000],
  ['annual', /^quantitative and qualitative/i, 60, 120_000],
  ['annual', /^(?:consolidated )?financial statements and supplementary/i, 8_000, 2_500_000],
  ['annual', /^controls and procedures/i, 250, 60_000],
  ['quarterly', /^(?:\w+ ){0,3}financial statements/i, 4_000, 1_500_000],
  ['quarterly', /^management[’']?s discussion/i, 2_000, 600_000],
  ['quarterly', /^quantitative and qualitative/i, 40, 80_000],
  ['quarterly', /^controls and procedures/i, 120, 40_000],
  ['quarterly', /^legal proceedings/i, 30, 150_000],
  ['quarterly', /^risk factors/i, 80, 800_000],
  ['quarterly', /^unregistered sales/i, 80, 40_000],
  ['current', /^financial statements and exhibits/i, 30, 30_000],
  ['current', /./, 40, 250_000],
];

/** Sections of other levels are parts of one of these. */
const OUTERMOST = 2;

/** "Item 7A.", "ITEM 2.02 ", "Part II, Item 1.": what stands before a section's own name. */
const NUMBER = /^(?:part\s+[ivx]{1,4}\b[\s,.:—–-]{0,4})?(?:item\s+\d{1,2}(?:\.\d{2})?[a-z]?\b)?[\s.,:—–-]{0,4}/i;

/** A section this short may say that there is nothing, or that it stands elsewhere; that is all of it, then. */
const SHORT = 2_000;
const ELSEWHERE =
  /\b(?:not applicable|not required|omitted|none|no (?:material )?changes?|reserved|by reference|(?:is|are|been|as) (?:set forth|contained|included|presented|provided|found|described|discussed|filed|disclosed)|refer to|refers to|see\b|beginning on page)/i;

/**
 * Says of each outermost section of a filing whether it is as long as its kind usually is. The others, and those of forms and names that
 * nothing is known of, are left as they are.
 */
export const measured = (sections: readonly Section[], form: FilingHeader['form'], text: string): Section[] => {
  const family = FAMILIES.find(([pattern]) => pattern.test(form ?? ''))?.[1];
  if (family === undefined) return [...sections];
  const lengthOf = (section: Section): Section['length'] => {
    if (section.level > OUTERMOST || (section.section.length > 0 && !/^part\b/i.test(section.section[0] ?? '')))
      return null;
    // Of a report on events the Items are sections, not the signatures.
    if (family === 'current' && !/^item\b/i.test(section.name)) return null;
    const name = section.name.replace(NUMBER, '');
    const band = BANDS.find(([of, pattern]) => of === family && pattern.test(name));
    if (band === undefined || name === '') return null;
    const [, , least, most] = band;
    const length = section.end - section.start - section.name.length;
    if (length > most) return 'long';
    if (length >= least) return 'usual';
    return length <= SHORT && length > 0 && ELSEWHERE.test(text.slice(section.start + section.name.length, section.end))
      ? 'usual'
      : 'short';
  };
  // Written out, for the reason told in `text/placed-block.ts`.
  return sections.map((one) => {
    const { start, end, name, level, section, basis, confidence } = one;
    return { start, end, name, level, section, basis, confidence, length: lengthOf(one) };
  });
};

/** How many sections a message names. */
const MOST_NAMED = 3;

/** The one Problem that tells of all sections of an unusual length; none where there are none. */
export const doubts = (sections: readonly Section[], source: string): Problem[] => {
  const doubtful = sections.filter(isDoubtful);
  if (doubtful.length === 0) return [];
  const named = doubtful
    .slice(0, MOST_NAMED)
    .map(({ name, length, start, end }) => `“${name}” is ${length} (${(end - start).toLocaleString('en')} characters)`);
  const more = doubtful.length > MOST_NAMED ? `, and ${doubtful.length - MOST_NAMED} more` : '';
  return [
    problem('doubtful', source, `has sections of an unusual length: ${named.join(', ')}${more}`, {
      level: 'warning',
      hint: 'They may begin or end elsewhere; their names are not relied on.',
    }),
  ];
};
