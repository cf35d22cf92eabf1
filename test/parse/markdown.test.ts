import { describe, expect, it } from 'vitest';
import { blocksOf, brokenLaw, captionsOf, documentOf, rowsOf } from './reading-laws.ts';

const REPORT = `---
title: "The Mills of Dover"
author: Ann Lee
date: 2025-05-02
---

# The Mills of Dover

Intro in **bold** words.

## Output

Flour and bran (in millions, except per share data):

| | Three Months Ended March 31, | | Year Ended December 31, | | | | |
|---|---|---|---|---|---|---|---|
| | 2025 | | 2024 | | 2024 | | 2023 |
| Cost of sales: | | | | | | | |
| Flour | $ 4.5 | | $ (4.0) | | $ 18 | | $ 14 |
| Bran | — | | 2 | | 7 | | 10% |

- one
- two
`;

describe('Markdown', () => {
  it('is verbatim, the front matter in no block but read', async () => {
    const document = await documentOf(REPORT, { source: 'mills.md' });
    expect(document.text).toBe(REPORT);
    expect([document.title, document.byline, document.published]).toEqual([
      'The Mills of Dover',
      'Ann Lee',
      '2025-05-02',
    ]);
    expect(blocksOf(document)[0]).toBe('heading: The Mills of Dover');
    expect(document.blocks[2]).toMatchObject({ kind: 'heading', level: 2, section: ['The Mills of Dover'] });
    expect(blocksOf(document).slice(-2)).toEqual(['list-item: - one', 'list-item: - two']);
    expect(brokenLaw(document)).toBeNull();
  });

  it('reads pipe tables without spacer columns, and deals pushed-together headers out over the years', async () => {
    const document = await documentOf(REPORT, { source: 'mills.md' });
    expect(rowsOf(document)).toEqual([
      '1+2:header:Three Months Ended March 31, | 3+2:header:Year Ended December 31,',
      '1:header:2025 | 2:header:2024 | 3:header:2024 | 4:header:2023',
      '0:section:Cost of sales:',
      '0:stub:Flour | 1:data:$ 4.5 | 2:data:$ (4.0) | 3:data:$ 18 | 4:data:$ 14',
      '0:stub:Bran | 1:data:— | 2:data:2 | 3:data:7 | 4:data:10%',
    ]);
    expect(captionsOf(document)).toEqual(['Flour and bran (in millions, except per share data):', 'Output']);
  });

  it('reads a front matter without its opening line, but not any text before a rule', async () => {
    const bare = await documentOf('source: https://example.com/a\nfiling_date: 2025-05-02\n---\n\nA mill.\n', {
      source: 'a.md',
    });
    expect(bare.published).toBe('2025-05-02');
    expect(blocksOf(bare)).toEqual(['paragraph: A mill.']);
    const prose = await documentOf('A mill.\n\nAnother: one\n---\nThe end of it.\n', { source: 'a.md' });
    expect(blocksOf(prose)[0]).toBe('paragraph: A mill.');
  });

  it.each([
    ['*By Ada Moss, May 2, 2025*', '2025-05-02'],
    ['_Friday, May 2, 2025_', '2025-05-02'],
    ['By **Ada Moss** | May 2, 2025', '2025-05-02'],
    ['**Published:** May 2, 2025', '2025-05-02'],
    ['*DOVER, May 2, 2025* — A mill was opened.', '2025-05-02'],
    // A day in a sentence says nothing of the text.
    ['*The mill opened on May 2, 2025*, and cost $4 million.', null],
  ])('without front matter is dated as plain text is, whatever the emphasis: %s', async (line, day) => {
    const { published } = await documentOf(`# Acme Opens a Mill in Dover\n\n${line}\n\nIt cost $4 million.`, {
      source: 'a.md',
    });
    expect(published).toBe(day);
  });

  it('is dated by its front matter before its lines', async () => {
    const { published } = await documentOf(
      '---\npublished: 2025-05-03\n---\n\n# Acme Opens a Mill\n\n*May 2, 2025*\n\nIt cost $4.',
      { source: 'a.md' },
    );
    expect(published).toBe('2025-05-03');
  });

  it('does not take a line of pipes without a delimiter row for a table', async () => {
    const document = await documentOf('| a | b |\n| c | d |\n', { source: 'a.md' });
    expect(document.blocks.some((block) => block.kind === 'table')).toBe(false);
  });
});
