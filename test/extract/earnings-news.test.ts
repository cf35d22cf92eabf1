import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { claimsIn } from './reading.ts';

const claimOf = async (text: string, surface: string): Promise<Claim | undefined> =>
  (await claimsIn(text)).find(({ quantity }) => quantity.surface === surface);

describe('what analysts reckoned, told by its noun', () => {
  test.each([
    ['Corwen earned 72 cents a share, ahead of the Acme Data consensus of 51 cents.', '51 cents'],
    ['Corwen reported revenue of $9 billion, which missed estimates of $12 billion.', '$12 billion'],
    ['Corwen had revenue of $9 billion, below expectations for sales of $12 billion.', '$12 billion'],
    ['Analysts surveyed by Acme Data expect sales of $12 billion.', '$12 billion'],
    ['A year earlier than now assumed, it would raise the liability by $12 billion.', '$12 billion'],
    ['Corwen had revenue of $9 billion, compared with an average prediction of $12 billion.', '$12 billion'],
  ])('is estimated: %s', async (text, surface) => {
    expect((await claimOf(text, surface))?.modality).toBe('estimated');
  });

  test.each([
    ['Corwen beat analysts’ estimates with revenue of $9 billion.', '$9 billion'],
    ['Corwen’s profit of $9 billion beat Wall Street’s expectations.', '$9 billion'],
    ['Corwen posted a better-than-expected profit of $9 billion.', '$9 billion'],
    ['Corwen had higher than expected sales of $9 billion.', '$9 billion'],
    ['Corwen had revenue per page view of $9 billion.', '$9 billion'],
    ['Machines are written off on a straight-line basis over their estimated life of $9 billion.', null],
  ])('and what it is held against is not: %s', async (text, surface) => {
    if (surface === null) expect((await claimsIn(text))[0]?.modality).toBe('estimated');
    else expect((await claimOf(text, surface))?.modality).toBe('stated');
  });
});

describe('a figure that a clause only adds to a forecast', () => {
  test.each([
    ['Corwen expects a profit of $9 million, or 40 cents a share.', '40 cents', 'planned'],
    ['Corwen forecast revenue of $9 million and adjusted earnings of 40 cents a share.', '40 cents', 'estimated'],
    ['Corwen expects sales of $9 million this year, $11 million next year and more.', '$11 million', 'planned'],
    ['Corwen forecast sales of $9 million, with earnings of 40 cents a share.', '40 cents', 'estimated'],
    ['Corwen expects sales of $9 million, along with an operating loss of $2 million.', '$2 million', 'planned'],
  ])('is put as the forecast is: %s', async (text, surface, modality) => {
    expect((await claimOf(text, surface))?.modality).toBe(modality);
  });

  test.each([
    ['Corwen expects sales of $9 million, up from $8 million a year earlier.', '$8 million'],
    ['Corwen expects sales of $9 million, and earned $2 million.', '$2 million'],
    ['Corwen will pay $9 million, $2 million of which was paid in May.', '$2 million'],
    ['The plan totaled $9 million, $8 million and $7 million.', '$8 million'],
    ['Corwen raised the estimated value of its ships from $9 million, and of its quays from $8 million.', '$8 million'],
  ])('but not what was: %s', async (text, surface) => {
    expect((await claimOf(text, surface))?.modality).toBe('stated');
  });
});

describe('a forecast that names its measure before', () => {
  test.each([
    ['Corwen’s revenue rose to $9 billion, but missed estimates of $12 billion.', '$12 billion', 'revenue'],
    [
      'Corwen expects revenue of $9 billion, plus or minus $1 billion, compared with estimates of $12 billion.',
      '$12 billion',
      'revenue',
    ],
    ['Corwen’s revenue was $9 billion. That fell short of the $12 billion Wall Street wanted.', '$12 billion', null],
    [
      'Corwen’s revenue was $9 billion. That fell short of the $12 billion Wall Street was looking for.',
      '$12 billion',
      'revenue',
    ],
    [
      'Corwen’s revenue was $9 billion. This was lower than the $12 billion for the previous quarter.',
      '$12 billion',
      'revenue',
    ],
    ['Corwen’s revenue was $9 billion. This was lower than the $12 billion it spent on ships.', '$12 billion', null],
    [
      'Corwen sees earnings of $3 a share, compared with its prior forecast range of $1 to $2 a share.',
      '$1 to $2',
      'earnings-per-share',
    ],
  ])('is of it: %s', async (text, surface, concept) => {
    expect((await claimOf(text, surface))?.concept ?? null).toBe(concept);
  });

  test('and how far it may be off is no figure of it', async () => {
    const text = 'Corwen expects revenue of $9 billion, plus or minus $1 billion.';
    expect((await claimOf(text, '$1 billion'))?.concept).toBeNull();
  });
});

describe('an amount in another currency behind it', () => {
  test('is of the same measure and time, and put the same way', async () => {
    const claims = await claimsIn('Corwen expects revenue of 5 billion euros ($6 billion; £4 billion) in 2031.');
    expect(claims.map(({ concept, modality, quantity }) => [concept, modality, quantity.unit])).toEqual([
      ['revenue', 'planned', 'EUR'],
      ['revenue', 'planned', 'USD'],
      ['revenue', 'planned', 'GBP'],
    ]);
    expect(new Set(claims.map(({ period }) => period?.label))).toEqual(new Set(['2031']));
  });

  test('but not what a parenthesis tells of another time, or in the same currency', async () => {
    const other = await claimsIn('Corwen had revenue of 5 billion euros ($6 billion in costs).');
    expect(other.at(-1)?.concept).toBeNull();
  });
});

describe('what a measure grew by', () => {
  test.each([
    ['Corwen grew sales by 4%.', 'revenue'],
    ['Corwen cut its net debt by 4%.', 'debt'],
    ['Corwen expects to grow sales 4%.', 'revenue'],
    ['Corwen raised its dividend by 4%.', 'dividend'],
    ['Membership of Corwen grew 4%.', 'membership'],
    ['Corwen increased its deliveries by 4%.', 'deliveries'],
    ['Corwen’s operating costs fell 4%.', 'costs'],
  ])('%s', async (text, kind) => {
    const claim = await claimOf(text, '4%');
    expect([claim?.concept, claim?.kind, claim?.scope]).toEqual(['growth-rate', kind, []]);
  });

  test.each([
    'Corwen raised its price target by 4%.',
    'Corwen could cut its costs by 4%.',
    'Corwen cut its stake by 4%.',
  ])('but not: %s', async (text) => {
    expect((await claimOf(text, '4%'))?.concept).toBeNull();
  });

  test('and where it got to, at whatever rates of exchange', async () => {
    const text = 'Corwen’s revenue rose 4% year-over-year at constant exchange rates to $9 million.';
    expect((await claimOf(text, '$9 million'))?.concept).toBe('revenue');
  });
});

describe('who says it', () => {
  test.each([
    ['Analyst Jane Roe at Shore Capital said: “It took $9 million of provisions.”', '$9 million', 'Jane Roe'],
    ['Corwen added 400,000 customers.', '400,000', null],
    [
      'Sales at Corwen rose to $9 million, beating estimates of $8 million, according to Acme Data.',
      '$9 million',
      null,
    ],
    [
      'Sales at Corwen rose to $9 million, beating estimates of $8 million, according to Acme Data.',
      '$8 million',
      'Acme Data',
    ],
    ['Sales at Corwen rose to $9 million, according to Acme Data.', '$9 million', 'Acme Data'],
  ])('%s', async (text, surface, attribution) => {
    expect((await claimOf(text, surface))?.attribution ?? null).toBe(attribution);
  });

  test('and a data firm is nobody whose figures they are', async () => {
    const text =
      'Corwen Corp grew. Sales of its main line were $9 million, below expectations of $12 million, according to the analytics firm Acme Data.';
    expect((await claimOf(text, '$9 million'))?.entity).not.toBe('Acme Data');
  });
});

describe('when a story of results means', () => {
  const RETAILER = [
    'Corwen profit rises',
    'Published: 2031-08-22',
    'Corwen Inc reported sales for the fiscal second quarter that ended July 28.',
  ].join('\n\n');

  test.each([
    ['For the third quarter, the company expects revenue of $9 million.', '2031-08-01', '2031-10-31'],
    ['Third-quarter sales are expected to reach $9 million.', '2031-08-01', '2031-10-31'],
    ['For the full year, it expects revenue of $9 million.', '2031-02-01', '2032-01-31'],
    ['Third-quarter sales were $9 million.', '2030-08-01', '2030-10-31'],
    ['Second-quarter sales topped what analysts expected at $9 million.', '2031-05-01', '2031-07-31'],
  ])('what is still to come, and what is over: %s', async (text, start, end) => {
    const claim = await claimOf(`${RETAILER}\n\n${text}`, '$9 million');
    expect(claim?.period).toMatchObject({ start, end });
  });

  const FIRM = 'Corwen results\n\nPublished: 2031-10-29\n\nCorwen Inc reported on its third quarter on Tuesday.';

  test.each([
    ['Revenue rose to $9 million from $8 million in the third quarter ended Sept. 28.', '$9 million', '2031-09-28'],
    ['Revenue rose to $9 million from $8 million in the third quarter ended Sept. 28.', '$8 million', undefined],
    ['Revenue rose to $9 million from $8 million in the third quarter of 2030.', '$8 million', '2030-09-30'],
    [
      'It swung to a third-quarter profit of $9 million from a year-ago loss of $8 million.',
      '$8 million',
      '2030-09-30',
    ],
    [
      'It swung to a third-quarter profit of $9 million from a year-ago loss of $8 million.',
      '$9 million',
      '2031-09-30',
    ],
    ['Revenue was $9 million in the period ended Sept. 28.', '$9 million', '2031-09-28'],
    ['It blew through third-quarter estimates. Revenue was $9 million in the quarter.', '$9 million', '2031-09-30'],
    [
      'It forecast fourth-quarter revenue of $8 million.\n\nAnalysts were expecting revenue of $9 million.',
      '$9 million',
      '2031-12-31',
    ],
  ])('%s (%s)', async (text, surface, end) => {
    const period = (await claimOf(`${FIRM}\n\n${text}`, surface))?.period;
    expect(period != null && 'end' in period ? period.end : undefined).toBe(end);
  });
});

describe('when a company closes its books', () => {
  test.each([
    [
      'Corwen Ltd had revenue of Rs 9 crore in Q1FY32, against Rs 8 crore in Q1FY31.',
      'Published: 2031-07-24',
      'Rs 9 crore',
      '2031-06-30',
    ],
    [
      'Corwen had a profit of $9 million in its fiscal third quarter.\n\nIt had sales for the quarter that ended June 29.',
      'Published: 2031-08-07',
      '$9 million',
      '2031-06-30',
    ],
    [
      'Corwen had a profit of $9 million in the first quarter.\n\nThe second quarter ended July 1 was better.',
      'Published: 2031-08-07',
      '$9 million',
      '2031-03-31',
    ],
    [
      'For the current quarter ending in January, Corwen expects revenue of $9 million.',
      'Published: 2031-11-06',
      '$9 million',
      '2032-01-31',
    ],
    [
      'Corwen raised its annual revenue forecast to $9 million on Tuesday.',
      'Published: 2031-07-24',
      '$9 million',
      '2031-12-31',
    ],
    [
      'Corwen had a good second quarter.\n\nCapital expenditures will be $8 million this year, up from $9 million last year.',
      'Published: 2031-07-24',
      '$9 million',
      '2030-12-31',
    ],
  ])('%s', async (text, published, surface, end) => {
    const period = (await claimOf(`Corwen results\n\n${published}\n\n${text}`, surface))?.period;
    expect(period != null && 'end' in period ? period.end : undefined).toBe(end);
  });
});

describe('what the words around leave unsaid', () => {
  test.each([
    ['Corwen reported a 12% rise in net profit at $9 million.', '$9 million', 'income'],
    ['Losses, adjusted for stock option expense, came to 9 cents per share.', '9 cents', 'earnings-per-share'],
    ['Corwen earned $3 a share.\n\nThat topped the $2 a share that analysts expected.', '$2', 'earnings-per-share'],
    ['Corwen had revenue of $9 million.\n\nAnalysts had expected $8 million.', '$8 million', 'revenue'],
    [
      'Corwen sees revenue of $9 million, plus or minus $1 million. Wall Street is looking for $8 million.',
      '$8 million',
      'revenue',
    ],
    ['Corwen added 900,000 subscribers, more than the 750,000 analysts had expected.', '750,000', null],
    ['Corwen spent $9 million.\n\nAnalysts had expected $8 million.', '$8 million', null],
  ])('%s', async (text, surface, concept) => {
    expect((await claimOf(text, surface))?.concept ?? null).toBe(concept);
  });

  test.each([
    ['Corwen lifted its profit outlook to $9 million.', '$9 million'],
    ['Its margin was above its 22% forecast.', '22%'],
  ])('and a forecast by its noun: %s', async (text, surface) => {
    expect((await claimOf(text, surface))?.modality).toBe('estimated');
  });
});

describe('whose a figure is', () => {
  test.each([
    ['Corwen said Q3FY26 revenue was $9 million. In Q2FY26, revenue was $8 million.', '$8 million'],
    ['Corwen grew. On a quarterly (QoQ) basis, revenue was $8 million.', '$8 million'],
    ['Corwen grew. The CRM giant had revenue of $8 million.', '$8 million'],
  ])('no label of a time or of a trade: %s', async (text, surface) => {
    expect((await claimOf(`Corwen grows\n\n${text}`, surface))?.entity).toBe('Corwen');
  });

  test('but whoever bears three capitals', async () => {
    expect((await claimOf('Corwen grew. QVB had revenue of $8 million.', '$8 million'))?.entity).toBe('QVB');
  });
});
