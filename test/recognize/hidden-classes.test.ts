import { expect, test } from 'vitest';
import { openContext } from '../../src/extract/context.ts';
import { parse } from '../../src/parse/parse.ts';
import { recognize } from '../../src/recognize/recognize.ts';

/**
 * V8 of Node 20 gives an object that is written `{ ...one, another: 1 }` a hidden class of its own, and code that reads a thousand of them
 * is several times slower. What every later stage reads is written out; V8 itself is asked whether it is.
 */
const { setFlagsFromString } = await import('node:v8');
setFlagsFromString('--allow-natives-syntax');
const isOfOneClass = new Function('a', 'b', 'return %HaveSameMap(a, b)') as (a: object, b: object) => boolean;
const isPacked = new Function('list', 'return !%HasHoleyElements(list)') as (list: readonly unknown[]) => boolean;

const classesOf = (objects: readonly object[]): number => {
  const classes: object[] = [];
  for (const one of objects) if (!classes.some((other) => isOfOneClass(one, other))) classes.push(one);
  return classes.length;
};

const paragraph = (i: number): string =>
  `In the three months ended March 31, 20${10 + (i % 20)}, Acme paid $${i + 1} million, up from $${i} million to $${i + 2} million in 2009.`;
const table = (i: number): string =>
  `<table><tr><th>In millions</th><th>2024</th></tr><tr><td>Revenue (1)</td><td>$ ${i + 100}</td></tr></table><p>(1) Of ${i} stores.</p>`;

const documentOf = async (parts: number, registrant = 'Acme Corp.') => {
  const html = Array.from({ length: parts }, (_, i) => `<h2>Part ${i}</h2><p>${paragraph(i)}</p>${table(i)}`).join('');
  const cover = `<p>FORM 10-K</p><p>${registrant}</p><p>(Exact name of registrant as specified in its charter)</p>`;
  const { document } = await parse({
    bytes: new TextEncoder().encode(`<html><body>${cover}${html}</body></html>`),
    source: 'classes.htm',
    mediaType: 'text/html',
    kind: 'filing',
    url: null,
  });
  if (document === null) throw new Error('the page was not parsed');
  return document;
};

test('blocks, cells and mentions have a few hidden classes, however many there are', async () => {
  const document = await documentOf(60);
  const { quantities, periods } = recognize(document);
  expect(quantities.length).toBeGreaterThan(200);
  expect(periods.length).toBeGreaterThan(60);
  const cells = document.blocks.flatMap((block) => (block.kind === 'table' ? block.table.cells : []));
  expect(cells.some(({ notes }) => notes !== undefined)).toBe(true);
  // Headings, tables and prose; with and without notes; ranges and single figures; instants and stretches.
  expect(classesOf(document.blocks)).toBeLessThanOrEqual(3);
  expect(classesOf(cells)).toBeLessThanOrEqual(2);
  expect(classesOf(quantities)).toBeLessThanOrEqual(2);
  expect(classesOf(periods)).toBe(1);
});

/** `map` makes a list of another class once it is compiled itself, and then all that reads such lists is compiled anew. */
test('what all stages read is of one class in every document, however many were read before', async () => {
  const first = await documentOf(80);
  for (let i = 0; i < 12; i++) {
    const document = await documentOf(80, `Acme ${i} Corp.`);
    expect(document.filing?.registrant).toBe(`Acme ${i} Corp.`);
    expect(isOfOneClass(first, document)).toBe(true);
    expect(isOfOneClass(first.filing as object, document.filing as object)).toBe(true);
    const { sentences } = openContext(document, recognize(document));
    expect(sentences.length).toBeGreaterThan(80);
    const cells = document.blocks.flatMap((block) => (block.kind === 'table' ? [block.table.cells] : []));
    expect(cells.length).toBeGreaterThan(50);
    const sections = document.blocks.map(({ section }) => section);
    expect([document.blocks, sentences, ...cells, ...sections].every(isPacked)).toBe(true);
  }
});
