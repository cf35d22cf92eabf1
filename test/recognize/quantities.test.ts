import { describe, expect, it } from 'vitest';
import { recognize } from '../../src/recognize/recognize.ts';
import { plainDocument } from './plain-document.ts';
import { cases } from './quantity-cases.ts';

describe('money', () => {
  cases([
    ['It pays $1.25 billion.', '$1.25 billion = 1250000000 USD -7'],
    ['It paid $45B in cash.', '$45B = 45000000000 USD -9'],
    ['It paid US$4.5bn in cash.', 'US$4.5bn = 4500000000 USD -8'],
    ['It paid US $58.24 for it.', 'US $58.24 = 58.24 USD 2'],
    ['It paid €3.2bn in cash.', '€3.2bn = 3200000000 EUR -8'],
    ['It paid EUR €1.2 billion.', 'EUR €1.2 billion = 1200000000 EUR -8'],
    ['It costs 45 cents.', '45 cents = 0.45 USD 2'],
    ['It raised RMB 2 million.', 'RMB 2 million = 2000000 CNY -6'],
    ['A gain of $(12.3) million.', '$(12.3) million = -12300000 USD -5'],
    ['A loss of ($0.42) per diluted share.', '($0.42) = -0.42 USD/share 2'],
    ['An offer ($42) per letter.', '$42 = 42 USD 0'],
    ['A loss ($12.3) million of it.', '($12.3) million = -12300000 USD -5'],
    ['It won (for $12.3) million-fold praise.', '$12.3 = 12.3 USD 1'],
    ['A change of -$5 million.', '-$5 million = -5000000 USD -6'],
    ['A fine of 10.5 million Australian dollars.', '10.5 million Australian dollars = 10500000 AUD -5'],
    ['It is worth a trillion dollars.', 'a trillion dollars = 1000000000000 USD -12'],
    ['They owe $A82,615,680 to it.', '$A82,615,680 = 82615680 AUD 0'],
    ['It cost £2.7m then.', '£2.7m = 2700000 GBP -5'],
    [
      'It cost $45¹ million, and $12* billion in all.',
      '$45¹ million = 45000000 USD -6',
      '$12* billion = 12000000000 USD -9',
    ],
    ['A plot of 45 m² costs $45.', '45 m² = 45 square metre 0', '$45 = 45 USD 0'],
    ['A $5-million grant.', '$5-million = 5000000 USD -6'],
  ]);
});

describe('counts and their nouns', () => {
  cases([
    ['It has 220,000 state-of-the-art Nvidia GPUs.', '220,000 = 220000 GPU -3'],
    ['It had 20 million downloads.', '20 million = 20000000 download -6'],
    ['Its 18,674 employees agreed.', '18,674 = 18674 employee 0'],
    ['It has six countries in view.', 'six = 6 country 0'],
    ['It sold 500 million shares of common stock.', '500 million = 500000000 share -6'],
    ['Some twenty-three thousand people came.', 'twenty-three thousand = 23000 people about -3'],
    ['It drew three and a half million visitors.', 'three and a half million = 3500000 visitor -5'],
    ['It bought a dozen aircraft.', 'a dozen = 12 aircraft 0'],
    ['Nearly three dozen people came.', 'three dozen = 36 people less-than 0'],
    ['30m users signed up.', '30m = 30000000 user -6'],
    [
      'Downloads of the app fell from 30 million in May to 9.5 million in July.',
      '30 million = 30000000 download -6',
      '9.5 million = 9500000 download -5',
    ],
    ['The number of shares outstanding as of the record date was 2.5 billion.', '2.5 billion = 2500000000 share -8'],
    ['It is one of the largest sites.', 'one = 1 site 0'],
    ['There were no borrowings outstanding.', 'no = 0 USD 0'],
    ['We did not repurchase any shares.', 'not repurchase any = 0 share 0'],
    ['There were no material borrowings.'],
    ['Acme Cuts 500 Jobs as Sales Fall', '500 = 500 job 0'],
  ]);
});

describe('percentages, parts and multiples', () => {
  cases([
    ['It rose 57%.', '57% = 57 percent 0'],
    ['Four percent of it.', 'Four percent = 4 percent 0'],
    ['A 19 per cent rise.', '19 per cent = 19 percent 0'],
    ['Yields fell 25 basis points.', '25 basis points = 25 basis-point 0'],
    ['It rose 2.5 percentage points.', '2.5 percentage points = 2.5 percentage-point 1'],
    ['A margin of (3.5)%.', '(3.5)% = -3.5 percent 1'],
    ['It moved -0.2% on the day.', '-0.2% = -0.2 percent 1'],
    ['Its rate is one-fifth of the rival’s.', 'one-fifth = 0.2 pure 2'],
    ['Half of its income is rent.', 'Half = 0.5 pure 1'],
    ['Losses ballooned fourfold.', 'fourfold = 4 pure 0'],
    ['That is nearly double its revenue.', 'double = 2 pure less-than 0'],
    ['It has more than doubled since.', 'doubled = 2 pure more-than 0'],
    ['It trades at 2.5x sales.', '2.5x = 2.5 pure 1'],
    ['It trades on 6.5 times earnings.', '6.5 times = 6.5 pure 1'],
    ['A 20-for-1 split followed.', '20-for-1 = 20 pure 0'],
    ['It is the second-largest maker of double-decker buses.'],
  ]);
});

describe('power, energy and time', () => {
  cases([
    ['It draws 300 megawatts.', '300 megawatts = 300 MW 0'],
    ['A 1.2 GW campus.', '1.2 GW = 1.2 GW 1'],
    ['A 5.5kWh battery.', '5.5kWh = 5.5 kWh 1'],
    ['A 130-megawatt site.', '130-megawatt = 130 MW 0'],
    ['It needs hundreds of megawatts.', 'hundreds of megawatts = 100..1000 MW vague'],
    [
      'It adds 40 additional megawatts and 20 more miles.',
      '40 additional megawatts = 40 MW 0',
      '20 more miles = 20 mile 0',
    ],
    // The stop ends a sentence; "No. 5" and "vol. 3" are cut short.
    ['Watch the exit clause. 90 days is short.', '90 days = 90 day 0'],
    ['Bus No. 5 goes there, as vol. 3 says.'],
    ['Give 90 days’ notice.', '90 days = 90 day 0'],
    ['On ninety (90) days’ notice.', 'ninety (90) days = 90 day 0'],
    ['A 90-day clause.', '90-day = 90 day 0'],
    ['A ninety-day notice.', 'ninety-day = 90 day 0'],
    ['A three-year term.', 'three-year = 3 year 0'],
    ['It takes 24 months.', '24 months = 24 month 0'],
    ['Over the next seven to eight years it will.', 'seven to eight years = 7..8 year range 0'],
  ]);
});

describe('rates', () => {
  cases([
    ['It pays $2 million a month.', '$2 million = 2000000 USD/month -6'],
    ['It pays $2 million per month.', '$2 million = 2000000 USD/month -6'],
    ['It pays $2 million monthly.', '$2 million = 2000000 USD/month -6'],
    ['It pays $2 million every month.', '$2 million = 2000000 USD/month -6'],
    ['The $2 million monthly rent.', '$2 million = 2000000 USD/month -6'],
    ['It pays $9 billion annually.', '$9 billion = 9000000000 USD/year -9'],
    ['Sales were up from $9 million a year earlier.', '$9 million = 9000000 USD -6'],
    ['It has 20 million monthly active users.', '20 million = 20000000 user -6'],
    ['Rent per year: $9 billion.', '$9 billion = 9000000000 USD/year -9'],
    ['A deal worth $9 billion over three years.', '$9 billion = 9000000000 USD -9', 'three years = 3 year 0'],
    ['It has run for over three years.', 'three years = 3 year more-than 0'],
    ['The $9 Billion Annual Deal Explained', '$9 Billion = 9000000000 USD/year -9'],
    ['At an annualized run rate of $9 billion.', '$9 billion = 9000000000 USD/year -9'],
    ['A $0.75-per-seat offer.', '$0.75 = 0.75 USD/seat 2'],
    ['The trust held $10.10 per public share.', '$10.10 = 10.1 USD/share 2'],
    ['A unit has one Class A ordinary share.', 'one = 1 share 0'],
    ['It has 40 Series B preferred shares.', '40 = 40 share 0'],
    ['Earnings were $0.31 per diluted share.', '$0.31 = 0.31 USD/share 2'],
    ['It carries 10 votes per share.', '10 = 10 vote/share 0'],
    // What is measured over a year by nature is no rate.
    ['Annual revenue of $9 billion was reported.', '$9 billion = 9000000000 USD -9'],
    ['It has $9 billion in annual recurring revenue.', '$9 billion = 9000000000 USD -9'],
    ['It spent $5 million a deal too late.', '$5 million = 5000000 USD -6'],
  ]);
});

describe('hedges', () => {
  cases([
    ['More than $40 billion.', '$40 billion = 40000000000 USD more-than -9'],
    ['It has over 200,000 users.', '200,000 = 200000 user more-than -3'],
    ['Losses exceeded $2.5 billion.', '$2.5 billion = 2500000000 USD more-than -8'],
    ['It is north of 5 GW.', '5 GW = 5 GW more-than 0'],
    ['At least 12 sites.', '12 = 12 site at-least 0'],
    ['It has 200 or more stores.', '200 = 200 store at-least 0'],
    ['Nearly $45 billion.', '$45 billion = 45000000000 USD less-than -9'],
    ['Its value approaches $45 billion.', '$45 billion = 45000000000 USD less-than -9'],
    ['Just under 20 percent.', '20 percent = 20 percent less-than 0'],
    ['Fewer than 50 stores.', '50 = 50 store less-than 0'],
    ['Up to $8 million.', '$8 million = 8000000 USD up-to -6'],
    ['It inched back up to 5 percent.', '5 percent = 5 percent 0'],
    ['As many as 14 players.', '14 = 14 player up-to 0'],
    ['No more than 397 days.', '397 days = 397 day up-to 0'],
    ['No less than 90 days.', '90 days = 90 day at-least 0'],
    ['Roughly $852 billion.', '$852 billion = 852000000000 USD about -9'],
    ['An estimated 600 people.', '600 = 600 people about 0'],
    ['A recurring near $15 billion per year business.', '$15 billion = 15000000000 USD/year about -9'],
    ['It is one hour more than the 15 hours of the last.', 'one hour = 1 hour 0', '15 hours = 15 hour 0'],
    ['It grew over the years by $4 million.', '$4 million = 4000000 USD -6'],
    [
      'Fares rose by about $3 million to $31 million.',
      '$3 million = 3000000 USD about -6',
      '$31 million = 31000000 USD -6',
    ],
  ]);

  it('bounds "nearly" closely and "less than" not at all from below', () => {
    const [nearly] = recognize(plainDocument('Nearly 200 stores.')).quantities;
    const [less] = recognize(plainDocument('Less than 200 stores.')).quantities;
    expect([nearly?.quantity.low, nearly?.quantity.high]).toEqual(['180', '200']);
    expect([less?.quantity.low, less?.quantity.high]).toEqual([null, '200']);
  });
});

describe('ranges and lists', () => {
  cases([
    ['It costs $95 million to $105 million.', '$95 million to $105 million = 95000000..105000000 USD range -6'],
    ['Between $62 and $68 per share.', '$62 and $68 = 62..68 USD/share range 0'],
    ['Drink 20–30 minutes before.', '20–30 minutes = 20..30 minute range 0'],
    ['A 5-10W laser.', '5-10W = 5..10 W range 0'],
    ['It takes $5 to 10 million.', '$5 to 10 million = 5000000..10000000 USD range -6'],
    [
      'It earned $1.4, $1.9 and $2.0 billion, respectively.',
      '$1.4 = 1400000000 USD -8',
      '$1.9 = 1900000000 USD -8',
      '$2.0 billion = 2000000000 USD -8',
    ],
    [
      'Their value was $0.55, $1.34 and $11.13 per share, respectively.',
      '$0.55 = 0.55 USD/share 2',
      '$1.34 = 1.34 USD/share 2',
      '$11.13 = 11.13 USD/share 2',
    ],
    ['It was $1.83 a share, compared with $1.57.', '$1.83 = 1.83 USD/share 2', '$1.57 = 1.57 USD/share 2'],
    ['It was $1.83 a share, up from $1.57.', '$1.83 = 1.83 USD/share 2', '$1.57 = 1.57 USD/share 2'],
    ['It was $1.83 a share on $1.57 billion.', '$1.83 = 1.83 USD/share 2', '$1.57 billion = 1570000000 USD -7'],
    ['It was $1.83 a share, and $2 went to him.', '$1.83 = 1.83 USD/share 2', '$2 = 2 USD 0'],
    ['It paid $2,000 and $1.10 per share.', '$2,000 = 2000 USD -2', '$1.10 = 1.1 USD/share 2'],
    ['Claims run from $200 to $4 million.', '$200 to $4 million = 200..4000000 USD range -6'],
    ['It grew 10, 12 and 15 percent.', '10 = 10 percent 0', '12 = 12 percent 0', '15 percent = 15 percent 0'],
    ['It rose from $4 million to $6 million.', '$4 million = 4000000 USD -6', '$6 million = 6000000 USD -6'],
    ['It is worth tens of billions of dollars.', 'tens of billions of dollars = 10000000000..100000000000 USD vague'],
    ['Several hundred million people use it.', 'Several hundred million = 200000000..900000000 people vague'],
  ]);
});

describe('the phrase around a quantity', () => {
  it.each([
    ['It owns more than 220,000 NVIDIA GPUs there.', 'more than 220,000 NVIDIA GPUs'],
    ['It pays about $2 million per month for it.', 'about $2 million per month'],
    ['It pays $2 million now.', '$2 million'],
  ])('%s', (text, phrase) => {
    const [found] = recognize(plainDocument(text)).quantities;
    expect(text.slice(found?.phrase.start, found?.phrase.end)).toBe(phrase);
  });
});

describe('numbers as other countries print them', () => {
  cases([
    ['Sales came to €2.318.904,57 last year.', '€2.318.904,57 = 2318904.57 EUR 2'],
    ['Costs were 1.407,5 million euros.', '1.407,5 million euros = 1407500000 EUR -5'],
    ['It booked 3,4 million euros.', '3,4 million euros = 3400000 EUR -5'],
    ['The order is worth €6,8 Mrd.', '€6,8 Mrd = 6800000000 EUR -8'],
    ['Prices rose 4,5% in a year.', '4,5% = 4.5 percent 1'],
    ["The fee is CHF 2'750.40 a month.", "CHF 2'750.40 = 2750.4 CHF/month 2"],
    ['It sold 41’300’000 units.', '41’300’000 = 41300000 unit -3'],
    ['It employs 17\u00a0430 people.', '17\u00a0430 = 17430 people 0'],
    ['It employs 1\u202f204\u202f600 people.', '1\u202f204\u202f600 = 1204600 people -2'],
    // What is no number of theirs: lists, versions, feet and inches, groups of other lengths.
    ['See notes 3,4 and 5.'],
    ['Release 2.318.904 fixes it.'],
    ['It raised $1,250 and $12,500.', '$1,250 = 1250 USD 0', '$12,500 = 12500 USD -2'],
    ['In 2024\u00a0500 people left.', '500 = 500 people 0'],
  ]);
});

describe('numbers rounded as their zeros say, to two digits at least', () => {
  cases([
    ['It employs 2,000 people.', '2,000 = 2000 people -2'],
    ['It employs 2,400 people.', '2,400 = 2400 people -2'],
    ['It employs 2,410 people.', '2,410 = 2410 people 0'],
    ['It employs 500 people.', '500 = 500 people 0'],
    ['It employs 20,000 people.', '20,000 = 20000 people -3'],
    ['It employs 25,500 people.', '25,500 = 25500 people -2'],
    ['It employs 3,000,000 people.', '3,000,000 = 3000000 people -5'],
    ['It employs 3 million people.', '3 million = 3000000 people -6'],
    ['It employs three thousand people.', 'three thousand = 3000 people -3'],
  ]);
});

describe('a range of money that says its scale once', () => {
  cases([
    ['It will spend £4-5m on it.', '£4-5m = 4000000..5000000 GBP range -6'],
    ['It will spend $12 to 15bn on it.', '$12 to 15bn = 12000000000..15000000000 USD range -9'],
    ['It needs between €30 and 40m.', '€30 and 40m = 30000000..40000000 EUR range -6'],
    ['It paid $4 for 5m of cable.', '$4 = 4 USD 0', '5m = 5 m 0'],
    ['The pool is 4-5m deep.', '4-5m = 4..5 m range 0'],
  ]);
});

describe('what "sub" and "figure" make of a number', () => {
  cases([
    ['It is a sub-$90m deal.', '$90m = 90000000 USD less-than -6'],
    ['Growth was sub-4%.', '4% = 4 percent less-than 0'],
    ['It pays seven-figure salaries.'],
    ['A 6-figure sum went to nine-figure funds.'],
    ['Growth was in double digits, or three-digit.'],
    ['The chart has six figures.', 'six = 6 figure 0'],
  ]);
});
