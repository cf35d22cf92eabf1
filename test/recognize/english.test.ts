import { describe } from 'vitest';
import { cases } from './quantity-cases.ts';

// How people print numbers in sport, health, cars, kitchens, weather, property, energy and finance.

describe('numbers in words and in parts', () => {
  cases([
    ['A hundred and fifty people came.', 'A hundred and fifty = 150 people 0'],
    ['It drew one hundred and fifty thousand people.', 'one hundred and fifty thousand = 150000 people -3'],
    ['Between one hundred and two hundred people came.', 'one hundred and two hundred = 100..200 people range 0'],
    ['Half a dozen people came.', 'Half a dozen = 6 people 0'],
    ['A couple of hundred people came.', 'couple of hundred = 200..300 people vague'],
    ['A few dozen people came.', 'few dozen = 24..108 people vague'],
    ['Sixty-odd people came.', 'Sixty = 60 people about 0'],
    ['It ran for three-and-a-half years.', 'three-and-a-half years = 3.5 year 1'],
    ['It took a year and a half.', 'a year and a half = 1.5 year 1'],
    ['Add 2 1/2 cups of flour.', '2 1/2 cups = 2.5 cup 2'],
    ['Add 1/4 teaspoon of salt.', '1/4 teaspoon = 0.25 teaspoon 2'],
    ['Some 3/4 of voters agree.', '3/4 = 0.75 pure about 2'],
    ['It weighs 1.99×10^30 kilograms.', '1.99×10^30 kilograms = 1990000000000000000000000000000 kg -28'],
    ['It is 3 x 10⁻⁹ metres wide.', '3 x 10⁻⁹ metres = 0.000000003 m 9'],
    ['The world held 350–375 million then.', '350–375 million = 350000000..375000000 pure range -6'],
    // Which half it is, and dates.
    ['It will open in the first half of next year.'],
    ['The upper half of the case was replaced.'],
    ['It happened on 9/11.'],
    ['He ran on a 50/50 ticket.'],
  ]);
});

describe('parts of a whole', () => {
  cases([
    ['One in five adults smoke.', 'One in five = 0.2 pure 2'],
    ['Nearly 7 in 10 voters agree.', '7 in 10 = 0.7 pure less-than 2'],
    ['Three out of ten agreed.', 'Three out of ten = 0.3 pure 2'],
    ['A 1-in-5 chance remains.', '1-in-5 = 0.2 pure 2'],
    ['He completed 23 of 31 passes.', '23 = 23 pass 0', '31 = 31 pass 0'],
    ['Two of the three founders left.', 'Two = 2 founder 0', 'three = 3 founder 0'],
    ['He scored 5 in 2020.', '5 = 5 pure 0'],
    ['She won three in a row.', 'three = 3 pure 0'],
    ['They trailed by two.', 'two = 2 pure 0'],
    // Which they are, and not how many.
    ['It slipped towards the bottom three.'],
    ['The two were seen together.'],
    ['Phase two begins.'],
  ]);
});

describe('fractions of a unit', () => {
  cases([
    ['The bank cut by half a percentage point.', 'half a percentage point = 0.5 percentage-point 2'],
    ['A quarter-point cut came.', 'A quarter-point = 0.25 point 2'],
    ['It took half an hour.', 'half an hour = 0.5 hour 2'],
    ['It is three-quarters of a mile off.', 'three-quarters of a mile = 0.75 mile 2'],
    ['Fees are one tenth of one percent.', 'one tenth of one percent = 0.1 percent 2'],
    ['The half-year results came out.'],
    ['Revenue rose in the third quarter month by month.'],
  ]);
});

describe('ages and heights', () => {
  cases([
    ['Jane Doe, 47, was hired.', '47 = 47 year 0'],
    ['John Doe Jr., 52, of Springfield was hired.', '52 = 52 year 0'],
    ['The driver, aged 61, lived.', '61 = 61 year 0'],
    ['At age 5 she sang.', '5 = 5 year 0'],
    ['A 6-foot-4 guard joined.', '6-foot-4 = 76 inch 0'],
    ['She is 5\'10" tall.', '5\'10" = 70 inch 0'],
    ['The 6ft 2in keeper left.', '6ft 2in = 74 inch 0'],
    ['On Tuesday, 25, or later.'],
    ['They stood 6 feet from 4 people.', '6 feet = 6 foot 0', '4 = 4 people 0'],
  ]);
});

describe('number and noun in one adjective', () => {
  cases([
    ['A five-game winning streak ended.', 'five = 5 game 0'],
    ['The 3-bedroom house is sold.', '3 = 3 bedroom 0'],
    ['A 12-storey block with 150 flats.', '12 = 12 storey 0', '150 = 150 flat 0'],
    ['A four-cylinder engine.', 'four = 4 cylinder 0'],
    ['It is a two-way street.'],
    ['A three-dimensional view.'],
    ['A one-time fee.'],
    ['A two-time winner.', 'two = 2 time 0'],
  ]);
});

describe('the noun behind one, one of and one or more', () => {
  cases([
    ['One of our data partners applies its models to it.', 'One = 1 partner 0'],
    ['An inventor of one of our patents leaves us.', 'one = 1 patent 0'],
    ['If one or more of these individuals leave, we lose.', 'one = 1 individual at-least 0'],
    ['It blamed one or more supplier bankruptcies due to the storm.', 'one = 1 bankruptcy at-least 0'],
    ['The loss of one or more of our key personnel.', 'one = 1 personnel at-least 0'],
    ['One customer accounted for most of it.', 'One = 1 customer 0'],
    ['It has one newly formed subsidiary.', 'one = 1 subsidiary 0'],
    ['One army department spent it all.', 'One = 1 department 0'],
    ['One of our sales representatives left.', 'One = 1 representative 0'],
    ['A song heard long ago or one they’ve just found.'],
    ['It offers one-on-one guidance.'],
  ]);
});

describe('noun phrases with words of other uses in them', () => {
  cases([
    ['The rest vests in seven equal quarterly instalments.', 'seven = 7 instalment 0'],
    ['Our two other most highly paid officers.', 'two = 2 officer 0'],
    ['We must make only two such registrations.', 'two = 2 registration 0'],
    ['It has two or more “outside directors” on it.', 'two = 2 director at-least 0'],
    ['We had 28 employee stock purchase plans.', '28 = 28 plan 0'],
    ['It bought 28 mills and plans 3 more.', '28 = 28 mill 0'],
    ['It sold 40 tonnes monthly.', '40 tonnes = 40 tonne/month 0'],
  ]);
});

describe('sorts of things that a number names', () => {
  cases([
    ['Two-factor authentication is on.'],
    ['A three-tier fair value hierarchy.'],
    ['Under the two-class method it is less.'],
    ['A five-step model applies.'],
    ['It has three levels.', 'three = 3 level 0'],
    ['A two-day trip.', 'two-day = 2 day 0'],
  ]);
});

describe('what filings say of their shares', () => {
  cases([
    [
      'Authorized shares 77,000,000 and 90,000,000 as of the two dates.',
      '77,000,000 = 77000000 share -6',
      '90,000,000 = 90000000 share -6',
      'two = 2 calendar date 0',
    ],
    [
      'Common stock: 329,600 shares authorized, 329,500 issued and outstanding.',
      '329,600 = 329600 share -2',
      '329,500 = 329500 share -2',
    ],
    ['Stock of $0.01 par value.', '$0.01 = 0.01 USD/share 2'],
    ['Options at an exercise price of $4.50 were left.', '$4.50 = 4.5 USD/share 2'],
    ['A warrant with an aggregate exercise price of $90,000.', '$90,000 = 90000 USD -3'],
    ['Notes with a par value of $1,000.', '$1,000 = 1000 USD -2'],
    ['Each change of one million in the number of shares counts.', 'one million = 1000000 share -6'],
    ['It has seven directors, six of whom are new.', 'seven = 7 director 0', 'six = 6 director 0'],
    [
      'A rise in the number of paying accounts, from 11,048 to 16,631, helped.',
      '11,048 = 11048 account 0',
      '16,631 = 16631 account 0',
    ],
    ['Its average MAUs rose to 218.3 million.', '218.3 million = 218300000 MAU -5'],
    ['Page views came to 31 billion.', '31 billion = 31000000000 view -9'],
    ['In the United States there were 31.5 million.', '31.5 million = 31500000 pure -5'],
  ]);
});

describe('one number against another', () => {
  cases([
    ['Its coverage ratio was 1.96 to 1.', '1.96 to 1 = 1.96 pure 2'],
    ['It converts on a one to one basis.', 'one to one = 1 pure 0'],
    ['It fell from 1.96 to 1.', '1.96 = 1.96 pure 2', '1 = 1 pure 0'],
    ['It grew over the last three quarters.', 'three quarters = 3 quarter 0'],
    ['It grew for five quarters of the plan.', 'five quarters = 5 quarter 0'],
    ['Three quarters of the users stayed.', 'Three quarters = 0.75 pure 2'],
  ]);
});

describe('units of all trades', () => {
  cases([
    ['It has 300 PS and 450 Nm.', '300 PS = 300 PS 0', '450 Nm = 450 Nm 0'],
    ['It makes 275 pound-feet of torque.', '275 pound-feet = 275 pound-foot 0'],
    ['It goes from 0 to 100 km/h in 4.5 seconds.', '0 to 100 km = 0..100 km/h range 0', '4.5 seconds = 4.5 second 1'],
    ['Buy the 65" TV.', '65" = 65 inch 0'],
    ['A 1,200-square-foot flat.', '1,200-square-foot = 1200 square foot -2'],
    ['Noise reached 38 dBA.', '38 dBA = 38 decibel 0'],
    ['It was 20ºC.', '20ºC = 20 celsius 0'],
    ['A level of 5.2 mmol/L.', '5.2 mmol = 5.2 mmol/litre 1'],
    ['A density of 27.5 kg/m2.', '27.5 kg = 27.5 kg/m2 1'],
    ['It pumps 1.2 million bpd.', '1.2 million bpd = 1200000 bpd -5'],
    ['Power costs 3 cents per kilowatt-hour.', '3 cents = 0.03 USD/kWh 2'],
    ['It has a 12MP camera.', '12MP = 12 megapixel 0'],
    // Names of screens, chips and races.
    ['A 4K screen came with it.'],
    ['The 5500M chip is hot.'],
    ['A 1080p picture.'],
    ['Some 5K users came.', '5K = 5000 user about -3'],
  ]);
});

describe('money of many countries', () => {
  cases([
    ['It costs $1,000-$1,500.', '$1,000-$1,500 = 1000..1500 USD range -2'],
    ['It raised $1m-$2m.', '$1m-$2m = 1000000..2000000 USD range -6'],
    ['Tickets are 60,000₩.', '60,000₩ = 60000 KRW -3'],
    ['It costs 50 € there.', '50 € = 50 EUR 0'],
    ['It fell from $75 U.S. per barrel.', '$75 U.S. = 75 USD/barrel 0'],
    ['They own $20 million CAD.', '$20 million CAD = 20000000 CAD -6'],
    ['They bought $5 million U.S. stocks.', '$5 million = 5000000 USD -6'],
    ['It spent R500 million.', 'R500 million = 500000000 ZAR -6'],
    ['It spent N2.5bn.', 'N2.5bn = 2500000000 NGN -8'],
    ['It cost Rs 5 crore.', 'Rs 5 crore = 50000000 INR -7'],
    ['It paid 500 million Nigerian naira.', '500 million Nigerian naira = 500000000 NGN -6'],
    ['Shares fell 5p to 230p.', '5p = 0.05 GBP 2', '230p = 2.3 GBP 2'],
    ['It holds 30 ETH.', '30 ETH = 30 ETH 0'],
    [
      'It rose to 5.6 billion euros from 5.4 billion.',
      '5.6 billion euros = 5600000000 EUR -8',
      '5.4 billion = 5400000000 EUR -8',
    ],
    ['Of those, 12 won and 30 try again.', '30 = 30 pure 0'],
    ['The R200 and the N95 are names.'],
    ['It owns 40 ETFs.', '40 = 40 ETF 0'],
  ]);
});

describe('vague magnitudes', () => {
  cases([
    ['Dozens of people came.', 'Dozens = 12..120 people vague'],
    ['Scores of flights were cancelled.', 'Scores = 20..200 flight vague'],
    ['It sold tens of thousands of seats.', 'tens of thousands = 10000..100000 seat vague'],
    ['Lakhs of pilgrims walked.', 'Lakhs = 100000..1000000 pilgrim vague'],
    ['They owe thousands of crores of rupees.', 'thousands of crores of rupees = 10000000000..100000000000 INR vague'],
    [
      'Hundreds were hurt and thousands more fled.',
      'Hundreds = 100..1000 pure vague',
      'thousands = 1000..10000 pure vague',
    ],
    ['The quake came at noon, killing dozens.', 'dozens = 12..120 pure vague'],
    // In what a table is printed, which place of a number, in what lots.
    ['Dollars in thousands, except per share data.'],
    ['They came by the hundreds.'],
    ['The figure in the hundreds column is wrong.'],
  ]);
});

describe('vague bands and words that do not count', () => {
  cases([
    ['Growth is in the mid-teens.', 'mid-teens = 14..16 pure vague'],
    ['Growth was in the low single digits.', 'low single digits = 1..3 pure vague'],
    ['A mid-20s percent margin.', 'mid-20s percent = 24..26 percent vague'],
    ['It rose in the mid-2020s.'],
    ['He scored twice as United won.'],
    ['They doubled down on it.'],
    ['The pod doubles as a cabin.'],
    ['It is twice as loud.', 'twice = 2 pure 0'],
    ['They zero in on causes.'],
  ]);
});

describe('what filings print', () => {
  cases([
    ['It granted 327,523 restricted stock units.', '327,523 = 327523 share 0'],
    [
      'We excluded 0.8 million and 2.1 million of outstanding stock options.',
      '0.8 million = 800000 share -5',
      '2.1 million = 2100000 share -5',
    ],
    ['Two options remain.', 'Two = 2 option 0'],
    [
      'About 1 million and 18 million for the three months ended June 30, 2023 and 2022, respectively, of options.',
      '1 million = 1000000 share about -6',
      '18 million = 18000000 share -6',
    ],
    ['Stock of $.001 par value.', '$.001 = 0.001 USD/share 3'],
    ['Number of shares outstanding as of March 20, 2024: 305,873,200', '305,873,200 = 305873200 share -2'],
    ['It has five segments, of which four are reportable.', 'five = 5 segment 0', 'four = 4 pure 0'],
    ['There was no unrecognized stock-based compensation expense.', 'no = 0 USD 0'],
    ['We had not borrowed any funds.', 'not borrowed any = 0 USD 0'],
    // Not nothing, though small.
    ['It held an immaterial amount of securities.'],
    ['There were no material losses.'],
  ]);
});

describe('numbers that might be years', () => {
  cases([
    ['It costs 2000 euros.', '2000 euros = 2000 EUR -2'],
    ['A 2000 km trip.', '2000 km = 2000 km -2'],
    ['It has 2048 MB.', '2048 MB = 2048 MB 0'],
    ['It makes 1950 hp.', '1950 hp = 1950 hp 0'],
    ['In 2010 dollars it is more.'],
    ['The 2019 cup was lost.'],
    ['They who in 2019 won it left.'],
    ['It was 3.5 percent vs. 3.6 before.', '3.5 percent = 3.5 percent 1', '3.6 = 3.6 pure 1'],
    ['A five-star hotel.', 'five = 5 star 0'],
    ['A six-figure sum.'],
  ]);
});

describe('a range that is held against the one before it', () => {
  cases([
    [
      'It raised its forecast to $8 million to $9 million from $5 million to $6 million.',
      '$8 million to $9 million = 8000000..9000000 USD range -6',
      '$5 million to $6 million = 5000000..6000000 USD range -6',
    ],
    ['It rose to $8 million from $5 million.', '$8 million = 8000000 USD -6', '$5 million = 5000000 USD -6'],
    ['It rose from $5 million to $6 million.', '$5 million = 5000000 USD -6', '$6 million = 6000000 USD -6'],
  ]);
});

describe('what looks like a bound or a name, and is none', () => {
  cases([
    ['Over 90 days, the test grew.', '90 days = 90 day 0'],
    ['Over 30 years have passed.', '30 years = 30 year more-than 0'],
    ['Titan 1 and 2 sheds were added.', '2 = 2 shed 0'],
    [
      'It added 310,000 users, short of the 800,000 analysts expected.',
      '310,000 = 310000 user -3',
      '800,000 = 800000 pure -3',
    ],
    ['It has 800 analysts in Ely.', '800 = 800 analyst 0'],
    ['Lawmakers passed 3 bills.', '3 = 3 bill 0'],
    ['She passed 4 exams.', '4 = 4 exam 0'],
    ['The yard handed over 90 ferries.', '90 = 90 ferry 0'],
    ['The yard built over 90 ferries.', '90 = 90 ferry more-than 0'],
    ['The app passed 3 million users.', '3 million = 3000000 user more-than -6'],
    ['In all, Titan 1 and 20 others were hit.', '20 = 20 other 0'],
    ['A margin <5 % is thin, and >5 % is fat.', '5 % = 5 percent less-than 0', '5 % = 5 percent more-than 0'],
  ]);
});
