import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { packedMap, sourceOffsetOf, trailOf } from '../../src/text/source-map.ts';
import { documentOf, parsed } from './reading-laws.ts';
import { brokenOrigin } from './source-law.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The source from the byte on at which the first `words` of the canonical text are said to stand. */
const sourceAt = async (bytes: Uint8Array, words: string, source: string, length = 12): Promise<string | null> => {
  const document = await documentOf(bytes, { source });
  const at = document.text.indexOf(words);
  expect(at, `"${words}" in ${document.text}`).toBeGreaterThanOrEqual(0);
  expect(brokenOrigin(document, bytes)).toBeNull();
  const from = sourceOffsetOf(document, at);
  return from === null ? null : Buffer.from(bytes.subarray(from, from + length)).toString('latin1');
};

describe('the map from the canonical text to the bytes of the source', () => {
  it.each([
    ['an entity', '<p>Sales &amp; service, &#8220;kilns&#8221;, sold &euro;5 million</p>', '5 million', '5 million'],
    ['the entity itself', '<p>Sold&nbsp;for &euro;5 million</p>', '€5', '&euro;5 milli'],
    ['no-break spaces', '<p>1,200\u00a0\u00a0kilns and 35\u00a0ovens</p>', 'ovens', 'ovens'],
    ['a soft hyphen and a joiner', '<p>The photo\u00advoltaic\u200d plants of 2031</p>', '2031', '2031'],
    ['full-width digits', '<p>In ２０３１ it made 35 kilns</p>', '35 kilns', '35 kilns'],
    ['hidden text', '<p>We made <span style="display:none">99 </span>35 kilns</p>', '35 kilns', '35 kilns'],
    ['a raised mark', '<p>Revenue was $45<sup>1</sup> in 2031</p>', '¹ in', '1</sup> in 20'],
    [
      'signs in cells of their own',
      '<table><tr><td>Net</td><td>$</td><td>(35</td><td>)</td></tr><tr><td>Cost</td><td></td><td>41</td></tr></table>',
      '35)',
      '35</td><td>)',
    ],
    ['a run that mark-up splits', '<p>Rev<b>en</b>ue of 35</p>', 'ue of', 'ue of 35</p>'],
    [
      'dot leaders',
      '<table><tr><td>Kilns ........</td><td>35</td></tr><tr><td>Ovens ......</td><td>41</td></tr></table>',
      '41',
      '41</td>',
    ],
  ])('in HTML, behind %s', async (_, html, words, wanted) => {
    const page = bytesOf(`<html><head><title>A</title></head><body>${html}</body></html>`);
    expect((await sourceAt(page, words, 'a.htm', wanted.length))?.slice(0, wanted.length)).toBe(wanted);
  });

  it.each(['windows-1252', 'iso-8859-1', 'utf-8', 'shift_jis'])('in %s', async (encoding) => {
    const words = encoding === 'shift_jis' ? 'カタカナ' : 'Café “Ofen” –';
    const html = `<html><head><meta charset="${encoding}"></head><body><p>${words} made 35 kilns.</p></body></html>`;
    const page = iconv.encode(html, encoding === 'iso-8859-1' ? 'windows-1252' : encoding);
    const { document } = await parsed(page, { source: 'a.htm' });
    const from = sourceOffsetOf(document as never, document?.text.indexOf('35') ?? 0) as number;
    expect(page.subarray(from, from + 8).toString('latin1')).toBe('35 kilns');
  });

  it('in UTF-16, with its byte order mark', async () => {
    const page = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Märkte: 35 kilns in 2031.', 'utf16le')]);
    const document = await documentOf(page);
    const from = sourceOffsetOf(document, document.text.indexOf('35')) as number;
    expect(page.subarray(from, from + 16).toString('utf16le')).toBe('35 kilns');
  });

  it('in UTF-8 with a byte order mark and a byte that fits nowhere', async () => {
    const page = Buffer.from('\u00ef\u00bb\u00bf<meta charset=utf-8><p>Sold\u0092s 35 kilns</p>', 'latin1');
    const document = await documentOf(page, { source: 'a.htm' });
    const from = sourceOffsetOf(document, document.text.indexOf('35')) as number;
    expect(page.subarray(from, from + 8).toString('latin1')).toBe('35 kilns');
  });

  it('in Markdown and plain text', async () => {
    const text = '# “Kilns” – a report\n\nSales rose to €35 million in 2031.\n\n| | 2031 |\n|---|---|\n| Café | 41 |\n';
    expect(await sourceAt(bytesOf(text), '35 million', 'a.md', 10)).toBe('35 million');
    expect(await sourceAt(bytesOf(text), '41', 'a.txt', 2)).toBe('41');
  });

  it('in the positioned layout, where a footer stands before the body', async () => {
    const line = (top: number, left: number, words: string): string =>
      `<div style="position:absolute;top:${top}pt;left:${left}pt;font-size:10pt">${words}</div>`;
    const page = bytesOf(
      `<html><body><div style="position:relative;width:612pt;height:792pt">${line(760, 300, '12')}${line(120, 72, 'below it, 41 ovens &amp; more.')}${line(108, 72, 'There were 35 kilns that were built in the north and')}</div></body></html>`,
    );
    expect(await sourceAt(page, '35 kilns', 'a.htm', 8)).toBe('35 kilns');
    expect(await sourceAt(page, '41 ovens', 'a.htm', 8)).toBe('41 ovens');
  });

  it('in a submission: of its HTML, of its ASCII text', async () => {
    const part = (type: string, text: string): string =>
      `<DOCUMENT>\n<TYPE>${type}\n<TEXT>\n${text}\n</TEXT>\n</DOCUMENT>\n`;
    const ascii =
      'KILNS INC\n\n<PAGE>\n\n<TABLE>\n<CAPTION>\n                   2031      2030\n<S>             <C>       <C>\nKilns             35        41\nOvens             51        61\n</TABLE>\n\nWe sold 7,100 pots.   \n';
    const bytes = bytesOf(
      `<SEC-DOCUMENT>a.txt\n<SEC-HEADER>\n</SEC-HEADER>\n${part('10-K', '<html><body><p>Café &amp; we sold 1,200 kilns.</p></body></html>')}${part('EX-13', ascii)}</SEC-DOCUMENT>`,
    );
    expect(await sourceAt(bytes, '1,200', 'a.txt', 11)).toBe('1,200 kilns');
    expect(await sourceAt(bytes, '61', 'a.txt', 2)).toBe('61');
    expect(await sourceAt(bytes, '7,100', 'a.txt', 10)).toBe('7,100 pots');
  });

  it('in an ASCII document that stands alone', async () => {
    const text =
      '<TYPE>10-K\n<TEXT>\n<PAGE>\n\nKILNS\n\n<TABLE>\n<CAPTION>\n                     1998      1997\n<S>              <C>       <C>\nKilns                  35        41\nOvens                  51        61\n</TABLE>\n</TEXT>\n';
    expect(await sourceAt(bytesOf(text), '61', 'a.txt', 2)).toBe('61');
  });

  it('in a news page, whose article a library picks out', async () => {
    const prose = (n: number): string =>
      `<p>Paragraph ${n} of the story says that the <a href="/k">kiln maker</a> sold ${n},200 kilns &ndash; more than in any year before, and that it will build another plant.</p>`;
    const page = bytesOf(
      `<html><head><title>Kilns</title><script>1</script></head><body><nav><a href="/">Home</a></nav><article><h1>Kilns</h1>${[1, 2, 3, 4, 5].map(prose).join('')}</article><footer>About</footer></body></html>`,
    );
    expect(await sourceAt(page, '3,200 kilns', 'a.htm', 11)).toBe('3,200 kilns');
  });

  it('rises with the text where a page is read in its own order', async () => {
    const html = `<p>${'Kilns &amp; ovens, <b>35</b> of them. '.repeat(20)}</p>`.repeat(5);
    const { sourceMap } = await documentOf(`<html><body>${html}</body></html>`, { source: 'a.htm' });
    const trail = trailOf(sourceMap as never);
    expect(trail.length).toBeGreaterThan(400);
    for (let i = 2; i < trail.length; i++) expect(trail[i]).toBeGreaterThan(trail[i - 2] as number);
  });

  it('is absent for a PDF, and small beside the text', async () => {
    const pdf = readFileSync('fixtures/filings/spacex-s-1-excerpt.pdf');
    expect((await documentOf(pdf, { source: 'a.pdf' })).sourceMap).toBeUndefined();
    const plain = await documentOf('Sales rose. '.repeat(5_000));
    expect(plain.sourceMap?.runs.length).toBeLessThan(10);
  });

  it('packs any trail and gives it back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1e6), fc.integer({ min: -1, max: 5e8 }))), (pairs) => {
        const trail = pairs.sort((a, b) => a[0] - b[0]).flat();
        expect([...trailOf(packedMap(trail))]).toEqual(trail);
      }),
    );
  });
});

const DATA = '../shared/data';
describe.skipIf(!existsSync(DATA))('the map of real files (skipped without ../shared/data)', () => {
  it.each([
    'filings/spacex-s1-2026-05-20.positioned.html.gz',
    'filings/pandora-s-1.txt.gz',
    'filings/twitter-s-1.html.gz',
    'ixbrl/10-K-NVDA.htm.gz',
  ])('%s: every block, cell and fact begins where it says', async (path) => {
    const bytes = gunzipSync(readFileSync(join(DATA, path)));
    const document = await documentOf(bytes, { source: path });
    expect(brokenOrigin(document, bytes)).toBeNull();
    expect(document.sourceMap?.runs.length).toBeLessThan(document.text.length / 5);
  });
});
