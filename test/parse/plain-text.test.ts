import { describe, expect, it } from 'vitest';
import { blocksOf, brokenLaw, captionsOf, documentOf, parsed, rowsOf } from './reading-laws.ts';

const ARTICLE = `Technology

Acme Rents Half of Its Mill to Rival Borealis

Share:MailPost

Key Takeaways

  • Borealis pays Acme $2 million a month.
  • Either side may leave on 30 days' notice.

Acme said on Monday that it has let one half of its mill in Dover to Borealis, a rival that it had fought in court for most of the decade.

What Happens Next?

The lease runs until 2031. "We had room," said the company's chief miller.
`;

describe('plain text', () => {
  it('is verbatim', async () => {
    const document = await documentOf(ARTICLE);
    expect(document.text).toBe(ARTICLE);
    expect(brokenLaw(document)).toBeNull();
  });

  it('keeps the byte order mark out, and "\\r\\n" in', async () => {
    expect((await documentOf('\uFEFFOne line.\r\nAnother one.\r\n')).text).toBe('One line.\r\nAnother one.\r\n');
  });

  it('has headings, list items and paragraphs', async () => {
    const document = await documentOf(ARTICLE);
    expect(blocksOf(document).map((line) => line.slice(0, 30))).toEqual([
      'heading: Technology',
      'heading: Acme Rents Half of It',
      'paragraph: Share:MailPost',
      'heading: Key Takeaways',
      'list-item: • Borealis pays Acm',
      'list-item: • Either side may l',
      'paragraph: Acme said on Monday',
      'heading: What Happens Next?',
      'paragraph: The lease runs unti',
    ]);
    expect(document.title).toBe('Acme Rents Half of Its Mill to Rival Borealis');
    expect(document.blocks.at(-1)?.section).toEqual([
      'Acme Rents Half of Its Mill to Rival Borealis',
      'What Happens Next?',
    ]);
  });

  it('puts lines that were broken by width together, and no others', async () => {
    const text = `The mill in Dover has stood empty since the flood of 2019, when the river rose
higher than any of its owners had seen, and the wheel was carried off to the
sea in one night.
Its new owner wants flour by spring. The bank, which holds the deed, has agreed
to wait.

1 Mill Lane
Dover`;
    expect(blocksOf(await documentOf(text))).toHaveLength(4);
  });

  it('takes a date only where it is stated as the date of the text', async () => {
    const published = async (text: string) => (await documentOf(text)).published;
    expect(await published('Acme Opens a Mill in Dover\nPublished: May 2, 2025\nIt cost $4 million.')).toBe(
      '2025-05-02',
    );
    expect(await published('Acme Opens a Mill in Dover\n\nMay 2, 2025\n\nIt cost $4 million.')).toBe('2025-05-02');
    expect(await published('DOVER, May 2, 2025 (GLOBE NEWSWIRE) -- Acme opened a mill.')).toBe('2025-05-02');
    expect(await published('Dover, 2 May 2025: Acme opened a mill.')).toBe('2025-05-02');
    expect(
      await published('Acme Opens a Mill in Dover\n\nBy a reporter | 2 May 2025 | Flour & Bread\n\nIt cost $4.'),
    ).toBe('2025-05-02');
    expect(await published('THE DOVER SACK — Issue 9 — May 2, 2025\n\nGood morning. It cost $4.')).toBe('2025-05-02');
    expect(await published('Acme Opens a Mill\nUpdated May 2, 2025, 9:15 a.m. ET · 3 min read\n\nIt cost $4.')).toBe(
      '2025-05-02',
    );
    // The lines of a chronicle are no dates of the text.
    expect(await published('Acme in Dover\n\nMay 2, 2015 — Acme opens\n\nMay 3, 2025 — it closes')).toBeNull();
    expect(await published('Acme Opens a Mill in Dover\n\nDover, 2 May: it cost $4 million.')).toBeNull();
    expect(await published('Acme Opens a Mill in Dover\n\nOn May 2, 2025, it cost $4 million.')).toBeNull();
    expect(await published('Acme Opens a Mill\n\nFebruary 31, 2025\n\nIt cost $4 million.')).toBeNull();
  });

  it('leaves page numbers that stand alone out of the blocks, and counts pages', async () => {
    const page = (n: number) => `Flour is ground on page ${n} of this report, as it says.\n\n${n}\n\n`;
    const document = await documentOf([1, 2, 3, 4].map(page).join(''));
    expect(blocksOf(document).every((line) => line.startsWith('paragraph: Flour'))).toBe(true);
    expect(document.blocks.map((block) => block.page)).toEqual([1, 2, 3, 4]);
  });

  it('reads aligned columns as a table, with the rules left out', async () => {
    const document = await documentOf(`MILL CORP: statements (in thousands of USD)

INCOME STATEMENT
=========================================
                          2025       2024
-----------------------------------------
  Flour sold            12,500     11,000
  Cost of grain         (4,250)    (4,000)
-----------------------------------------
  Gross profit        $  8,250    $ 7,000

The mill was closed in May.`);
    expect(rowsOf(document)).toEqual([
      '1:header:2025 | 2:header:2024',
      '0:stub:Flour sold | 1:data:12,500 | 2:data:11,000',
      '0:stub:Cost of grain | 1:data:(4,250) | 2:data:(4,000)',
      '0:stub:Gross profit | 1:data:$  8,250 | 2:data:$ 7,000',
    ]);
    expect(captionsOf(document)).toEqual(['INCOME STATEMENT', 'MILL CORP: statements (in thousands of USD)']);
    expect(brokenLaw(document)).toBeNull();
  });

  it('does not take prose with wide gaps for a table', async () => {
    const document = await documentOf('He said  12 were there.\nShe said  14 were there, and left  early.');
    expect(document.blocks.every((block) => block.kind !== 'table')).toBe(true);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['empty', ''],
    ['empty', ' \n\t \n'],
    ['wrong-type', 'PK\u0003\u0004abcdef'],
    ['wrong-type', 'a\u0000b\u0000c'],
  ])('is %s, with a hint', async (code, content) => {
    const { document, problems } = await parsed(content);
    expect(document).toBeNull();
    expect(problems.map((p) => p.code)).toEqual([code]);
    expect(problems[0]?.hint?.length).toBeGreaterThan(10);
    expect(problems[0]?.message).not.toContain('\n');
  });

  it('is malformed where a compressed file is cut off', async () => {
    const { problems } = await parsed(new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3]));
    expect(problems.map((p) => p.code)).toEqual(['malformed']);
  });
});

const STORY =
  'Acme Mills said on Friday that it will let one half of its mill in Dover to Borealis, a rival that it fought in court for years.';

describe('the title and the date of a plain text', () => {
  it.each([
    // A masthead, and a line that dates the text: the headline is below.
    [
      'DOVER COURIER\nMarket desk | Friday, May 22, 2026\n\nAcme lets half of its mill\n\nKey points\n\n- One',
      'Acme lets half of its mill',
      '2026-05-22',
    ],
    // What stands directly below a masthead is its motto; no headline follows.
    [
      'THE COURIER OF DOVER\nAll the flour that is fit to bake\nWednesday, May 27, 2026\n\nGood morning. The river is low.',
      'The Courier of Dover',
      '2026-05-27',
    ],
    ['Letting to a rival\n\nAnalysis\nDover Review, May 26, 2026', 'Letting to a rival', '2026-05-26'],
    ['Published May 23, 2026\n\nBy Ada Moss\n\nAcme lets half of its mill', 'Acme lets half of its mill', '2026-05-23'],
    ['ACME LETS HALF OF ITS MILL TO BOREALIS\n\nBy Ada Moss', 'ACME LETS HALF OF ITS MILL TO BOREALIS', null],
    // A date at the end of a headline, or in a sentence, is not the day of the text.
    [
      'Results of Acme for the Period Ended March 31, 2026',
      'Results of Acme for the Period Ended March 31, 2026',
      null,
    ],
  ])('%j', async (top, title, published) => {
    const document = await documentOf(`${top}\n\n${STORY}\n\n${STORY}\n`);
    expect([document.title, document.published]).toEqual([title, published]);
    expect(document.text.startsWith(top)).toBe(true);
    expect(brokenLaw(document)).toBeNull();
  });

  it('has its author where a line says so, and a headline whole that goes on in the next line', async () => {
    const story = 'DOVER — Acme Mills said on Friday that it sold 1,200 sacks last year, and that it will sell more.\n';
    const wrapped = `Title: Acme, the mill that bought its rival last spring,\nsays that it sold more than ever\n\nBy Ada Moss and Bo Reed | May 21, 2031\n\n${story}`;
    expect(await documentOf(wrapped)).toMatchObject({
      title: 'Acme, the mill that bought its rival last spring, says that it sold more than ever',
      byline: 'Ada Moss and Bo Reed',
    });
    expect((await documentOf(`Acme sells more flour\n\nBy the end of May\n\n${story}`)).byline).toBeNull();
  });

  it('are in no path of sections: a line that dates the text heads nothing', async () => {
    const document = await documentOf(`Letting to a rival\n\nDover Review, May 26, 2026\n\n${STORY}\n`);
    expect(document.blocks.at(-1)?.section).toEqual(['Letting to a rival']);
  });
});
