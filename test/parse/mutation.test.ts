import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceOffsetOf } from '../../src/text/source-map.ts';
import { mutated } from './mutate.ts';
import { brokenLaw, parsed } from './reading-laws.ts';

const TABLE = `<table><tr><td></td><td colspan="3">2025</td><td colspan="3">2024</td></tr><tr><td>Flour</td><td>$</td><td>(2,469</td><td>)</td><td></td>
<td><ix:nonFraction name="a:b" contextRef="c" unitRef="u" scale="6" format="ixt:numdotdecimal">14,015</ix:nonFraction></td><td>%</td></tr></table>`;

/** One small file of each kind; of our own writing. */
const SEEDS: Readonly<Record<string, string>> = {
  'a.txt':
    'Acme Opens a Mill\n\n• One mill for $4 million\n• Two mills\n\nIncome          2025     2024\n  Flour        12,500   11,000\n  Bran         (4,250)  (4,000)\n\nAcme Mills, Inc. (“Acme”) said so.\n',
  'a.md':
    '---\ntitle: Mills\ndate: 2025-05-02\n---\n\n# Mills\n\n| | 2025 | 2024 |\n|---|---|---|\n| Flour | $ 4.5 | (3) |\n\n- one\n- two\n',
  'a.htm': `<html><head><title>Mills</title></head><body><p>UNITED STATES</p><p><b>FORM S-1</b></p><p>Acme<sup>1</sup> &amp; Sons</p>${TABLE}<hr><p>2</p><ul><li>one</ul></body></html>`,
  'page.html': `<html><div style="position:relative;height:792pt;width:612pt"><div style="position:absolute;top:80pt"><font style="left:72pt;position:absolute">The mi</font><font style="left:99pt;position:absolute">ll</font></div>${TABLE}</div></html>`,
  'news.html': `<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Mills","datePublished":"2025-05-02"}</script></head><body><nav>Menu</nav><article><h1>Mills</h1>${'<p>Acme opened a mill in Dover, and it cost four million dollars, as the owner had said it would.</p>'.repeat(6)}</article></body></html>`,
  'feed.xml':
    '<rss><channel><title>Mills</title><item><title>Mills &amp;amp; more</title><link>https://a.example/1</link><pubDate>2 May 2025</pubDate><description>&lt;p&gt;One mill for $4 million.&lt;/p&gt;</description></item><item><title>Two</title><content:encoded><![CDATA[<p>Two <b>mills</b>.</p>]]></content:encoded></item></channel></rss>',
  'a.nc': `<SEC-DOCUMENT>1.txt\n<SEC-HEADER>\nCONFORMED SUBMISSION TYPE:\tS-1\nFILED AS OF DATE:\t20250502\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>S-1\n<TEXT>\n<PAGE>\nACME\n<TABLE>\n<S>      <C>\nFlour   12,000  4,000\nBran     1,000  2,000\n</TABLE>\n</TEXT>\n</DOCUMENT>\n<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\n<html><p>More${TABLE}</html></TEXT></DOCUMENT>`,
  'facts.json': `{"cik":7,"entityName":"Acme","facts":{"us-gaap":{"Revenues":{"label":"Revenues","units":{"USD":[{"start":"2025-01-01","end":"2025-12-31","val":4000000,"accn":"0000000007-26-000001","form":"10-K","filed":"2026-02-20"},{"end":"2025-12-31","val":-1.5e-7,"accn":"0000000007-26-000001","form":"10-K","filed":"2026-02-20"}]}}}}}`,
};

describe('a mutated file', () => {
  it.each(Object.keys(SEEDS))('of the kind of %s never breaks a law of documents', async (source) => {
    const bytes = new TextEncoder().encode(SEEDS[source]);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), async (seed) => {
        const mutation = mutated(bytes, seed);
        const { document, problems } = await parsed(mutation, { source });
        if (document === null) expect(problems.length).toBeGreaterThan(0);
        else {
          expect(brokenLaw(document)).toBeNull();
          for (const { start } of document.blocks) {
            const from = sourceOffsetOf(document, start) ?? 0;
            expect(from >= 0 && from < mutation.length).toBe(true);
          }
        }
      }),
      { numRuns: 120 },
    );
  });

  it('is really another file', () => {
    const bytes = new TextEncoder().encode(SEEDS['a.htm']);
    const others = Array.from({ length: 50 }, (_, seed) => Buffer.from(mutated(bytes, seed)).toString('latin1'));
    expect(new Set(others).size).toBeGreaterThan(45);
  });
});
