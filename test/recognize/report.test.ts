import { describe, expect, it } from 'vitest';
import { excerptPower } from '../../src/recognize/excerpt-scale.ts';
import { recognize } from '../../src/recognize/recognize.ts';
import { reportFrame } from '../../src/recognize/report.ts';
import { plainDocument } from './plain-document.ts';

const frameOf = (texts: readonly string[], name = 'kilns') =>
  reportFrame(
    texts.map((text, i) => {
      const document = plainDocument(text, { source: `${name}#${i + 1}` });
      return { document, recognition: recognize(document) };
    }),
  );

const QUARTER = [
  'For the three months ended June 30, 2025, we sold $4.1 million of kilns.',
  'For the three months ended June 30, 2025 and 2024, freight cost $2 million and $3 million.',
  'For the six months ended June 30, 2025, we paid $5.2 million.',
  'As of June 30, 2025, we owed $7.0 million; as of December 31, 2024, $6.0 million.',
  'As of December 31, 2024, we had $9 million. As of December 31, 2024, none was pledged.',
];

describe('what excerpts say together of their report', () => {
  it('takes the day that most of them name, and for the filer’s year the day that balances are compared with', () => {
    expect(frameOf(QUARTER)).toMatchObject({ form: '10-Q', periodEnd: '2025-06-30', year: { month: 12, day: 31 } });
  });
  it('takes the filer’s year to begin with the longest stretch, where no balance says when it does', () => {
    const quarter = ['2025', '2024', '2023'].map(
      (year) => `In the three months ended December 31, ${year}, it was wet.`,
    );
    const first = [...quarter, 'For the three months ended December 31, 2025 and 2024, we fired 7 kilns.'];
    const more = [...first, 'In the three months ended December 31, 2025, we sold 9 kilns.'];
    expect(frameOf(more, '10-Q/kilns').year).toMatchObject({ month: 9, day: 30 });
    const second = [...more, 'In the six months ended December 31, 2025, we sold 12 kilns.'];
    expect(frameOf(second, '10-Q/kilns').year).toMatchObject({ month: 6, day: 30 });
    const balances = [
      ...second,
      'As of March 31, 2025, we had 2. As of March 31, 2025, 1 leaked.',
      'At March 31, 2025, 0.',
    ];
    expect(frameOf(balances, '10-Q/kilns').year).toMatchObject({ month: 3, day: 31 });
  });
  it('believes the id that names the form', () => {
    expect(frameOf(QUARTER, '10-K/kilns').form).toBe('10-K');
    expect(frameOf(['In 2024 we sold 3 kilns.'], '20-F/kilns').form).toBe('20-F');
  });
  it('says nothing of lines that name no day often', () => {
    expect(frameOf(['We sold 5 kilns.', 'As of May 2, 2025, we had 6.'])).toMatchObject({
      form: null,
      periodEnd: null,
      money: 0,
    });
  });
});

const amounts = (list: readonly string[]): string[] => list.map((amount) => `We paid ${amount} for clay.`);

describe('the scale of amounts that print none', () => {
  it('is the one that a line states for all', () => {
    expect(excerptPower(['(Dollars in millions)', 'We paid $5.'])).toBe(6);
    expect(excerptPower(['Amounts are in thousands, except per share data.', 'We paid $5.'])).toBe(3);
  });
  it('is none where most of them end in three noughts, whatever a line says of the table under it', () => {
    const line = 'Kilns by site, as of May 2, 2025 (in thousands):';
    const round = Array.from({ length: 8 }, (_, i) => `$${410 + i},000`);
    expect(excerptPower([line, ...amounts([...round, '$1,275', '$86'])])).toBe(0);
    expect(excerptPower([line, ...amounts(['$41,000', '$1,275', '$86,312'])])).toBe(3);
  });
  it('is millions where billions have a word and small amounts have none', () => {
    const bare = Array.from({ length: 12 }, (_, i) => `$${40 + i}`);
    expect(excerptPower(amounts(['$3.0 billion', ...bare]))).toBe(6);
    expect(excerptPower(amounts(['$3.0 billion', '$4 million', ...bare]))).toBe(0);
    expect(excerptPower(amounts(bare))).toBe(0);
  });
  it('is thousands where many amounts have six digits and none has seven', () => {
    const six = Array.from({ length: 20 }, (_, i) => `$${123 + i},${456 + i}`);
    expect(excerptPower(amounts(six))).toBe(3);
    expect(excerptPower(amounts([...six, '$1,234,567', '$2,345,678']))).toBe(0);
    expect(excerptPower(amounts(six.slice(0, 15)))).toBe(0);
  });
});
