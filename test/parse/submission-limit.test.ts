import { describe, expect, it } from 'vitest';
import { parsed } from './reading-laws.ts';

const part = (type: string, text: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`<DOCUMENT>\n<TYPE>${type}\n<TEXT>\n`), text, Buffer.from('\n</TEXT>\n</DOCUMENT>\n')]);
const HEAD = Buffer.from('<SEC-DOCUMENT>a.txt\n<SEC-HEADER>\nCONFORMED SUBMISSION TYPE:\t10-K\n</SEC-HEADER>\n');
const huge = Buffer.alloc(65 * 1024 * 1024, 'kilns and pots\n');

describe('a submission with more text than is read', () => {
  it('says which documents were left out, and has the others', async () => {
    const bytes = Buffer.concat([
      HEAD,
      part('10-K', Buffer.from('<html><p>We sold 35 kilns.</p></html>')),
      part('EX-10.1', huge),
      part('EX-99.1', Buffer.from('<html><p>We sold 41 pots.</p></html>')),
    ]);
    const { document, problems } = await parsed(bytes);
    expect(document?.text).toBe('We sold 35 kilns.\n\nWe sold 41 pots.');
    expect(problems.map(({ code, level, message }) => [code, level, message])).toEqual([
      ['truncated', 'warning', 'has more than 64 MB of text; left out: EX-10.1'],
    ]);
  });

  it('says why there is no document where nothing else is in it', async () => {
    const { document, problems } = await parsed(Buffer.concat([HEAD, part('10-K', huge)]));
    expect(document).toBeNull();
    expect(problems.map(({ code, level }) => `${level} ${code}`)).toEqual(['warning truncated', 'error empty']);
  });
});
