import { describe, expect, it } from 'vitest';
import { claimsIn } from './reading.ts';

const STORY = 'Tilsit grows\n\nOctober 4, 2025\n\nTilsit is old. Tilsit is small. Tilsit is in Ely.\n\n';

/** The last claim with the surface; what a story of deals says of one figure. */
const claimOf = async (text: string, surface: string) =>
  (await claimsIn(text)).filter(({ quantity }) => quantity.surface === surface).at(-1);

describe('deals, rounds and leases', () => {
  it.each([
    ['contract-term', '9-year', 'The council approved a 9-year lease for a new mill.'],
    ['contract-term', '9-year', 'Tilsit signed a lease with a 9-year initial term and an option to extend.'],
    // How long it may go on, and how often the rent rises.
    [null, 'five years', 'The lease has an option to extend it for five years.'],
    [null, 'five years', 'Under the lease the rent rises every five years.'],
    ['funding', '$40 million', 'Tilsit secured an additional $40 million in funding from Halvard.'],
    ['funding', '$40 million', 'The round was led by Halvard, with Corwen contributing $40 million.'],
    ['funding', '$40 million', 'Tilsit was seeking $40 million at a $900 million valuation.'],
    ['valuation', '$900 million', 'Tilsit was seeking $40 million at a $900 million valuation.'],
    ['funding', '$40 million', 'Tilsit has raised to date $40 million.'],
    // Made higher, and not brought in.
    [null, '$40 million', 'The rent will be raised to $40 million in the ninth year.'],
    [null, '$40 million', 'Tilsit struck a $40 million financing deal with Halvard.'],
    [
      'contract-value',
      '$40 million',
      'Tilsit will spend $40 million between 2026 and 2030 to rent servers from Corwen.',
    ],
    ['contract-value', '$40 million', 'Tilsit had committed to $40 million in cloud spending from 2026 through 2029.'],
    ['contract-value', '$40 million', 'Tilsit is planning a $40 million partnership with Corwen to design lamps.'],
    ['contract-value', '$40 million', 'Tilsit holds $40 million in contracts that it has signed with mills.'],
    [
      'recurring-payment',
      '$40 million',
      'Tilsit is on the hook to spend a minimum of $40 million per year on cloud hosting.',
    ],
    ['contract-value', '$40 million', 'Tilsit disclosed over $40 million in future contract revenue.'],
    ['revenue', '$40 million', 'Tilsit disclosed over $40 million in revenue.'],
    ['debt', '$40 million', 'Tilsit closed a $40 million debt financing in May.'],
    [null, '9,000', 'The hall would support 9,000 workers.'],
    ['share-price', '$31 to $34', 'Shares in the IPO were marketed for $31 to $34.'],
    // A company that is bought is no contract, goods are.
    [null, '$40 million', 'Tilsit will buy the lamp maker Corwen in a $40 million deal.'],
    ['contract-value', '$40 million', 'Tilsit will buy lamps from Corwen in a $40 million deal.'],
    ['contract-value', '$40 million', 'Tilsit will buy Corwen lamps in a $40 million deal.'],
    ['contract-value', '$40 million', 'Tilsit won an order for 60 barges worth $40 million.'],
    ['contract-value', '$40 million', 'Corwen signed a memorandum for 75 barges, worth $40 million at list prices.'],
    ['valuation', '$40 million', 'Tilsit is worth $40 million.'],
    ['contract-value', '$40 million', 'Tilsit was awarded a $40 million firm-fixed-price contract for barges.'],
    ['contract-value', '$40 million', 'Tilsit is on the hook to pay Corwen $40 million for hosting.'],
    ['contract-value', '$40 million', 'Tilsit is contractually obligated to pay at least $40 million to Corwen.'],
    ['recurring-payment', '$4 million', 'Tilsit is committed to spending $4 million a month on its halls.'],
    ['contract-term', '9 years', 'The PPA will last 9 years.'],
    ['capex', '$40 million', 'Tilsit will invest $40 million to restart the mothballed reactor.'],
    ['share-price', 'Rs 72', 'The listing of Tilsit has a price band of Rs 72 per equity share.'],
    ['offering-size', '$40 million', 'Tilsit has raised its issue size to $40 million.'],
    [null, '$40 million', 'Tilsit raised $40 million from anchor investors.'],
    // Who joins is not how many there are.
    [null, '750,000', 'Tilsit gains 750,000 subscribers in nine months.'],
    [null, '2,600', 'Tilsit has some 2,600 subscribers per day.'],
    ['subscribers', '750,000', 'Tilsit has 750,000 subscribers.'],
  ])('%s: %s of “%s”', async (concept, surface, text) => {
    expect((await claimOf(STORY + text, surface))?.concept).toBe(concept);
  });

  it.each([
    ['valuation', 'The listing gave it a market value of $5 billion. That’s down from $9 billion in a round of 2021.'],
    ['revenue', 'Revenue was $5 billion. That compares with $9 billion a year before.'],
    // Its own words come first.
    ['loss', 'Revenue was $5 billion. That compares with a net loss of $9 billion.'],
    // Another sentence stands between.
    [null, 'Revenue was $5 billion. It rained. That is down from $9 billion.'],
  ])('what a figure is held against: %s', async (concept, text) => {
    expect((await claimOf(STORY + text, '$9 billion'))?.concept).toBe(concept);
  });
});

describe('how a figure is put', () => {
  const modality = async (text: string, surface: string) => (await claimOf(text, surface))?.modality;

  it.each([
    ['planned', 'Corwen to cut about 5% of its staff'],
    ['planned', 'Lamp maker Corwen to buy Tilsit, lay off 5% of staff'],
    // Somebody has done it, or no headline says so.
    ['stated', 'Corwen cuts staff to 5% of what it was'],
    ['stated', 'Corwen Road to Ely gets 5% wider'],
  ])('%s in a headline: %s', async (how, headline) => {
    expect(await modality(`${headline}\n\nTilsit is old. Tilsit is in Ely.`, '5%')).toBe(how);
  });

  it.each([
    ['planned', 'Tilsit is in talks to raise $40 million.'],
    ['planned', 'Tilsit is weighing a sale of $40 million of lamps.'],
    ['planned', 'Tilsit is close to raising $40 million from Halvard.'],
    ['planned', 'Tilsit is on track to spend $40 million this year.'],
    ['planned', 'Tilsit said that about $40 million of the charge will be booked in May.'],
    ['planned', 'Of the total, $40 million is to be paid in May.'],
    // What falls due is owed now.
    ['stated', 'Of the total, $40 million is due in May.'],
    ['estimated', 'About $40 million could be lost.'],
    ['planned', 'Tilsit expects the project to create $40 million in sales.'],
    // What will happen at a firm of that size says nothing of its size.
    ['stated', 'Firms with sales of $40 million will pay a fee.'],
    ['stated', 'The $9 million project includes $40 million of lamps.'],
    ['estimated', 'Tilsit projects a loss of $40 million.'],
    ['stated', 'The $40 million deal will close in May.'],
  ])('%s: %s', async (how, text) => {
    expect(await modality(STORY + text, '$40 million')).toBe(how);
  });
});

describe('who says it', () => {
  it.each([
    ['Tilsit', 'The company said that it lost $40 million.'],
    ['Tilsit', 'Tilsit forecasts that it will make $40 million.'],
    ['prospectus', 'In its prospectus, Tilsit put its revenue at $40 million.'],
    ['S-1', 'In its S-1 registration statement, Tilsit agreed to a fee of $40 million.'],
    ['sources', 'Tilsit lost $40 million, according to people familiar with Corwen’s plans.'],
    ['Corwen News', 'Tilsit lost $40 million, according to people familiar with the plan cited by Corwen News.'],
    // Its own paper is nearer than the company.
    ['prospectus', 'The company said that it lost $40 million, according to its prospectus.'],
    // A result is reported or posted, and nothing said.
    [null, 'The company posted a loss of $40 million.'],
    [null, 'The company reported a loss of $40 million.'],
    // Where it was, and not who said so.
    [null, 'In its hall in Ely, Tilsit lost $40 million.'],
  ])('%s: %s', async (who, text) => {
    expect((await claimOf(`${STORY}${text}`, '$40 million'))?.attribution).toBe(who);
  });
});

describe('which day or bound is meant', () => {
  const periodOf = async (text: string, surface: string) => (await claimOf(STORY + text, surface))?.period;

  it.each([
    ['by May 2025', 'Tilsit had 900 subscribers in 2024, and 1,200 subscribers by May of this year.'],
    ['by May 2024', 'Tilsit had 900 subscribers in 2023, and 1,200 subscribers by May of last year.'],
    // Nothing says which May, and it is not over for certain.
    ['by May 2026', 'Tilsit wants to have 1,200 subscribers by May.'],
  ])('%s: %s', async (label, text) => {
    expect(await periodOf(text, '1,200')).toMatchObject({ label });
  });

  it.each([
    // A level is of a day that is over.
    ['2024-10-31', 'Tilsit had 1,200 employees as of Oct. 31.'],
    ['2025-10-01', 'Tilsit had 1,200 employees as of Oct. 1.'],
  ])('%s: %s', async (instant, text) => {
    expect(await periodOf(text, '1,200')).toMatchObject({ instant });
  });

  it.each([
    ['exact', 'This brings its total capacity up to 5 gigawatts.'],
    ['up-to', 'The hall will bring up to 5 gigawatts.'],
    ['up-to', 'The hall draws up to 5 gigawatts.'],
  ])('%s: %s', async (modifier, text) => {
    expect((await claimOf(STORY + text, '5 gigawatts'))?.quantity.modifier).toBe(modifier);
  });
});

describe('parts that are none', () => {
  it.each([
    ['Tilsit Aims for a $40 Billion Valuation', '$40 Billion'],
    [`${STORY}Including restricted share units, its valuation is $40 billion.`, '$40 billion'],
  ])('%s', async (text, surface) => {
    expect((await claimOf(text, surface))?.scope).toEqual([]);
  });
});

describe('who pays whom', () => {
  const parties = async (text: string) => {
    const claim = await claimOf(`${STORY}${text}`, '$40 million');
    return [claim?.entity ?? null, claim?.counterparty ?? null];
  };

  it.each([
    [['Corwen', 'Tilsit'], 'Tilsit took an order from Corwen for 9 barges in a deal valued at $40 million.'],
    // From whom is not said; it is not who gets it.
    [[null, 'Tilsit'], 'Tilsit was awarded a $40 million contract for barges.'],
    [[null, 'Tilsit'], 'Tilsit received a contract worth $40 million to deliver the new Brae Head engine.'],
  ])('%s: %s', async (who, text) => {
    expect(await parties(text)).toEqual(who);
  });

  it('a reporter’s paper is nobody', async () => {
    const text =
      'The Lions signed a lease with Tilsit, according to Jane Roe of the NORTHPORT NEWS. The Lions will pay $40 million a year (NORTHPORT NEWS, 7/8).';
    const claim = await claimOf(`The Lions sign\n\n${text}`, '$40 million');
    expect([claim?.entity, claim?.counterparty]).not.toContain('NORTHPORT NEWS');
  });
});

describe('where and when', () => {
  it('a site is of its half of the sentence', async () => {
    const text = `${STORY}The Brae Head campus will have 410 MW, while the Cole Hill campus has 90 MW. Brae Head and Cole Hill are large.`;
    expect((await claimOf(text, '410 MW'))?.scope).toEqual(['Brae Head']);
    expect((await claimOf(text, '90 MW'))?.scope).toEqual(['Cole Hill']);
  });

  it('the commas of a place part nothing', async () => {
    const claim = await claimOf(`${STORY}Tilsit will expand its Wexham, Ohio, campus to 2 GW.`, '2 GW');
    expect([claim?.entity, claim?.modality]).toEqual(['Tilsit', 'planned']);
  });

  it('a plant that was announced this month was not built in it', async () => {
    const text = (verb: string) => `${STORY}Tilsit this month ${verb} that it will build a $40 million plant.`;
    expect((await claimOf(text('announced'), '$40 million'))?.period).toBeNull();
  });

  it('a range may print its sign once', async () => {
    const claim = await claimOf(`${STORY}The rent runs to $5M-8M a year.`, '$5M-8M');
    expect(claim?.quantity).toMatchObject({ low: '5000000', high: '8000000', modifier: 'range', per: 'year' });
  });
});

describe('listings, loans and holdings', () => {
  it.each([
    ['share-price', '$100.23', 'Tilsit’s stock ended its first day of trading on Wednesday at $100.23.'],
    ['share-price', '$57-$62', 'Tilsit first aimed to sell the stock in the $57-$62 range.'],
    ['offering-size', '$40 million', 'Tilsit raised $40 million in the expanded IPO.'],
    ['offering-size', '$40 million', 'Tilsit priced its initial public offering at $21 a share, raising $40 million.'],
    ['offering-size', '$46 million', 'Its IPO raised $40 million, a figure that could rise to $46 million.'],
    // Rounds before it.
    ['funding', '$40 million', 'Tilsit, which plans an IPO, has raised $40 million in a round.'],
    ['offering-size', '$40 million', 'Tilsit plans a listing for 2027 that could raise $40 million.'],
    ['debt', '$40 million', 'Tilsit raised $40 million through a green loan.'],
    ['contract-value', '$40 million', 'Tilsit has orders exceeding $40 million.'],
    // Who holds a company has no share of a market.
    [null, '42%', 'Corwen would hold 42% of the combined business.'],
    ['market-share', '42%', 'Corwen holds 42% of the barge business.'],
  ])('%s: %s of “%s”', async (concept, surface, text) => {
    expect((await claimOf(STORY + text, surface))?.concept).toBe(concept);
  });

  it('a range of prices may print its sign once', async () => {
    const claim = await claimOf(`${STORY}Tilsit set a price range of $72-74 per share.`, '$72-74');
    expect(claim?.quantity).toMatchObject({ low: '72', high: '74', unit: 'USD/share', modifier: 'range' });
  });

  it.each([
    // Who backs somebody does not act for it.
    ['Tilsit', 'Tilsit, the barge maker backed by Corwen Inc and Halvard Motor, lost $40 million.'],
    ['Marlow', 'Corwen and Halvard are investors in the mill, Marlow said on Wednesday after it raised $40 million.'],
    ['Corwen', 'Corwen lost heart, and then it raised $40 million.'],
  ])('%s: %s', async (who, text) => {
    expect((await claimOf(STORY + text, '$40 million'))?.entity).toBe(who);
  });

  it.each([
    [['Tilsit', 'Halvard'], 'Tilsit struck a deal worth $40 million with Halvard to secure computing capacity.'],
    // Who is named as a source is no party.
    [['Corwen', 'Tilsit'], 'Corwen will pay Tilsit. The contract, according to the Ely Times, is worth $40 million.'],
  ])('%s: %s', async (parties, text) => {
    const claim = await claimOf(STORY + text, '$40 million');
    expect([claim?.entity, claim?.counterparty]).toEqual(parties);
  });

  it('“these agreements” are at no site', async () => {
    const text = `${STORY}The Brae Head campus has 900 GPUs. These new agreements bring 1,200 GPUs to Norway. Brae Head is large.`;
    expect((await claimOf(text, '1,200'))?.scope).toEqual([]);
  });
});

describe('what only may be, and who has it', () => {
  it('the print of a currency is nobody', async () => {
    const claims = await claimsIn(`${STORY}Tilsit bought a mill for $US7.7 million ($10.8 million).`);
    expect(claims.map(({ entity }) => entity)).toEqual(['Tilsit', 'Tilsit']);
  });

  it.each([
    ['estimated', '$9 billion', 'Tilsit could raise $2 billion in the offering, valuing it at $9 billion.'],
    ['stated', '$9 billion', 'Tilsit raised $2 billion in a round, valuing it at $9 billion.'],
    ['planned', '90 megawatts', 'The first hall, with 90 megawatts, will open in May.'],
    ['stated', '90 megawatts', 'The first hall, with 90 megawatts, opened in May.'],
    [
      'planned',
      '$4 billion',
      'The group will have a backlog of $9 billion, revenue of $4 billion and debt of $2 billion.',
    ],
    [
      'planned',
      '$2 billion',
      'The group will have a backlog of $9 billion, revenue of $4 billion and debt of $2 billion.',
    ],
    // What it is held against is no item of the list.
    ['stated', '$4 billion', 'The group will have a backlog of $9 billion, after revenue of $4 billion.'],
    ['stated', '$4 billion', 'The group has a backlog of $9 billion, revenue of $4 billion.'],
  ])('%s: %s of “%s”', async (how, surface, text) => {
    expect((await claimOf(STORY + text, surface))?.modality).toBe(how);
  });

  it.each([
    ['valuation', '$9 billion', 'It was valued at $9 billion in a funding round led by Halvard.'],
    ['contract-value', '$9 billion', 'Tilsit expects about $9 billion in revenue from the lease over the term.'],
    // What has come in so far.
    ['revenue', '$9 billion', 'Tilsit had $9 billion in revenue from leases.'],
    [
      'contract-value',
      '$9 billion',
      'Under a separate contract, Tilsit will supply Corwen with 90 barges for $9 billion.',
    ],
  ])('%s: %s of “%s”', async (concept, surface, text) => {
    expect((await claimOf(STORY + text, surface))?.concept).toBe(concept);
  });

  it('who will not be named says it, too', async () => {
    const text = `${STORY}Tilsit lost $40 million, people familiar with the matter said.`;
    expect((await claimOf(text, '$40 million'))?.attribution).toBe('sources');
  });

  it('what is spent with somebody is paid to him', async () => {
    const claim = await claimOf(
      `${STORY}Tilsit has committed to spend $40 million with Halvard on cloud capacity through 2030.`,
      '$40 million',
    );
    expect([claim?.entity, claim?.counterparty]).toEqual(['Tilsit', 'Halvard']);
  });

  it('a company may be called by a name in the genitive', async () => {
    const story =
      'Barlow’s to merge\n\nBarlow’s has agreed to a merger with Marlow. Marlow had revenue of $9 million and Barlow’s has revenue of $40 million.';
    expect((await claimOf(story, '$40 million'))?.entity).toBe('Barlow’s');
    // Said without, it is a genitive like any other.
    const bare =
      'Barlow to merge\n\nBarlow agreed to a merger with Marlow. Sales of Marlow fell, and Barlow’s has risen. Barlow’s revenue was $40 million.';
    expect((await claimOf(bare, '$40 million'))?.entity).toBe('Barlow');
  });
});
