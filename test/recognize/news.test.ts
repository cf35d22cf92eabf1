import { describe } from 'vitest';
import { cases } from './quantity-cases.ts';

// What news of all kinds prints and filings hardly ever do.

describe('what a change was from and to', () => {
  cases([
    [
      'The line cut its forecast from 5 to 7 per cent to 3 to 5 per cent.',
      '5 to 7 per cent = 5..7 percent range 0',
      '3 to 5 per cent = 3..5 percent range 0',
    ],
    [
      'It lowered its guidance from $5 to $7 million to $3 to $5 million.',
      '$5 to $7 million = 5000000..7000000 USD range -6',
      '$3 to $5 million = 3000000..5000000 USD range -6',
    ],
    ['She dropped from 164 pounds to 151.', '164 pounds = 164 lb 0', '151 = 151 lb 0'],
    ['It climbed from 21 mpg combined to 23.', '21 mpg = 21 mpg 0', '23 = 23 mpg 0'],
    ['The rate was cut from 5 percent to 3.', '5 percent = 5 percent 0', '3 = 3 percent 0'],
    ['Debt rose from $1.2 billion to 1.4.', '$1.2 billion = 1200000000 USD -8', '1.4 = 1400000000 USD -8'],
    ['Horsepower climbed from 310 to 355.', '310 = 310 hp 0', '355 = 355 hp 0'],
    ['The index fell 12 to 340.', '12 = 12 pure 0', '340 = 340 pure 0'],
    ['It was up 12 at 340.', '12 = 12 pure 0', '340 = 340 pure 0'],
    ['It rose from 1043 to 1187.', '1043 = 1043 pure 0', '1187 = 1187 pure 0'],
    // What has a noun of its own, and years.
    ['It grew from 5 percent to 12 sites.', '5 percent = 5 percent 0', '12 = 12 site 0'],
    ['It grew from 1998 to 2043.'],
    ['He ruled from 1560 to 1590.'],
  ]);
});

describe('joined by hyphens and small words', () => {
  cases([
    ['The reef is 300,000 to-340,000 years old.', '300,000 to-340,000 years = 300000..340000 year range -3'],
    ['Her now-16 month-old son slept.', '16 month = 16 month 0'],
    ['The then-23-year-old won.', '23-year = 23 year 0'],
    ['Few 18-to-24-year-olds vote.', '18-to-24-year = 18..24 year range 0'],
    ['Few 18- to 24-year-olds vote.', '18- to 24-year = 18..24 year range 0'],
    ['Covid-19 and the F-150 made news.'],
  ]);
});

describe('number and noun before a noun, without a hyphen', () => {
  cases([
    ['The 14 member river council covers much.', '14 = 14 member 0'],
    ['A 12 man jury sat.', '12 = 12 man 0'],
    ['They own a 6 bedroom house.', '6 = 6 bedroom 0'],
    ['The 11 member states agreed.', '11 = 11 state 0'],
    ['A 747 cargo plane landed.'],
    ['The 300 club met.'],
  ]);
});

describe('fractions with a slash', () => {
  cases([
    ['It is 1/16 of a pint or 1⁄32 of a quart.', '1/16 of a pint = 0.0625 pint 2', '1⁄32 of a quart = 0.03125 quart 2'],
    ['Add 1⁄2 cup of milk.', '1⁄2 cup = 0.5 cup 2'],
    ['It is off by 1/32nd of an inch.', '1/32nd of an inch = 0.03125 inch 2'],
    ['Their 9/11 memorial opened.'],
  ]);
});

describe('letters that are a unit only in their place', () => {
  cases([
    ['Wax with a 12 C melting point.', '12 C = 12 celsius 0'],
    ['The heat reached 45 C by noon and 104 F later.', '45 C = 45 celsius 0', '104 F = 104 fahrenheit 0'],
    ['Schedule 12 C was left out on a hot day.'],
    ['Flat 12 C is free.'],
    ['The seat cost 150 kn.', '150 kn = 150 HRK 0'],
    ['Winds of 30 kn blew.', '30 kn = 30 knot 0'],
    ['The bill came to 80 p.', '80 p = 0.8 GBP 2'],
    ['It was fined 5,000 pounds.', '5,000 pounds = 5000 GBP -2'],
    ['The dog weighs 50 pounds.', '50 pounds = 50 lb 0'],
    ['She paid $5 for 12 pounds.', '$5 = 5 USD 0', '12 pounds = 12 lb 0'],
    ['It shipped 12 million pounds of ore.', '12 million pounds = 12000000 lb -6'],
    ['A profit of Y=415 billion.', 'Y=415 billion = 415000000000 JPY -9'],
    ['It spent Y590 billion.', 'Y590 billion = 590000000000 JPY -9'],
    ['They solve for y where Y=5.', '5 = 5 pure 0'],
    ['A 12 V battery gave 2.4 A/mm2.', '12 V = 12 V 0', '2.4 A = 2.4 ampere/mm2 1'],
  ]);
});

describe('models between an adjective and a name', () => {
  cases([
    ['It grounded two new 410 Swift jets.', 'two = 2 jet 0'],
    ['It ordered 50 410 Swift jets.', '50 = 50 jet 0'],
    ['Its own 660 Skyliner flew.'],
    ['It hired 300 American workers.', '300 = 300 worker 0'],
    ['A new 500 Euro note came out.', '500 Euro = 500 EUR 0'],
  ]);
});

describe('units in parts', () => {
  cases([
    ['He ran it in 2h 15m.', '2h 15m = 135 minute 0'],
    ['It took 2 hours, 15 minutes and 30 seconds.', '2 hours, 15 minutes and 30 seconds = 8130 second 0'],
    ['The term is three years and six months.', 'three years and six months = 42 month 0'],
    ['A baby of 7lb 8oz was born.', '7lb 8oz = 120 ounce 0'],
    ['He weighs about 13 stone.', '13 stone = 13 stone about 0'],
    ['He weighs 13st 4lb.', '13st 4lb = 186 lb 0'],
    ['It takes a day or two.', 'a day or two = 1..2 day range 0'],
    ['Terms of two years and six months, respectively.', 'two years = 2 year 0', 'six months = 6 month 0'],
    [
      'Leases of one year, six months and nine months.',
      'one year = 1 year 0',
      'six months = 6 month 0',
      'nine months = 9 month 0',
    ],
    ['The 15m pool is closed.', '15m = 15 m 0'],
  ]);
});

describe('ages in parentheses', () => {
  cases([
    ['Jane Doe (34) was hired.', '34 = 34 year 0'],
    ['John Doe (34, of Leeds) left.', '34 = 34 year 0'],
    ['Net Income (34) Total'],
    ['See Acme Holdings (2) for it.'],
  ]);
});

describe('sport', () => {
  cases([
    ['He is unbeaten on 104 off 187 balls.', '104 = 104 pure 0', '187 = 187 ball 0'],
    ['She won by 2.3s in one of the 767s.', '2.3s = 2.3 second 1'],
    ['The 6ft 7in, 280-pound tackle was picked.', '6ft 7in = 79 inch 0', '280-pound = 280 lb 0'],
    ['They won 6-4, 3-6, 7-6 and led 2-0.'],
  ]);
});

describe('people, homes and shares of them', () => {
  cases([
    ['Two men aged 19 and 22 were held.', 'Two = 2 man 0', '19 = 19 year 0', '22 = 22 year 0'],
    ['Children aged 5-11 are safe.', '5-11 = 5..11 year range 0'],
    ['A 1.5m-strong workforce.', '1.5m = 1500000 pure -5'],
    ['It has 12m daily users.', '12m = 12000000 user -6'],
    ['A 12m daily swim is good.', '12m = 12 m/day 0'],
    ['It had 18 crew on board.', '18 = 18 crew 0'],
    ['It had 12 crew members.', '12 = 12 member 0'],
    ['A quarter of a million homes went dark.', 'A quarter of a million = 250000 home -4'],
    ['Some 3 out of every 4 men agreed.', '3 out of every 4 = 0.75 pure about 2'],
    ['The odds are one in 292 million.', 'one in 292 million = 0.0000000034 pure 9'],
    ['They won 3 in 5 million tries.', '3 = 3 pure 0', '5 million = 5000000 try -6'],
    ['They plan to hire another 500.', '500 = 500 pure 0'],
  ]);
});

describe('measures beside each other', () => {
  cases([
    ['Snow 8 to 12 inches deep fell.', '8 to 12 inches = 8..12 inch range 0'],
    ['The card is 77 x 53 cm.', '77 = 77 cm 0', '53 cm = 53 cm 0'],
    ['A 10 by 12 foot room.', '10 = 10 foot 0', '12 foot = 12 foot 0'],
    ['It rose 10 by 5 percent.', '10 = 10 pure 0', '5 percent = 5 percent 0'],
    ['It let space at £65 per sq ft.', '£65 = 65 GBP/square foot 0'],
    ['It takes 1.5 million gallons of water a day.', '1.5 million gallons = 1500000 gallon/day -5'],
    ['Wheat was at $6.12½ a bushel.', '$6.12½ = 6.125 USD/bushel 4'],
    ['An error of plus or minus 3 percentage points.', '3 percentage points = 3 percentage-point 0'],
    ['It shut between junctions 10 and 11.'],
    ['A platform 20 feet long was on line 5.', '20 feet = 20 foot 0'],
  ]);
});

describe('short forms', () => {
  cases([
    ['It was worth £15-20,000.', '£15-20,000 = 15000..20000 GBP range -3'],
    ['Some 10-15,000 fans came.', '10-15,000 = 10000..15000 fan range -3'],
    ['It holds 1-500,000 units.', '1-500,000 = 1..500000 unit range -3'],
    ['Some 8.2m have fled.', '8.2m = 8200000 pure about -5'],
    ['The 800m was won by an outsider.', '800m = 800 m 0'],
    ['It has $1.2 trn in assets and $5 m in cash.', '$1.2 trn = 1200000000000 USD -11', '$5 m = 5000000 USD -6'],
    ['Sales were flat at 1.2 bn euros.', '1.2 bn euros = 1200000000 EUR -8'],
    ['It has a 2.3 billion-pound gap.', '2.3 billion-pound = 2300000000 GBP -8'],
    ['It cost him tens of thousands of pounds.', 'tens of thousands of pounds = 10000..100000 GBP vague'],
    ['They trained for 10 wks.', '10 wks = 10 week 0'],
    ['A man, 20, was held.', '20 = 20 year 0'],
    ['The panel voted 9 to 4.'],
    ['It won 5 to 10 new deals.', '5 to 10 = 5..10 deal range 0'],
  ]);
});

describe('so many of those who are named', () => {
  cases([
    ['It bought 30 of Acme’s jets, 12 of them new.', '30 = 30 pure 0', '12 = 12 pure 0'],
    ['It shrank, down by 30 to 126.', '30 = 30 pure 0', '126 = 126 pure 0'],
    ['It will rise by 1 to 1.5 degrees.', '1 to 1.5 degrees = 1..1.5 degree range 1'],
    ['It will last two-three years.', 'two-three years = 2..3 year range 0'],
    ['The crate weighs 25 dan, it says.', '25 = 25 pure 0'],
    ['Some 600,000 Israelis live there.', '600,000 = 600000 israeli about -3'],
    ['It won five 660 Skyliner sales.', 'five = 5 sale 0'],
    ['Scores rose again from 2395 to 2623.', '2395 = 2395 score 0', '2623 = 2623 score 0'],
    ['It draws 20 mW at 5 GeV.', '20 mW = 20 mW 0', '5 GeV = 5 GeV 0'],
    ['The alloy melts at 1,500 K.', '1,500 K = 1500 kelvin -2'],
    ['It has 300K users.', '300K = 300000 user -3'],
    ['One man died.', 'One = 1 man 0'],
    ['It got 4 out of 5 stars.', '4 = 4 star 0', '5 = 5 star 0'],
    ['It made $1.23 earnings per share.', '$1.23 = 1.23 USD/share 2'],
    // Points, wheels and planks; groups by their number.
    ['A 3440x1440 panel, a 4x4 and a 2x4.'],
    ['She found group 2 cells.'],
  ]);
});

describe('counts that look like years', () => {
  cases([
    ['More than 2000 jobs will go.', '2000 = 2000 job more-than -2'],
    ['At least 2000 died.', '2000 = 2000 pure at-least -2'],
    ['It cut 2000 of its 9000 workers.', '2000 = 2000 worker -2', '9000 = 9000 worker -2'],
    ['Some 1900 homes were hit.', '1900 = 1900 home about -2'],
    ['Nearly 2050 workers left.', '2050 = 2050 worker less-than 0'],
    ['The bus held 40-plus people.', '40 = 40 people at-least 0'],
    // Years by what stands before and behind them.
    ['It is more than 2019 levels and no later than 2000.'],
    ['Some 2019 models were hit.'],
    ['It was back to about 2000 levels.'],
    ['The summer of 2000 of those was hot.'],
    ['In 2000 sales rose, and since about 2000 prices have.'],
    ['The Group of Seven leaders met.'],
  ]);
});

describe('parts that something changed by, sums, and groupings', () => {
  cases([
    ['Costs fell by a third since then, and by half in all.', 'a third = 0.3333333333 pure 2', 'half = 0.5 pure 1'],
    ['It was sold by a third party.'],
    [
      'Sales were up a quarter, and rent rose nearly a fifth to $3.',
      'a quarter = 0.25 pure 2',
      'a fifth = 0.2 pure less-than 2',
      '$3 = 3 USD 0',
    ],
    ['It opened up a fifth plant and rose a third time.'],
    ['It fell in a quarter of rain.', 'a quarter = 0.25 pure 2'],
    ['He was fined £1,200 plus £85.', '£1,200 = 1200 GBP -2', '£85 = 85 GBP 0'],
    ['It costs $100 million plus.', '$100 million = 100000000 USD at-least -6'],
    ['It was on a 12-under 204.', '204 = 204 pure 0'],
    ['It hits as few as 12 firms.', '12 = 12 firm at-least 0'],
    ['In all 1,23,456 people voted.', '1,23,456 = 123456 people 0'],
    ['It costs Rs 15,000/- only.', 'Rs 15,000 = 15000 INR -3'],
    ['It has 12 buses.', '12 = 12 bus 0'],
    ['It has 3 closing dates.', '3 = 3 calendar date 0'],
    ['It owns 1.2 million km² and 30m2.', '1.2 million km² = 1200000 square kilometre -5', '30m2 = 30 square metre 0'],
    ['A lap of 1:36.169 won.'],
  ]);
});

describe('names, titles and idioms beside counts', () => {
  cases([
    ['It ordered sixty 910x jets.', 'sixty = 60 jet 0'],
    ['They earned a 140x return, and a 10X rise.', '140x = 140 pure 0', '10X = 10 pure 0'],
    ['He raised one hand.', 'one = 1 hand 0'],
    ['One dose after lunch is enough.', 'One = 1 dose 0'],
    ['She bought a further one ticket.', 'one = 1 ticket 0'],
    ['A siege of nine days followed the 60-day truce.', 'nine days = 9 day 0', '60-day = 60 day 0'],
    ['The 8 rules and The Gazette agree.', '8 = 8 rule 0'],
    ['The club has 50 under 30.', '50 = 50 pure 0', '30 = 30 pure less-than 0'],
    ['It cost COP45,000 or COP31 million.', 'COP45,000 = 45000 COP -3', 'COP31 million = 31000000 COP -6'],
    ['She drew a one-game ban and a one-time fee.', 'one = 1 game 0'],
    ['A nine-part series and a two-part test.', 'nine = 9 part 0'],
    ['The 1,846-Piece Set sold out.', '1,846 = 1846 piece 0'],
    ["It will buy 40 of Orlin 's ferries.", '40 = 40 pure 0'],
  ]);
});

describe('marks and letters that are a unit only in their place', () => {
  cases([
    ['A 32" Halden screen and a 43" 4K set.', '32" = 32 inch 0', '43" = 43 inch 0'],
    ['The “large” 32" Halden screen.', '32" = 32 inch 0'],
    // A quotation that ends with a number.
    ['"It was 65" Mr Doe said.', '65 = 65 pure 0'],
    ['The shares closed at 64 p, 3 p lower.', '64 p = 0.64 GBP 2', '3 p = 0.03 GBP 2'],
    ['The mark stood at 64 p.', '64 = 64 pure 0'],
    ['Jane Doe, 26, Leeds, won.', '26 = 26 year 0'],
    ['It is shown at Corso Belmonte, 26, Turin and rue Noire, 19, Lyon.'],
  ]);
});

describe('beside pronouns, pointers and names', () => {
  cases([
    ['One barn burned and one more barn was lost.', 'One = 1 barn 0', 'one = 1 barn 0'],
    ['There were no charges in the year, and no tax benefit was recorded.', 'no = 0 USD 0', 'no = 0 USD 0'],
    ['About 911 people called.', '911 = 911 people about 0'],
    ['It has a four-stroke lead.', 'four = 4 stroke 0'],
    ['Add 2 1/2 cups of milk.', '2 1/2 cups = 2.5 cup 2'],
    ['Score 3.5 out of 5', '3.5 = 3.5 pure 1', '5 = 5 pure 0'],
    ['The phone scored a 147 and managed only a 9128.', '147 = 147 pure 0', '9128 = 9128 pure 0'],
    ['It earned a total score of 61 beats and a rate of 84.2.', '61 = 61 beat 0', '84.2 = 84.2 pure 1'],
    ['Sales of the state’s lottery fell to 640,000.', '640,000 = 640000 pure -3'],
    ['Just over half were women.', 'half = 0.5 pure more-than 1'],
    ['He sat in the upper half.'],
    ['Jane Doe, 36 – who sings – left.', '36 = 36 year 0'],
    [
      'It rose by 24 percent compared with those in the same group in other states, from 3.1 percent to 3.9 percent.',
      '24 percent = 24 percent 0',
      '3.1 percent = 3.1 percent 1',
      '3.9 percent = 3.9 percent 1',
    ],
    ['Each right buys 1.000 units.', '1.000 = 1 unit 3'],
    ['Doctors made nine diagnoses.', 'nine = 9 diagnosis 0'],
  ]);
});
