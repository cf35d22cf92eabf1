/** A year's end and the number that the filer gives to that year: "fiscal 2023 ended February 3, 2024". */
const NAMED_YEAR =
  /\b[Ff]iscal (?:[Yy]ear )?((?:19|20)\d\d)\b[^.;\n]{0,40}?\bended (?:on )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, ((?:19|20)\d\d)\b/;

/** "fiscal 2023", "fiscal year 2024", "FY2024" */
const NAME = /\b(?:[Ff]iscal (?:[Yy]ear )?|FY ?)((?:19|20)\d\d)\b/g;
/** A name must be as frequent as this to be that of the year that a report is for. */
const OFTEN = 3;

/**
 * The same of an annual report that is for the year to `end`: it names that year more often than any later one, so the latest year that it
 * names often is the report's.
 */
export const yearsAfterReportName = (texts: readonly string[], end: string): number => {
  const counts = new Map<number, number>();
  for (const text of texts)
    for (const [, year] of text.matchAll(NAME)) counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const often = [...counts].filter(([, n]) => n >= OFTEN && n * 4 >= most).map(([year]) => year);
  const ended = Number(end.slice(0, 4));
  return often.length > 0 && Math.max(...often) === ended - 1 ? 1 : yearsAfterName(texts);
};

/** How many calendar years after its name the filer's year ends, by the first text that says so; 0 where none does. */
export const yearsAfterName = (texts: Iterable<string>): number => {
  for (const text of texts) {
    const named = NAMED_YEAR.exec(text);
    if (named !== null) return Math.max(0, Math.min(1, Number(named[2]) - Number(named[1])));
  }
  return 0;
};
