import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { isInstant } from '../../src/model/period.ts';
import { parse } from '../../src/parse/parse.ts';
import { recognize } from '../../src/recognize/recognize.ts';

/** "surface: period" of the shares that a note below a table of owners tells of. */
const held = async (intro: string, note: string): Promise<string[]> => {
  const html = `<html><body><p align="center"><b>PRINCIPAL STOCKHOLDERS</b></p><p>${intro}</p><table><tr><td>Name</td><td>Shares</td></tr><tr><td>Ada Elm</td><td>900</td></tr></table><p>${note}</p></body></html>`;
  const bytes = new TextEncoder().encode(html);
  const { document } = await parse({ bytes, source: 'elm.html', mediaType: 'text/html', kind: 'filing', url: null });
  if (document === null) throw new Error('the page was not read');
  return extract(document, recognize(document))
    .filter(({ evidence, quantity }) => evidence.row === null && quantity.unit === 'share')
    .map(({ quantity, period }) => {
      if (period === null) return `${quantity.surface}: -`;
      return `${quantity.surface}: ${isInstant(period) ? period.instant : `${period.start}..${period.end}`}`;
    });
};

const LIST = 'The table sets forth the beneficial ownership of our stock as of May 4, 2026, and as adjusted.';
const NOTE =
  '(2) Consists of (i) 700 shares held of record by the Elm Trust dated June 9, 2012, and (ii) 200 shares held by Ms. Elm.';

describe('the shares in a note below a list of owners', () => {
  it('are held as of the day of the list, whatever the date of a trust', async () => {
    expect(await held(LIST, NOTE)).toEqual(['700: 2026-05-04', '200: 2026-05-04']);
  });

  it('are held as of another day that the note says itself', async () => {
    expect(await held(LIST, '(2) Consists of 700 shares held as of April 1, 2026.')).toEqual(['700: 2026-04-01']);
  });

  it('are of no day where no list has one, nor in a paragraph that is no note', async () => {
    expect(await held('We list who owns our stock.', '(2) Consists of 700 shares held by Ms. Elm.')).toEqual([
      '700: -',
    ]);
    expect(await held(LIST, 'Our charter authorizes 700 shares.')).toEqual(['700: -']);
  });
});
