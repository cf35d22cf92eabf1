import { dayOf } from './day.ts';

/** How far from the top a text says when it was published. */
const OPENING = 2_500;

/** A day in words or digits, as the source of a pattern without groups. */
export const DAY = String.raw`(?:[A-Z][a-z]{2,8}\.?\s{1,2}\d{1,2},?\s{1,2}\d{4}|\d{1,2}\s{1,2}[A-Z][a-z]{2,8}\.?,?\s{1,2}\d{4}|\d{4}-\d{2}-\d{2})`;

/** ", 9:02 AM", " at 9.15 a.m. ET" */
const HOUR = String.raw`,?\s{1,2}(?:at\s)?\d{1,2}[:.]\d{2}[^\n]{0,12}`;

/** In the order of how surely they speak of the text itself. Each has the day in its first group. */
const STATED: readonly RegExp[] = [
  // "Published: May 21, 2026", "Posted on 21 May 2026"
  new RegExp(
    String.raw`^\s{0,8}(?:published|posted|date|released)(?: on)?:?\s{1,3}(?:[A-Z][a-z]{2,8},\s)?(${DAY})`,
    'im',
  ),
  // "SEATTLE, Dec. 8, 2025 (GLOBE NEWSWIRE) -- Acme ...", "SEATTLE--(BUSINESS WIRE)--Dec. 8, 2025--"
  new RegExp(String.raw`(${DAY})\s{0,3}[-–—/(]{1,3}\s{0,2}(?:GLOBE|BUSINESS|PR ?NEWS|ACCESS)`, 'i'),
  new RegExp(String.raw`(?:NEWSWIRE|BUSINESS WIRE)\)?[-–— /]{1,5}(${DAY})`, 'i'),
  // "DOVER, Del., May 21, 2026 -- Acme ...": a dateline without a wire, or with any: "(Press)"
  new RegExp(
    String.raw`^[A-Z][A-Z .’'-]{2,30},\s(?:[A-Z][\w.]{1,12},?\s){0,2}(${DAY})\s{0,2}(?:\([^()\n]{2,40}\)\s{0,2})?(?:--|—|–|-)\s`,
    'm',
  ),
  // "May 21, 2026 (Press) - Acme ...": a dateline without its town
  new RegExp(String.raw`^(${DAY})\s{1,2}\([A-Z][^()\n]{2,40}\)\s{0,2}(?:--|—|–|-)\s`, 'm'),
  // "Good morning. It is Thursday, May 21, 2026"
  new RegExp(String.raw`\b(?:[Ii]t|[Tt]oday)(?: is|[’']s)\s(?:[A-Z][a-z]{2,5}day,?\s)?(${DAY})`),
  // "Leeds, May 21, 2026: Acme ...", "Leeds, 21 May 2026 — Acme ...": the place may be in small letters where the year stands too
  new RegExp(String.raw`^[A-Z][A-Za-z .’'-]{2,30},\s(${DAY})\s{0,2}(?::|--|—|–|-)\s`, 'm'),
  // A line of its own: "May 21, 2026", "Thu, May 21, 2026, 9:02 AM"
  new RegExp(String.raw`^\s{0,40}(?:[A-Z][a-z]{2,8}\.?,\s)?(${DAY})(?:${HOUR})?\s{0,8}$`, 'm'),
  // "Capacity desk | Friday, May 22, 2026", "The Courier, May 26, 2026": a name and a date above an empty line
  new RegExp(
    String.raw`^[A-Z][\w’'&-]{0,20}(?: [\w’'&-]{1,20}){0,4} ?[|·•,—–] ?(?:[A-Z][a-z]{5,8},\s)?(${DAY})[^\S\n]{0,8}\n\s{0,8}\n`,
    'm',
  ),
];

/** A line among the first that says where and when: "By a reporter | 2 May 2026 | Mills", "THE COURIER — No. 9 — May 2, 2026, 9:15 a.m. ET". */
const LONGEST_LINE = 100;
const FIRST_LINES = 6;
const DATED = new RegExp(
  String.raw`^(?:(?:published|posted|updated|released|last updated)(?:\son)?:?\s)?(?:(?:[a-z]{3,6}day|mon|tues?|wed|thu(?:rs)?|fri|sat|sun)\.?,?\s)?(${DAY})(?:${HOUR})?$`,
  'i',
);

/** The date that stands between the bars or dashes of a line; null where none does. Behind a dash, "May 2, 2021 — Acme opens" is history. */
export const datePart = (line: string): string | null => {
  if (line.length > LONGEST_LINE) return null;
  for (const mark of [/\s{0,2}[|·•]\s{0,2}/, /\s[—–-]\s/]) {
    const parts = line.trim().split(mark);
    const at = parts.findIndex((part) => DATED.test(part));
    if (at > 0 || (at === 0 && mark.source.includes('|'))) return DATED.exec(parts[at] ?? '')?.[1] ?? null;
  }
  return null;
};

/** "All times Eastern. Tuesday, May 2, 2026": a line above the text that ends with the day of the week and its date. */
const ENDS_DATED = new RegExp(
  String.raw`(?:^|[.!?:;|]\s{1,2})(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s(${DAY})\.?$`,
);
const LONGEST_DECK = 240;

const datedLine = (opening: string): string | null => {
  const lines = opening.split('\n').filter((line) => line.trim() !== '');
  for (const line of lines.slice(0, FIRST_LINES)) {
    const day = dayOf(
      datePart(line) ?? (line.length > LONGEST_DECK ? null : (ENDS_DATED.exec(line.trim())?.[1] ?? null)),
    );
    if (day !== null) return day;
  }
  return null;
};

/** The day on which a text says that it was published; null where it does not say. A date in a sentence says nothing of the text. */
export const statedDate = (text: string): string | null => {
  const opening = text.slice(0, OPENING);
  for (const sign of STATED) {
    const day = dayOf(sign.exec(opening)?.[1] ?? null);
    if (day !== null) return day;
  }
  return datedLine(opening);
};
