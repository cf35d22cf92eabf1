import { inflateRawSync } from 'node:zlib';
import { DOMParser } from 'linkedom';

/** The files of a ZIP file, read by its directory (PKWARE's APPNOTE): a reader that shares nothing with the writer. */
export const unzip = (bytes: Uint8Array): Map<string, string> => {
  const zip = Buffer.from(bytes);
  const files = new Map<string, string>();
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const method = zip.readUInt16LE(at + 10);
    const packed = zip.readUInt32LE(at + 20);
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const body = zip.subarray(start, start + packed);
    files.set(
      zip.subarray(at + 46, at + 46 + name).toString(),
      (method === 8 ? inflateRawSync(body) : body).toString('utf8'),
    );
    at += 46 + name + extra + comment;
  }
  return files;
};

export type ReadCell = { readonly text: string; readonly isNumber: boolean; readonly link: string | null };
export type ReadSheet = {
  readonly name: string;
  readonly rows: readonly (readonly (ReadCell | null)[])[];
  readonly frozenRows: number;
  readonly isSelected: boolean;
  readonly formulas: number;
};

type Element = {
  getAttribute(name: string): string | null;
  readonly textContent: string;
  querySelectorAll(selector: string): Iterable<Element>;
};
const parse = (xml: string): Element => new DOMParser().parseFromString(xml, 'text/xml') as unknown as Element;
const all = (element: Element, selector: string): Element[] => [...element.querySelectorAll(selector)];
const first = (element: Element, selector: string): Element | undefined => all(element, selector)[0];

/** "AB12" → [11, 27] */
const placeOf = (ref: string): [number, number] => {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(ref) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return [Number(digits) - 1, column - 1];
};

/** The sheets of a workbook as ECMA-376 has them: shared strings, numbers, hyperlinks by relation, frozen rows. */
export const readXlsx = (bytes: Uint8Array): ReadSheet[] => {
  const files = unzip(bytes);
  const file = (path: string): Element => parse(files.get(path) ?? '<none/>');
  const strings = all(file('xl/sharedStrings.xml'), 'si').map((si) => si.textContent);
  const targets = (path: string): Map<string | null, string | null> =>
    new Map(all(file(path), 'Relationship').map((each) => [each.getAttribute('Id'), each.getAttribute('Target')]));
  const sheetFiles = targets('xl/_rels/workbook.xml.rels');
  return all(file('xl/workbook.xml'), 'sheet').map((sheet) => {
    const path = `xl/${sheetFiles.get(sheet.getAttribute('r:id'))?.replace(/^\/?(?:xl\/)?/, '')}`;
    const xml = file(path);
    const links = targets(path.replace('worksheets/', 'worksheets/_rels/').replace(/$/, '.rels'));
    const linkAt = new Map(
      all(xml, 'hyperlink').map((each) => [each.getAttribute('ref'), links.get(each.getAttribute('r:id')) ?? null]),
    );
    const rows: (ReadCell | null)[][] = [];
    for (const cell of all(xml, 'c')) {
      const ref = cell.getAttribute('r') ?? '';
      const [row, column] = placeOf(ref);
      const raw = first(cell, 'v')?.textContent;
      if (raw === undefined) continue;
      const isNumber = cell.getAttribute('t') === null;
      rows[row] ??= [];
      (rows[row] as (ReadCell | null)[])[column] = {
        text: isNumber ? raw : (strings[Number(raw)] ?? ''),
        isNumber,
        link: linkAt.get(ref) ?? null,
      };
    }
    return {
      name: sheet.getAttribute('name') ?? '',
      rows,
      frozenRows: Number(first(xml, 'pane')?.getAttribute('ySplit') ?? 0),
      isSelected: first(xml, 'sheetView')?.getAttribute('tabSelected') === '1',
      formulas: all(xml, 'f').length,
    };
  });
};
