/** A quarter of a year by its name: the third one of fiscal 2023. */
export type QuarterOfYear = { readonly quarter: number; readonly year: number };

const ORDER = ['first', 'second', 'third', 'fourth'];
const NAME = '(first|second|third|fourth|q[1-4])';
const QUARTER = new RegExp(String.raw`^\W*${NAME}(?:\s*quarter)?\W*$`, 'i');
const YEAR = /^\W*(?:(?:fiscal|fy|year)\s?(?:year\s)?)?((?:19|20)\d\d)\b[^a-z]*$/i;

const numberOf = (name: string): number =>
  /^q/i.test(name) ? Number(name.slice(1)) : ORDER.indexOf(name.toLowerCase()) + 1;

/**
 * The quarter that a cell is of by its own names: the label of its row, its column and the section above its row, of which one says "Third
 * Quarter" and another "Fiscal 2023"; undefined where they do not.
 */
export const quarterOf = (names: readonly (string | null)[]): QuarterOfYear | undefined => {
  const [quarter] = names.flatMap((name) => QUARTER.exec(name ?? '')?.[1] ?? []);
  const [year] = names.flatMap((name) => YEAR.exec(name ?? '')?.[1] ?? []);
  return quarter === undefined || year === undefined ? undefined : { quarter: numberOf(quarter), year: Number(year) };
};

const SAID = new RegExp(
  String.raw`\b${NAME}(?:[ -](?:fiscal )?quarter)? (?:of )?(?:the )?(?:fiscal )?(?:year )?((?:19|20)\d\d)\b`,
  'gi',
);

/** The quarters that a text names with their years. */
export const quartersIn = (text: string): QuarterOfYear[] =>
  [...text.matchAll(SAID)].map(([, name = '', year]) => ({ quarter: numberOf(name), year: Number(year) }));
