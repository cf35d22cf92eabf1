import { describe, expect, test } from 'vitest';
import { claimsIn } from './reading.ts';

/** The concept of the last number of a text. */
const conceptIn = async (text: string, kind: 'news' | 'filing' = 'news') =>
  (await claimsIn(text, kind)).at(-1)?.concept;

describe('the run rate of a contract is what it pays, not all that its owner sells', () => {
  test.each([
    [
      ['contract-value', 'recurring-payment'],
      'The contract could deliver up to $900 million in revenue to Tilsit, at a run rate near $150 million a year.',
    ],
    [['contract-value', 'recurring-payment'], 'The lease could total $900 million, a run rate of $150 million a year.'],
    [['revenue-run-rate'], 'The deal would lift the revenue of Tilsit to a run rate of $2 billion a year.'],
  ])('%s: %s', async (concepts, text) => {
    expect((await claimsIn(text, 'news')).flatMap(({ concept }) => concept ?? [])).toEqual(concepts);
  });
});

describe('what reporters say in words of their own', () => {
  test.each([
    ['recurring-payment', 'Corwen is shelling out $3 million a month for its halls.'],
    ['recurring-payment', 'Corwen is on the hook for $3 million in monthly rent.'],
    ['recurring-payment', '$9 million a year is what Corwen pays Tilsit for its fleet.'],
    ['notice-period', 'Customers can end the deal with just 30 days’ warning.'],
    ['margin', 'Gross profit as a share of sales was 38%.'],
    ['market-share', 'Tilsit’s slice of the lamp market is 12%.'],
    ['offering-size', 'Tilsit is seeking up to $900 million in a New York IPO.'],
    ['cash', 'The coffers held $40 million.'],
    ['debt', 'Tilsit raised $40 million by selling bonds.'],
    ['total-addressable-market', 'The lamp market would grow to $1 trillion.'],
    ['valuation', 'The market value of Tilsit is $3 billion.'],
    ['contract-value', 'Tilsit landed a $400 million order for barges.'],
    ['contract-value', 'Orders worth $400 million were signed at the boat fair.'],
    ['contract-term', 'The agreement, which lasts six years, starts in May.'],
    ['contract-term', 'Corwen will buy the mill’s steam for 20 years.'],
    ['gpu-count', 'The machine is powered by 24,000 H200 chips.'],
    ['revenue', 'The barge business pulled in $40 million.'],
    ['revenue', 'The film will gross $40 million.'],
    ['revenue', 'Tilsit sold $40 million worth of lamps.'],
    ['revenue', 'Tilsit sold $40 million of garden furniture.'],
    ['revenue-run-rate', 'Sales are running at an annual rate of $40 million.'],
    ['revenue-run-rate', 'Tilsit has $40 million in revenue on an annualized basis.'],
    ['loss', 'The lamp unit bled $40 million last year.'],
    ['loss', 'Tilsit ended the year $40 million in the red.'],
    ['income', 'The lender netted $40 million in the quarter.'],
    ['income', 'Tilsit made $40 million after tax.'],
    ['capex', 'Tilsit will invest $40 million to expand its yard.'],
    ['capex', 'The utility is pouring $40 million into substations.'],
    ['capex', 'The miner cut its capital budget to $40 million.'],
    ['research-and-development', 'Research and development costs ate up $40 million.'],
    ['ebitda', 'Tilsit generated $40 million in earnings before interest, taxes, depreciation and amortization.'],
    ['funding', 'Halvard led the $40 million round.'],
    ['funding', 'Investors have plowed $40 million into Corwen.'],
    ['offering-size', 'The I.P.O., which raised $40 million, was the year’s first.'],
    ['offering-size', 'The share sale fetched $40 million.'],
    ['offering-size', 'The IPO could bring in as much as $40 million.'],
    ['debt', 'Tilsit sold $40 million of bonds.'],
    ['debt', 'The ferry line took out a $40 million loan.'],
    ['debt', 'The ferry line owes its lenders $40 million.'],
    ['cash', 'Tilsit has $40 million on hand.'],
    ['shares-outstanding', 'The outstanding share count is 40 million.'],
    ['share-price', 'The stock, which traded at $12 a year ago, is up.'],
    ['share-price', 'At $56, the stock is cheap.'],
    ['share-price', 'Shares of Tilsit slid to $12.40.'],
    ['share-price', 'Corwen offered $12.40 a share for the ferry line.'],
    ['headcount', 'The retailer counts 2,100 associates across its shops.'],
    ['headcount', 'Some 2,100 people work at its yards.'],
    ['subscribers', 'The film service has 12 million paying members.'],
    ['subscribers', 'The broadband arm serves 5 million customers.'],
    ['downloads', 'The game racked up 9 million downloads in a week.'],
    ['downloads', 'Some 25 million people have downloaded the game.'],
    ['growth-rate', 'Organic growth was 3.5%.'],
    ['market-share', 'Tilsit makes 60% of the world’s lamps.'],
    ['market-share', 'It controls 40% of the U.S. lamp market.'],
    ['total-addressable-market', 'The filing cites a potential market of $370 billion in tides.'],
    ['total-addressable-market', 'The market for weight-loss drugs could reach $100 billion.'],
  ])('%s: %s', async (concept, text) => {
    expect(await conceptIn(text)).toBe(concept);
  });

  test.each([
    ['recurring-payment', 'The start-up is losing $3 million a month.'],
    ['contract-value', 'The judge signed a $400 million settlement agreement.'],
    ['contract-value', 'Tilsit agreed to acquire Corwen in an order worth $400 million.'],
    ['contract-term', 'Corwen has run the mill for 20 years.'],
    ['contract-term', 'Corwen plans to buy back shares over three years.'],
    ['revenue', 'Tilsit sold $40 million worth of its shares.'],
    ['revenue', 'Tilsit sold its ferry unit for $40 million.'],
    ['revenue', 'The sale could pull in $40 million.'],
    ['revenue', 'Gross margin was $40 million.'],
    ['revenue-run-rate', 'Car sales ran at an annualized pace of 16 million vehicles.'],
    ['loss', 'The city is $40 million in the red.'],
    ['income', 'The founder netted $40 million from the sale of shares.'],
    ['capex', 'Tilsit will invest $40 million in a start-up that builds plants.'],
    ['capex', 'The government will invest $40 million in the grid.'],
    ['funding', 'Tilsit put $40 million into its stores.'],
    ['funding', 'The charity raised $40 million for victims of the flood.'],
    ['funding', 'Lawmakers set aside $40 million in funding for schools.'],
    ['offering-size', 'Tilsit raised $40 million selling its offices.'],
    ['debt', 'The fund bought $40 million of government bonds.'],
    ['debt', 'Varga Bank lent the builder $40 million.'],
    ['debt', 'Tilsit repaid $40 million of bonds.'],
    ['shares-outstanding', 'The count was 40 million.'],
    ['share-price', 'The dividend rose to $1.12 a share.'],
    ['share-price', 'Shipments rose to $55.20.'],
    ['headcount', 'Some 2,100 people came to the fair.'],
    ['headcount', 'Tilsit laid off 900 associates.'],
    ['subscribers', 'The shop serves 5 million customers.'],
    ['downloads', 'Some 25 million people have played the game.'],
    ['market-share', 'Halvard holds 31% of the company’s shares.'],
    ['market-share', 'Lamps were 60% of all sales.'],
    ['loss', 'The market for weight-loss drugs could reach $100 billion.'],
    ['contract-value', 'Tilsit agreed to buy rival Corwen in a deal worth $2.4 billion.'],
    ['contract-term', 'Tilsit has been leasing the mill for 15 years.'],
    ['income', 'Investors made a profit of $2 billion on the stake.'],
    ['valuation', 'The mansion is valued at $30 million.'],
    ['funding', 'Halvard raised a $2 billion fund to back start-ups.'],
    ['cash', 'Police seized $2 million in cash.'],
    ['debt', 'The federal debt topped $36 trillion.'],
    ['margin', 'The measure passed by a margin of 12%.'],
    ['loss', 'The stock market lost $2 trillion.'],
    ['valuation', 'The founder is worth $4 billion.'],
    ['valuation', 'Halvard’s stake in Corwen is worth $1.5 billion.'],
  ])('not %s: %s', async (concept, text) => {
    expect(await conceptIn(text)).not.toBe(concept);
  });

  test('a filing does not talk so', async () => {
    const text = 'We put $40 million into Corwen in a round.';
    expect([await conceptIn(text), await conceptIn(text, 'filing')]).toEqual(['funding', null]);
  });
});

describe('an “up” that is part of its verb', () => {
  test.each([
    ['Fees ate up $40 million of revenue.', 'revenue'],
    ['Revenue was $90 million, up $40 million.', null],
    ['Revenue was $90 million, which was up by $40 million.', null],
  ])('%s', async (text, concept) => {
    expect(await conceptIn(text)).toBe(concept);
  });
});

describe('what reporters tell of listings, takeovers and forecasts', () => {
  test.each([
    ['share-price', 'Its stock closed Tuesday at $9.37.'],
    ['share-price', 'Its shares, down 7% in late trading, closed Wednesday at $48.15.'],
    [null, 'The shop closed Tuesday with $40 in its till.'],
    ['share-price', 'Tilsit went public in 2021 at $24 a share.'],
    ['share-price', 'It floated in 2019 at $24.'],
    ['share-price', 'Corwen closed on Wednesday at $131.20.'],
    ['share-price', 'The board recommends its $19.50-a-share offer.'],
    ['share-price', 'Corwen will pay $19.50 in cash for each share.'],
    [null, 'Corwen will pay $19.50 in cash for each sheep.'],
    ['offering-size', 'Tilsit went public in 2021 at $24 a share, raising $690 million.'],
    ['funding', 'Tilsit raised $690 million from investors before it went public.'],
    ['offering-size', 'Tilsit plans to sell shares worth up to $2 billion in the largest listing of the year.'],
    [null, 'Its owners sold shares worth $2 billion.'],
    ['earnings-per-share', 'Analysts polled by Marlow had been expecting $1.33 a share.'],
    [null, 'Analysts expect a dividend of $1.33 a share.'],
    ['contract-value', 'Over twelve years, Corwen is committed to paying Tilsit $9 billion.'],
    [null, 'Over twelve years, Corwen will pay $9 billion to settle claims.'],
    [null, 'Corwen agreed to pay $9 billion for Tilsit.'],
    // What a deal or a holding is worth, a company is not.
    [null, 'Including debt, the transaction is worth $7 billion.'],
    [null, 'Her stake, roughly 34% of the company, is worth around $6 billion.'],
    ['valuation', 'Tilsit, roughly 34% of which is hers, is worth around $6 billion.'],
    // The one measure that the sentence before told of.
    ['revenue', 'Revenue of Tilsit was $7 billion. Wall Street was looking for $8 billion.'],
    [null, 'Tilsit earned $4 billion on revenue of $7 billion. Wall Street was looking for $8 billion.'],
    ['revenue', 'Tilsit had revenue of $7 billion, more than double the $3 billion it reported a year earlier.'],
    [null, 'Tilsit had revenue of $7 billion, more than double the $3 billion it spent on looms.'],
    ['capex', 'Its capex was $8 billion in 2025. It will be "north of $11 billion" this year.'],
    ['revenue', 'Revenue was $3 billion. Its rope division accounted for $2 billion of that total.'],
    ['loss', 'Revenue was $3 billion. Its rope division accounted for $2 billion of losses.'],
    ['subscribers', 'Tilsit had 46 million monthly users, of whom 5.2 million pay for more.'],
    [null, 'Tilsit employs 9,100 people, just under half of them in Leeds.'],
  ])('%s: %s', async (concept, text) => {
    expect((await conceptIn(text)) ?? null).toBe(concept);
  });

  test('a report that is denied is denied', async () => {
    const [denied] = await claimsIn('Tilsit denied a report that it would sell its mills for $40 million.');
    expect(denied?.modality).toBe('denied');
    const [plan] = await claimsIn('Tilsit denied that it was planning to raise up to $40 million.');
    expect(plan?.modality).toBe('denied');
    const [said] = await claimsIn('Tilsit denied that it was for sale and said it had cash of $40 million.');
    expect(said?.modality).toBe('stated');
    const [stated] = await claimsIn('Tilsit denied nothing and sold its mills for $40 million.');
    expect(stated?.modality).toBe('stated');
  });
});

describe('the level of a result that stands apart from its name', () => {
  test.each([
    ['operating', 'At the operating level the loss was $5 million.'],
    ['operating', 'Acme made a profit of $5 million at the operating level.'],
    [null, 'Acme made a profit of $5 million at a high level of operating.'],
    ['net', 'Acme made a net profit of $5 million, and cut costs at the operating level.'],
  ])('%s: %s', async (kind, text) => {
    expect((await claimsIn(text, 'news'))[0]?.kind ?? null).toBe(kind);
  });
});
