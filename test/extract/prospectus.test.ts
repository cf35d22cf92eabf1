import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { isInstant, type Period } from '../../src/model/period.ts';
import { parse } from '../../src/parse/parse.ts';
import { recognize } from '../../src/recognize/recognize.ts';
import { claimsIn } from './reading.ts';

const timeOf = (period: Period | null): string => {
  if (period === null) return '-';
  return isInstant(period) ? `@${period.instant}` : `${period.start}..${period.end}`;
};

/** "surface unit concept period" of the figures of a filing's text, in their order; the concept is left out where there is none. */
const told = async (text: string): Promise<string[]> =>
  [...(await claimsIn(text, 'filing'))]
    .sort((a, b) => a.evidence.start - b.evidence.start || timeOf(b.period).localeCompare(timeOf(a.period)))
    .map(({ quantity, concept, kind, period }) => {
      const name = concept === null ? [] : [kind === null ? concept : `${concept}:${kind}`];
      const unit = quantity.per === null ? quantity.unit : `${quantity.unit} per ${quantity.per}`;
      return [quantity.surface, unit, ...name, timeOf(period)].join(' ');
    });

describe('figures as prospectuses tell them', () => {
  it.each<[why: string, text: string, expected: string[]]>([
    [
      'a change from the same stretch of another year is of its own',
      'In the quarter ended June 30, 2026, our lamps per street were 7,000, which represents a 26% increase from the quarter ended June 30, 2025.',
      ['7,000 lamp 2026-04-01..2026-06-30', '26% percent 2026-04-01..2026-06-30'],
    ],
    [
      'a change between two quarters is of the later',
      'Lamps per street decreased 13% between the fourth quarter of 2025 and the first quarter of 2026.',
      ['13% percent 2026-01-01..2026-03-31'],
    ],
    [
      'a change is of the time that it came to, whichever way its levels are told',
      'Loom revenue increased by $5 million, or 10%, from $50 million in 2025 to $55 million in 2026.',
      [
        '$5 million USD 2026-01-01..2026-12-31',
        '10% percent growth-rate:revenue 2026-01-01..2026-12-31',
        '$50 million USD revenue 2025-01-01..2025-12-31',
        '$55 million USD revenue 2026-01-01..2026-12-31',
      ],
    ],
    [
      'a base that is told again has the time behind it',
      'Net income for 2026 was $8 million, or $0.80 per diluted share, compared to $6 million, or $0.60 per diluted share, for 2025.',
      [
        '$8 million USD income:net 2026-01-01..2026-12-31',
        '$0.80 USD/share earnings-per-share:diluted 2026-01-01..2026-12-31',
        '$6 million USD income:net 2025-01-01..2025-12-31',
        '$0.60 USD/share earnings-per-share:diluted 2025-01-01..2025-12-31',
      ],
    ],
    [
      'the base of a quarter is of a quarter, in the year that is named',
      'Net income for the fourth quarter of 2026 rose to $3 million from $2 million in 2025. Costs were $4 million in the 2026 period and $5 million in the comparable 2025 period.',
      [
        '$3 million USD income:net 2026-10-01..2026-12-31',
        '$2 million USD income:net 2025-10-01..2025-12-31',
        '$4 million USD 2026-10-01..2026-12-31',
        '$5 million USD 2025-10-01..2025-12-31',
      ],
    ],
    [
      'a year that is no base of a quarter stays whole',
      'Net income was $3 million for the fourth quarter of 2026, and $9 million in 2025.',
      ['$3 million USD income:net 2026-10-01..2026-12-31', '$9 million USD income:net 2025-01-01..2025-12-31'],
    ],
    [
      'what is still to come has no time of what was then',
      'In 2025, we began a project that is expected to cost $9 million.',
      ['$9 million USD -'],
    ],
    [
      'a parenthesis with a figure of its own dates nothing outside of it',
      'Pay fell in 2026. The decrease was due to a $9 million fall in bonuses (which takes a $4 million charge in 2025 into account) and an increase of $3 million in fees.',
      [
        '$9 million USD 2026-01-01..2026-12-31',
        '$4 million USD 2025-01-01..2025-12-31',
        '$3 million USD 2026-01-01..2026-12-31',
      ],
    ],
    [
      'a parenthesis that only holds a time dates its figure',
      'We paid $9 million (2026) for lamps.',
      ['$9 million USD 2026-01-01..2026-12-31'],
    ],
    [
      'what a year names leaves the figure in the stretch at the head',
      'In the three months ended September 30, 2026, as a result of the 2026 tender offer, we paid $9 million.',
      ['$9 million USD 2026-07-01..2026-09-30'],
    ],
    [
      'years that are told by themselves behind half a year are whole',
      'We paid no dividends in the six months ended June 30, 2026 or in 2025 or 2024.',
      ['no USD 2026-01-01..2026-06-30', 'no USD 2025-01-01..2025-12-31', 'no USD 2024-01-01..2024-12-31'],
    ],
    [
      'the quarter of such a year as a rule speaks of is none',
      'This ends in any fiscal year in which our stock is worth $700 million as of the end of the second quarter of such fiscal year.',
      ['$700 million USD valuation -'],
    ],
    [
      'the last month of the period defines',
      'In 2026 we grew.\n\nWe count an account from which we had $5 of fees in the last month of the period.',
      ['$5 USD -'],
    ],
    [
      'the first of two figures over a stretch is of its beginning',
      'From 2025 to 2030, the market for lamps is projected to increase from $4 billion to $9 billion.',
      [
        '$4 billion USD total-addressable-market 2025-01-01..2025-12-31',
        '$9 billion USD total-addressable-market 2030-01-01..2030-12-31',
      ],
    ],
    [
      'what is held against another place is of the same time',
      'In the quarter ended June 30, 2026, we lit 900 lamps abroad compared to 400 lamps in the United States.',
      ['900 lamp 2026-04-01..2026-06-30', '400 lamp 2026-04-01..2026-06-30'],
    ],
    [
      'a balance that vests is still to come',
      '25% of the shares vested on May 9, 2026, and the balance vests in 36 equal installments.',
      ['25% percent 2026-05-09..2026-05-09', '36 installment -'],
    ],
    [
      'a price ranges from a day on until another',
      'From June 23, 2026, the day on which our stock began trading, through October 6, 2026, its price was $9.50 per share.',
      ['$9.50 USD/share 2026-06-23..2026-10-06'],
    ],
    [
      'shares outstanding on a day are so then, whatever was reckoned by them',
      'We have based this on 900,000 shares of our Class A stock and 700,000 shares of our Class B stock outstanding on May 4, 2026.',
      ['900,000 share shares-outstanding @2026-05-04', '700,000 share shares-outstanding @2026-05-04'],
    ],
    [
      'shares that were bought back of those outstanding are not those',
      'In May 2026, we repurchased 90,000 shares of our outstanding common stock.',
      ['90,000 share 2026-05-01..2026-05-31'],
    ],
    [
      'a flow of cash is no cash',
      'In 2026 this resulted in cash outflow of $9 million.',
      ['$9 million USD 2026-01-01..2026-12-31'],
    ],
    [
      'a result without some costs is one of its own kind',
      'In 2026 we had a non-GAAP loss from operations of $9 million.',
      ['$9 million USD loss:adjusted 2026-01-01..2026-12-31'],
    ],
    [
      'what those are that are a part of others is said behind them',
      'As of May 4, 2026, we had 90,000 accounts, of which over 30,000 were active customer accounts.',
      ['90,000 account @2026-05-04', '30,000 account @2026-05-04'],
    ],
    [
      'nobody of the officers is no number of shares',
      'In May 2026 we sold shares. None of our executive officers bought shares. None of the shares were sold.',
      ['None share 2026-05-01..2026-05-31'],
    ],
    [
      'prices of one share, class by class',
      'The issue price of $0.40 for Series A preferred stock, $0.90 for Series B preferred stock and $9 for Series C preferred stock holds. We paid $7 for lamps.',
      ['$0.40 USD/share -', '$0.90 USD/share -', '$9 USD/share -', '$7 USD -'],
    ],
    [
      'prices of one share in a list that says so before',
      'The weighted-average grant-date fair value of options granted was $1.93, $2.88 and $3.50 in 2024, 2025 and 2026.\n\nThe fair value of the mill was $7.',
      [
        '$1.93 USD/share 2024-01-01..2024-12-31',
        '$2.88 USD/share 2025-01-01..2025-12-31',
        '$3.50 USD/share 2026-01-01..2026-12-31',
        '$7 USD -',
      ],
    ],
    [
      'what a price of one share may differ by is of one share',
      'Each $1.00 increase (decrease) in the assumed initial public offering price of $ per share would raise our proceeds. A $2.00 increase in the aggregate offering price, or a $3.00 increase or decrease in the price of oil, would not.',
      ['$1.00 USD/share -', '$2.00 USD -', '$3.00 USD -'],
    ],
    [
      'vesting that an agreement accelerates is of no time that was told before',
      'The table shows what our directors got during 2026. Their options vest over four years, subject to 50% accelerated vesting in the event of a change in control. Wool made up 70% of it.',
      ['four years year -', '50% percent -', '70% percent 2026-01-01..2026-12-31'],
    ],
    [
      'two measures of what is named behind them, told respectively',
      'Revenue and loss from operations arising from the acquisitions completed in 2026 were $3 million and $26.9 million, respectively. Revenue, net loss and acquisitions were $5 million and $6 million, respectively.',
      [
        '$3 million USD revenue 2026-01-01..2026-12-31',
        '$26.9 million USD loss:operating 2026-01-01..2026-12-31',
        '$5 million USD -',
        '$6 million USD -',
      ],
    ],
    [
      'one of the directors who somebody is counts nobody',
      'Mr. Elm, who is one of our directors, left. He is or was one of our employees. One of our directors has left. The lender is one of our three customers.',
      ['One director -', 'one customer -', 'three customer -'],
    ],
    [
      'a salary that rose is one by the year on both sides',
      'Her annual base salary increased from $235,000 to $480,000.',
      ['$235,000 USD per year -', '$480,000 USD per year -'],
    ],
    [
      'what there was before a change is not of the time of the change',
      'In May 2026, her annual base salary increased from $235,000 to $480,000. In 2026, our revenue grew from $4 million in 2025 to $6 million. Prices ranged from $5 to $7 in 2026.',
      [
        '$235,000 USD per year -',
        '$480,000 USD per year 2026-05-01..2026-05-31',
        '$4 million USD revenue 2025-01-01..2025-12-31',
        '$6 million USD revenue 2026-01-01..2026-12-31',
        '$5 USD 2026-01-01..2026-12-31',
        '$5 to $7 USD 2026-01-01..2026-12-31',
        '$7 USD 2026-01-01..2026-12-31',
      ],
    ],
    [
      'it is of the time that its sentence says of it, or holds the change against',
      'Our headcount has grown from 313 full-time employees as of May 4, 2020 to 900 full-time employees as of May 4, 2026. The share of wool fell from 28% to 19% in 2026 as compared to 2025.',
      [
        '313 employee headcount @2020-05-04',
        '900 employee headcount @2026-05-04',
        '28% percent 2025-01-01..2025-12-31',
        '19% percent 2026-01-01..2026-12-31',
      ],
    ],
    [
      'what was done after a day is of the time since; what is reserved then is not said to be',
      'As of May 4, 2026 we had 90 lamps, excluding:\n\n• 9,000 shares of our stock subject to units granted after May 4, 2026;\n\n• 7,000 shares reserved under the plan after May 4, 2026.\n\nSubsequent to May 4, 2026, we granted 5,000 units. After May 4, 2026, we will grant 400 units.',
      [
        '90 lamp @2026-05-04',
        '9,000 share 2026-05-05..null',
        '7,000 share -',
        '5,000 unit 2026-05-05..null',
        '400 unit -',
      ],
    ],
    [
      'a balance told with the stretch that ended with it is of its last day; a flow beside it is of the stretch',
      'As of May 31, 2025 and 2026 and the six months ended November 30, 2026, we had lamps of $2 million, $3 million and $7 million, respectively. As of May 31, 2026 and for the six months ended November 30, 2026, we had lamps of $3 million and sales of $7 million, respectively.',
      [
        '$2 million USD @2025-05-31',
        '$3 million USD @2026-05-31',
        '$7 million USD @2026-11-30',
        '$3 million USD @2026-05-31',
        '$7 million USD revenue 2026-06-01..2026-11-30',
      ],
    ],
    [
      'years in which two things expire date nothing behind them',
      'At May 31, 2026, we had credits of $8 million, which begin to expire in 2037 for federal and 2027 for state tax purposes, and $6 million of them are due to options.',
      ['$8 million USD @2026-05-31', '$6 million USD @2026-05-31'],
    ],
    [
      'what is still expected is not of the time of what was',
      'For the six months ended May 31, 2026, no shares were bought under the plan and 583 lamps are expected to be bought later. In 2026, pay was cut and its cost was $4 million, which is expected to fall.',
      ['no share 2025-12-01..2026-05-31', '583 lamp -', '$4 million USD 2026-01-01..2026-12-31'],
    ],
    [
      'of such a date is of the day before it, too',
      'As of May 4, 2026, we had 47 patents. As of such date, we also had nine patent applications pending for examination.',
      ['47 patent @2026-05-04', 'nine application @2026-05-04'],
    ],
    [
      'a general sentence is of no time that was told before',
      'On May 4, 2026, we paid $5 million for mills. We have a maximum of $8 million for repairs. The fees, as amended, amount to $3 million. We sell lamps through our three Licensed Yards. The value of all awards in any calendar year cannot exceed $7 million, and no losses have been recorded in any of the periods presented.',
      [
        '$5 million USD 2026-05-04..2026-05-04',
        '$8 million USD -',
        '$3 million USD -',
        'three yard -',
        '$7 million USD -',
        'no USD -',
      ],
    ],
    [
      'a day on which something is done every year is no time; when a law was made is none of its rates',
      'In 2026 we sold mills.\n\nWe operate as one unit and chose November 30 as the date of our annual impairment test.\n\nLegislation enacted in 2010 imposes a tax of 30% on dividends.',
      ['one unit -', '30% percent -'],
    ],
    [
      'shares of several classes are outstanding by the word that the last has; options on them are not',
      'As of May 4, 2026, 9,000 shares of the Company’s Class A common stock and 7,000 shares of the Company’s Class B common stock were outstanding. As of May 4, 2026, there were 400 and 500 shares of common stock, respectively, issued and outstanding. Options to purchase 300 shares of our Class A common stock were outstanding. We issued 600 shares of our common stock.',
      [
        '9,000 share shares-outstanding @2026-05-04',
        '7,000 share shares-outstanding @2026-05-04',
        '400 share shares-outstanding @2026-05-04',
        '500 share shares-outstanding @2026-05-04',
        '300 share @2026-05-04',
        '600 share -',
      ],
    ],
    [
      'a part of an expense is not the line that it stands in',
      'We recorded an expense of $9 million in 2026. Of this expense, $2 million and $7 million were classified as research and development and general and administrative expenses, respectively. The tender offer resulted in $3 million of research and development expense. Research and development expense was $20 million in 2026.',
      [
        '$9 million USD 2026-01-01..2026-12-31',
        '$2 million USD 2026-01-01..2026-12-31',
        '$7 million USD 2026-01-01..2026-12-31',
        '$3 million USD 2026-01-01..2026-12-31',
        '$20 million USD research-and-development 2026-01-01..2026-12-31',
      ],
    ],
    [
      'the reason of a growth is the growth of something else, but for places and times',
      'Ticket revenue rose in 2026, due to a 25% increase in boarding fees. Ticket revenue rose in 2026, driven by a 30% increase in Europe. The rise was due to a 24% increase in user engagement and a 12% increase in users in 2026.',
      [
        '25% percent 2026-01-01..2026-12-31',
        '30% percent growth-rate:revenue 2026-01-01..2026-12-31',
        '24% percent 2026-01-01..2026-12-31',
        '12% percent growth-rate:users 2026-01-01..2026-12-31',
      ],
    ],
    [
      'terms of contracts, and of leases of offices; terms of office and of options are none',
      'Many of these customer contracts have terms of 12 months. We signed an office lease with a 6-year term. Under the terms of the lease, 3 years are free. She agreed to a four-year term in office. The options have terms of 10 years.',
      [
        '12 months month contract-term -',
        '6-year year contract-term -',
        '3 years year -',
        'four-year year -',
        '10 years year -',
      ],
    ],
    [
      'what anybody may have, or a covenant asks for, is nobody’s',
      'They may be sold to any legal entity which has an average of at least 250 employees. We must maintain cash and cash equivalents of at least $5 million. The covenants ask for a cash balance of $4 million. We had 250 employees and a cash balance of $6 million as of May 4, 2026.',
      [
        '250 employee -',
        '$5 million USD -',
        '$4 million USD -',
        '250 employee headcount @2026-05-04',
        '$6 million USD cash @2026-05-04',
      ],
    ],
    [
      'a difference in a result, and an impact on it, are no result',
      'The difference in net income was $5 million in 2026, and the impact on net income $3 million. Net income was $9 million in 2026.',
      [
        '$5 million USD 2026-01-01..2026-12-31',
        '$3 million USD 2026-01-01..2026-12-31',
        '$9 million USD income:net 2026-01-01..2026-12-31',
      ],
    ],
    [
      'dollars of Singapore, and the chapters of Hong Kong',
      'For no less than S$200,000 under the Ropes Ordinance (Cap. 32 of the Laws of Hong Kong) the mill’s $5 price cap 7 points lower held.',
      ['S$200,000 SGD -', '$5 USD -', '7 point -'],
    ],
    [
      'a remark behind the figures of a list parts none of them',
      'Fees were $2.1 million, $3.4 million, $0.6 million (unaudited), and $1.5 million (unaudited) for the years ended May 31, 2025 and 2026, and the six-month periods ended November 30, 2025 and 2026, respectively. In 2026 we paid $4 million (wool), and $5 million (flax).',
      [
        '$2.1 million USD 2024-06-01..2025-05-31',
        '$3.4 million USD 2025-06-01..2026-05-31',
        '$0.6 million USD 2025-06-01..2025-11-30',
        '$1.5 million USD 2026-06-01..2026-11-30',
        '$4 million USD 2026-01-01..2026-12-31',
        '$5 million USD 2026-01-01..2026-12-31',
      ],
    ],
    [
      'all that was invested is not what was spent on property',
      'Cash used in investing activities in 2026 was $2.6 million consisting of capital expenditures of $1.6 million.',
      ['$2.6 million USD 2026-01-01..2026-12-31', '$1.6 million USD capex 2026-01-01..2026-12-31'],
    ],
    [
      'what shares were sold for is no cash that is there',
      'In May 2026, we issued 9,000 shares of Series G stock for $22 million in cash. As of May 31, 2026, we had $9 million in cash.',
      [
        '9,000 share 2026-05-01..2026-05-31',
        '$22 million USD 2026-05-01..2026-05-31',
        '$9 million USD cash @2026-05-31',
      ],
    ],
    [
      'warrants on a series of stock are no round; what is owed in royalties is no revenue; nor is what peers take in',
      'In May 2026 the fair value of the Series C warrants was $4 million. In 2026, cash flows included $15 million for higher ticket sales and a decrease in accrued royalties of $2 million. The survey covered companies with annual revenue of more than $50 million in 2026. Revenue was $7 million in 2026.',
      [
        '$4 million USD 2026-05-01..2026-05-31',
        '$15 million USD 2026-01-01..2026-12-31',
        '$2 million USD 2026-01-01..2026-12-31',
        '$50 million USD 2026-01-01..2026-12-31',
        '$7 million USD revenue 2026-01-01..2026-12-31',
      ],
    ],
    [
      'what may be borrowed one day, and what borrowing brought in a year, is no debt',
      'We may incur up to $2 million in indebtedness, and later indebtedness up to the lesser of $3 million and 80% of our wool. In 2026 financing brought net borrowings of $4 million. As of May 4, 2026, we had $5 million of debt.',
      [
        '$2 million USD -',
        '$3 million USD -',
        '80% percent -',
        '$4 million USD 2026-01-01..2026-12-31',
        '$5 million USD debt @2026-05-04',
      ],
    ],
  ])('%s', async (_why, text, expected) => {
    expect(await told(text)).toEqual(expected);
  });
});

describe('a section that sets two stretches against each other', () => {
  const page = async (title: string, text: string): Promise<string[]> => {
    const html = `<html><body><h2>Results</h2><p>All is well.</p><h3>${title}</h3><h4>Costs</h4><p>${text}</p></body></html>`;
    const bytes = new TextEncoder().encode(html);
    const { document } = await parse({ bytes, source: 'm.html', mediaType: 'text/html', kind: 'filing', url: null });
    if (document === null) throw new Error('the page was not read');
    return extract(document, recognize(document)).map(
      ({ quantity, period }) => `${quantity.surface} ${timeOf(period)}`,
    );
  };
  const rose = 'Cost of lamps increased $9 million due to a $4 million increase in pay.';

  it('dates the changes that it tells, by the later of the two', async () => {
    expect(await page('Comparison of the Years Ended May 31, 2025 and 2026', rose)).toEqual([
      '$9 million 2025-06-01..2026-05-31',
      '$4 million 2025-06-01..2026-05-31',
    ]);
  });

  it('dates nothing else: no heading of one stretch, no figure that is no change, none with a time of its own', async () => {
    expect(await page('Year Ended May 31, 2026', rose)).toEqual(['$9 million -', '$4 million -']);
    const title = 'Fiscal 2026 Compared to Fiscal 2025';
    expect(await page(title, 'Lamps hold $9 million of oil.')).toEqual(['$9 million -']);
    expect(await page(title, 'In 2020, costs increased $9 million.')).toEqual(['$9 million 2020-01-01..2020-12-31']);
  });
});
