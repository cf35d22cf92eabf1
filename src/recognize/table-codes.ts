import type { TableBlock } from '../model/document.ts';
import type { Cell } from '../model/table.ts';

/** What a registrant is filed under, as the covers of SEC forms print it below or above the code itself. */
const CODE =
  /\b(?:code (?:number|no)|identification (?:number|no)|file (?:number|no)|registration (?:number|no)|exhibit (?:number|no)|zip code|area code|telephone)\b|^\s*(?:exhibits?|pages?)\s*$/i;
/** As much of a cell as can tell. */
const LABEL = 200;

/** "31.1", "10.14*+", "101.INS", "(16)", "4)", "104": what a list or an index of exhibits counts its items by. */
const ITEM = /^\s*\(?(\d{1,3})(?:\.(\d{1,3}|[a-z]{3}))?\)?[.)]?[\s*+†‡#^]{0,6}$/i;
/** "(703)" and "414-6338": a telephone number in two cells. */
const AREA = /^\s*\(\d{3}\)\s*$/;
const LINE = /^\s*\d{3}[-–]\d{4}\s*$/;
/** What such an item says is more than a word. */
const SAID = /\p{L}{2,}\P{L}+\p{L}{2,}/u;
/** A page number. */
const PAGE = /^\s*[1-9]\d{0,2}\s*$/;
/** What an index of pages lists. */
const LISTED = /^\s*(?:item|note|part|notes to|reports? of|report on|consolidated|schedule|signatures?|index)\b/i;
/** So many items make a list. */
const FEWEST = 2;
const FEWEST_PAGES = 4;

const textOf = (text: string, { start, end }: Cell): string => text.slice(start, Math.min(end, start + LABEL));

const rises = (numbers: readonly number[]): boolean =>
  numbers.every((one, i) => i === 0 || one >= (numbers[i - 1] ?? 0));

/** The columns of an index or a list whose rows are "31.1 | Certification of ..." or "(16) | changes in our markets;": every number in them names. */
const listColumns = (text: string, cells: readonly Cell[]): readonly number[] => {
  const firsts = cells.filter(({ column, role }) => column === 0 && role !== 'header' && role !== 'section');
  const printed = firsts.filter((cell) => textOf(text, cell).trim() !== '');
  const items = printed.map((cell) => ITEM.exec(textOf(text, cell)));
  const numbers = items.flatMap((item) => (item === null ? [] : [Number(item[1])]));
  if (numbers.length < FEWEST || numbers.length < printed.length * 0.8 || !rises(numbers)) return [];
  const rows = new Set(printed.map(({ row }) => row));
  const saying = new Set(
    cells.filter((cell) => cell.column > 0 && SAID.test(textOf(text, cell))).map(({ row }) => row),
  );
  if (![...rows].every((row) => saying.has(row))) return [];
  const isOfExhibits = items.some((item) => item?.[2] !== undefined);
  return isOfExhibits ? cells.filter((cell) => ITEM.test(textOf(text, cell))).map(({ column }) => column) : [0];
};

/** The one column of numbers in an index of pages: "Consolidated Balance Sheets | 58". */
const pageColumns = (text: string, cells: readonly Cell[]): readonly number[] => {
  const numbers = cells.filter(({ role, column }) => role === 'data' && column > 0);
  const pages = numbers.filter((cell) => PAGE.test(textOf(text, cell)));
  const [first] = pages;
  if (first === undefined || pages.length < FEWEST_PAGES) return [];
  if (pages.length < numbers.length || !pages.every(({ column }) => column === first.column)) return [];
  const listed = cells.filter(({ role, start, end }) => role === 'stub' && LISTED.test(text.slice(start, end))).length;
  return listed >= pages.length / 2 && rises(pages.map((cell) => Number(textOf(text, cell)))) ? [first.column] : [];
};

/**
 * The columns of a table that hold codes, register numbers and numbers of items and pages, which count nothing: "7370 / (Primary ...
 * Classification Code Number)", "Exhibit No.", "31.1 | Certification of ...", "Consolidated Balance Sheets | 58".
 */
export const codeColumns = (text: string, { table }: TableBlock): ReadonlySet<number> => {
  const columns = new Set<number>([...listColumns(text, table.cells), ...pageColumns(text, table.cells)]);
  let before: Cell | null = null;
  for (const cell of table.cells) {
    const label = textOf(text, cell);
    if (CODE.test(label)) columns.add(cell.column);
    if (before?.row === cell.row && LINE.test(label) && AREA.test(textOf(text, before))) columns.add(before.column);
    before = cell;
  }
  return columns;
};
