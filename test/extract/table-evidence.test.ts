import { expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { parse } from '../../src/parse/parse.ts';
import { recognize } from '../../src/recognize/recognize.ts';

it('quotes a long passage in a cell so that the figure is in the quote', async () => {
  const before = 'We weigh each position on its merits. '.repeat(25);
  const after = 'More is said elsewhere. '.repeat(30);
  const html = `<table><tr><th>Matter</th><th>Remarks</th></tr>
    <tr><td>Taxes</td><td>${before}The benefit was $900 million. ${after}</td></tr>
    <tr><td>Rent</td><td>The rent was $40 million. ${after}</td></tr></table>`;
  const { document } = await parse({
    bytes: new TextEncoder().encode(`<html><body><p>Notes</p>${html}</body></html>`),
    source: 'notes.html',
    mediaType: 'text/html',
    kind: 'filing',
    url: null,
  });
  if (document === null) throw new Error('the page was not parsed');
  const quotes = extract(document, recognize(document)).map(
    ({ quantity, evidence }) => [quantity.surface, evidence.quote] as const,
  );
  expect(quotes.map(([surface]) => surface)).toEqual(['$900 million', '$40 million']);
  for (const [surface, quote] of quotes) {
    expect(quote).toContain(surface);
    expect(quote.length).toBeLessThanOrEqual(600);
  }
  expect(quotes[1]?.[1].startsWith('The rent was')).toBe(true);
});
