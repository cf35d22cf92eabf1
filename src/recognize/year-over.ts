/** A year, with what stands right before it. */
const YEAR = /\b(?:19|20)\d\d\b/g;
const REACH_BACK = 30;
/** Before a year: a part of it, or what began in it; "this" of a story that was written in it. */
const PART =
  /(?:\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?: \d{1,2}(?:st|nd|rd|th)?,?)?|\b(?:of|early|late|mid|spring|summer|autumn|fall|winter|since|far in|far this|q[1-4]|[1-4]q|h[12]|[12]h))[ -]$/i;
/** A part that ends with its year: a story that tells of it was mostly written in the next. */
const LAST_PART =
  /\b(?:fourth[ -]quarter|(?:final|last|closing) (?:quarter|three months)|q4|end) of $|\bq4 $|\bdecember 31,? $/i;
/** Words that tell what is to come, as alternatives of a pattern that passes over case. */
export const FORECASTS =
  'will|would|could|(?:is|are|set|due|scheduled) to|expects?|expected|sees?|plans?|planned|forecasts?|targets?|guided|guides|guidance';
/** Before a year: what is to come in it. */
const AHEAD = new RegExp(
  String.raw`\b(?:${FORECASTS})\b(?:[^.;\n]|\.\d)*$|\b(?:by|until|through)(?: [\w-]+){0,4} $`,
  'i',
);
/** What something came to, before or behind the year. */
const RESULT = /[$€£¥%]|\b(?:million|billion|percent)\b/;
const BESIDE = 90;
const STOP = /[.!?;]\s/;
const HAS = /\b(?:has|have|so far)\b(?:[^.;\n]|\.\d)*$/i;

/** A year where a text prints it: `before` what stands in front of it, `near` the last of that, `behind` what follows. */
type YearPrint = { readonly before: string; readonly near: string; readonly behind: string };

/** Where a text prints a year, in order. */
function* printsOf(text: string, year: number): Generator<YearPrint> {
  for (const match of text.matchAll(YEAR)) {
    if (Number(match[0]) !== year) continue;
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - BESIDE), match.index);
    yield { before, near: before.slice(-REACH_BACK), behind: text.slice(end, end + BESIDE) };
  }
}

/**
 * Does an undated story look back on the last year that it tells of ("Sales were $5 million in 2025, up from $4 million in 2024")? Then its
 * "last year" is that one. Not where it names a part of the year, as those do who write in it, or says what the year is to bring.
 */
export const isYearOver = (text: string, year: number): boolean => {
  let told = false;
  for (const { before, near, behind } of printsOf(text, year)) {
    if (/[\d$,.-]$/.test(before)) continue;
    if (AHEAD.test(before) || HAS.test(before) || (PART.test(near) && !LAST_PART.test(near))) return false;
    told ||= RESULT.test(before.split(STOP).at(-1) ?? '') || RESULT.test(behind.split(STOP, 1)[0] ?? '');
  }
  return told;
};

/** Before a year: its first months. */
const FIRST_PART =
  /\b(?:(?:first[ -](?:fiscal )?quarter|first three months|opening quarter) of|q1|1q|early|january|february|march|april|jan\.?|feb\.?|mar\.?|apr\.?)(?: \d{1,2},?)?[ -]$/i;

/** Does an undated story name of the last year that it tells of only the first months? Its December is that of the year before. */
export const isYearYoung = (text: string, year: number): boolean => {
  let found = false;
  for (const { before, near } of printsOf(text, year)) {
    if (AHEAD.test(before) || !PART.test(near)) continue;
    if (!FIRST_PART.test(near)) return false;
    found = true;
  }
  return found;
};
