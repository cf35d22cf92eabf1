import { describe, expect, test } from 'vitest';
import { claimsIn } from './reading.ts';

/** Concept and kind of every number of a story, in its order: "revenue", "growth-rate:income", "-" for none of ours. */
const conceptsIn = async (text: string): Promise<string> =>
  (await claimsIn(text))
    .map(({ concept, kind }) => (concept === null ? '-' : kind === null ? concept : `${concept}:${kind}`))
    .join(' ');

describe('earnings per share that grew', () => {
  test.each([
    [
      'Diluted earnings per share increased 33.5% to $24.01.',
      'growth-rate:earnings-per-share earnings-per-share:diluted',
    ],
    ['Earnings per share rose 12% to $4.01.', 'growth-rate:earnings-per-share earnings-per-share'],
    // A price is one of a share, too.
    ['Shares of Tilsit rose 12% to $4.01.', '- share-price'],
    [
      'Earnings per share rose 12% to $4.01, including a $0.07 benefit.',
      'growth-rate:earnings-per-share earnings-per-share -',
    ],
    ['The new rule brought a $0.07 to $0.10 benefit to earnings per share.', '-'],
  ])('%s', async (text, concepts) => {
    expect(await conceptsIn(text)).toBe(concepts);
  });
});

describe('what is called capacity grows as power does only where it is of power', () => {
  test.each([
    ['The airline plans to trim capacity growth to about 2% from 5%.', '- -'],
    ['Tilsit flew more ferries, and capacity rose 5%.', '-'],
    ['Tilsit’s installed power capacity rose 5%.', 'growth-rate:power-capacity'],
    ['Generating capacity rose 5%.', 'growth-rate:power-capacity'],
    ['Data center sales fell 5%.', 'growth-rate:revenue'],
  ])('%s', async (text, concepts) => {
    expect(await conceptsIn(text)).toBe(concepts);
  });
});

describe('a fall, a slide and a slump are changes as a decline is', () => {
  test.each([
    ['Tilsit reported a 17 per cent fall in first-half pre-tax profit.', 'growth-rate:income'],
    ['Tilsit reported a 17% slump in sales.', 'growth-rate:revenue'],
    ['A 17% fall in the shares made the news.', '-'],
    // What is told as the reason of a change has a measure of its own.
    [
      'Comparable sales increased 15.6%, driven by a 13.6% increase in transactions and a 1.8% increase in average ticket.',
      'growth-rate:revenue - -',
    ],
  ])('%s', async (text, concepts) => {
    expect(await conceptsIn(text)).toBe(concepts);
  });
});

describe('what a result is held against', () => {
  test.each([
    [
      'Operating income rose to $447 million, or 13.9% of net sales, compared to $375 million, or 13.8% of net sales, in 2024.',
      'income:operating - income:operating -',
    ],
    [
      'Profit was $1.42 a share, excluding some items, compared with an estimate of $1.27.',
      'earnings-per-share earnings-per-share',
    ],
    ['Tilsit lost 61 cents a share, compared with a loss of 48 cents.', 'earnings-per-share earnings-per-share'],
    [
      'Tilsit expects earnings of $1.10 to $1.60 per share, down from a previous forecast of $2.25 to $2.75.',
      'earnings-per-share earnings-per-share',
    ],
    ['Tilsit earned $1.25 a share, beating the $1.18 consensus.', 'earnings-per-share earnings-per-share'],
    [
      'Tilsit earned $1.25 a share, topping the $1.18 that analysts had forecast.',
      'earnings-per-share earnings-per-share',
    ],
    ['Tilsit earned $1.25 a share, more than the $1.18 it costs to ride.', 'earnings-per-share -'],
    // What stands behind earnings per share without being held against them is no such thing.
    ['Profit was $1.42 a share, and the dividend was $1.27.', 'earnings-per-share -'],
    ['Revenue rose to $4.17 billion, just shy of the average analyst estimate of $4.2 billion.', 'revenue revenue'],
    ['Revenue was $4.17 billion, in line with analysts’ forecast of $4.2 billion.', 'revenue revenue'],
    ['Revenue was $4.17 billion, short of its target of $4.2 billion.', 'revenue revenue'],
    [
      'The company lost $18.6 million last year on sales of $1.12 billion, after earning $7.4 million the year before.',
      'loss revenue income',
    ],
    ['Tilsit controls 14% of the barge market, well behind Zentara’s 73%.', 'market-share market-share'],
    ['Tilsit controls 14% of the barge market, and Zentara’s 73% fall made news.', 'market-share -'],
  ])('%s', async (text, concepts) => {
    expect(await conceptsIn(text)).toBe(concepts);
  });
});

describe('who is let go, served or spoken for does not count as who works there', () => {
  test.each([
    ['About 500 employees of Tilsit will lose their jobs.', '-'],
    ['Some 300 Tilsit employees were laid off.', '-'],
    ['We are letting approximately 500 employees know that their jobs will be eliminated.', '-'],
    ['Tilsit will lay off 7% of its workforce, or about 1,100 people.', '- -'],
    ['The cuts at Tilsit will affect 1,100 employees.', '-'],
    ['Tilsit serves 6,400 firms and some 2.1 million workers monthly.', '- -'],
    ['The union represents 9,000 workers at Tilsit.', '-'],
    ['Tilsit, which employs 9,000 people, said it would cut 200 jobs.', 'headcount -'],
    ['The team will reach 450 people by December.', 'headcount'],
  ])('%s', async (text, concepts) => {
    expect(await conceptsIn(text)).toBe(concepts);
  });
});

describe('what companies and markets are held to be worth, told behind the amount', () => {
  test.each([
    ['Tilsit sold itself for $65 million, a fraction of the $700 million it was valued at in 2021.', '- valuation'],
    ['Tilsit is chasing a market that the consultancy Merrow pegs at $18 billion by 2029.', 'total-addressable-market'],
    ['Tilsit is chasing a market that Merrow left with $18 billion.', '-'],
    ['Corwen agreed to buy Tilsit for $48 a share in cash in a deal that brings it a weight-loss pill.', 'share-price'],
    ['Corwen agreed to buy Tilsit, which had a net loss of $4 a share.', 'earnings-per-share'],
  ])('%s', async (text, concepts) => {
    expect(await conceptsIn(text)).toBe(concepts);
  });
});

describe('money that is to be borrowed, and costs that are to go', () => {
  test.each([
    ['Tilsit will fund the purchase with $3 billion of new debt and cash on hand.', 'debt'],
    ['Tilsit wants to take out $700 million of annual costs by 2027.', '-'],
    ['Tilsit took out a loan of $400 million led by a bank.', 'debt'],
    ['Tilsit made loans of $400 million to weavers.', '-'],
    ['Tilsit expects to save $140 million in annual costs.', '-'],
    ['The cloud deal has annual costs of $140 million.', 'recurring-payment'],
  ])('%s', async (text, concepts) => {
    expect(await conceptsIn(text)).toBe(concepts);
  });
});

describe('a price that its change leads to, far behind the shares', () => {
  test.each([
    [
      'Shares in Tilsit fell as much as 6 per cent in early trading before recovering to close 2.5 per cent lower at 243p.',
      '- - share-price',
    ],
    ['Tickets for the ferry fell as much as 6 per cent before they settled 2.5 per cent lower at 243p.', '- - -'],
  ])('%s', async (text, concepts) => {
    expect(await conceptsIn(text)).toBe(concepts);
  });
});

describe('cash that came in is not there yet', () => {
  test.each([
    ['Tilsit generated $22 million in cash from operations.', '-'],
    ['Tilsit ended March with $22 million in cash.', 'cash'],
  ])('%s', async (text, concepts) => {
    expect(await conceptsIn(text)).toBe(concepts);
  });
});

describe('what shares are sold for in all', () => {
  test.each([
    ['Tilsit sold 32 million shares at $21 each, raising $672 million.', '- share-price offering-size'],
    ['Tilsit sold its mill at a loss, raising $672 million from investors.', 'funding'],
  ])('%s', async (text, concepts) => {
    expect(await conceptsIn(text)).toBe(concepts);
  });
});

describe('what is built has its cost', () => {
  test.each([
    ['Tilsit will build a solar farm outside town, at a cost of $240 million.', 'capex'],
    ['Tilsit is building a $240 million plant in Ohio.', 'capex'],
    ['Tilsit broke ground on a $240 million warehouse.', 'capex'],
    ['Tilsit is spending $62 million on a new production line in Ely.', 'capex'],
    ['Tilsit pledged to spend $40 million on a new factory.', 'capex'],
    ['Tilsit bought a $240 million plant in Ohio.', '-'],
    ['The state is building a $240 million plant.', '-'],
    ['Tilsit is spending $62 million on a new line of shoes.', '-'],
    ['Tilsit won a contract to build a $240 million plant.', 'contract-value'],
  ])('%s', async (text, concepts) => {
    expect(await conceptsIn(text)).toBe(concepts);
  });
});

describe('a stake has a price, and a state has revenue, and neither is a company’s', () => {
  test.each([
    ['Tilsit took a majority stake in Kiln in a deal worth $600 million.', '-'],
    ['Tilsit, which has a stake in Kiln, signed a supply deal worth $600 million.', 'contract-value'],
    ['Revenue from tariffs totaled $63 billion.', '-'],
    ['Federal revenue totaled $63 billion.', '-'],
    ['Revenue from lamps totaled $63 billion.', 'revenue'],
  ])('%s', async (text, concepts) => {
    expect(await conceptsIn(text)).toBe(concepts);
  });
});
