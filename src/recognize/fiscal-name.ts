/** A year's end and the number that the filer gives to that year: "fiscal 2023 ended February 3, 2024". */
const NAMED_YEAR =
  /\b[Ff]iscal (?:[Yy]ear )?((?:19|20)\d\d)\b[^.;\n]{0,40}?\bended (?:on )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, ((?:19|20)\d\d)\b/;

/** How many calendar years after its name the filer's year ends, by the first text that says so; 0 where none does. */
export const yearsAfterName = (texts: Iterable<string>): number => {
  for (const text of texts) {
    const named = NAMED_YEAR.exec(text);
    if (named !== null) return Math.max(0, Math.min(1, Number(named[2]) - Number(named[1])));
  }
  return 0;
};
