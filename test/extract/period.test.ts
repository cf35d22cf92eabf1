import { describe, expect, it } from 'vitest';
import { openContext } from '../../src/extract/context.ts';
import { periodOf } from '../../src/extract/period.ts';
import { openMarked } from './marked-text.ts';
import { claimsIn } from './reading.ts';

/** The label of each figure's period, in order; null where it has none. */
const periodsOf = (marked: string): (string | null)[] => {
  const context = openMarked(marked);
  return context.recognition.quantities.map((mention) => periodOf(context, mention)?.period.label ?? null);
};

describe('periodOf, within a sentence', () => {
  const cases: [why: string, marked: string, expected: (string | null)[]][] = [
    ['the period after the figure', 'Sales were [[$5 million]] in {{2025|2025}}.', ['2025']],
    ['the period at the head', 'In {{2025|2025}}, the shop sold goods for [[$5 million]].', ['2025']],
    [
      'a list of periods after a list of figures',
      'Rent was [[$1 million]], [[$2 million]] and [[$3 million]] in {{2023|2023}}, {{2024|2024}} and {{2025|2025}}, respectively.',
      ['2023', '2024', '2025'],
    ],
    [
      'a list of periods before a list of figures',
      'For {{2025|2025}} and {{2024|2024}}, rent was [[$1 million]] and [[$2 million]], respectively.',
      ['2025', '2024'],
    ],
    [
      'a list that points back to the periods named before it',
      'Tolls were [[$7 million]] for {{2025|2025}} and [[$4 million]] for {{2024|2024}}, at shares of [[61%]] and [[58%]] for these years, respectively.',
      ['2025', '2024', '2025', '2024'],
    ],
    [
      'but not where fewer were named',
      'Tolls were [[$7 million]] for {{2025|2025}}, at shares of [[61%]] and [[58%]] for these years.',
      ['2025', '2025', '2025'],
    ],
    [
      'a list whose figures repeat their noun',
      'We had a net gain of [[$1 million]], a net loss of [[$2 million]], and a net gain of [[$3 million]], for {{2025|2025}}, {{2024|2024}} and {{2023|2023}}, respectively.',
      ['2025', '2024', '2023'],
    ],
    [
      'a sentence that puts its figures first goes on so',
      'Sales rose [[$5 million]] for {{Q2 2025|2025-04-01..2025-06-30}}, and [[$9 million]], or [[$1 million]] more, for {{H1 2025|2025-01-01..2025-06-30}}.',
      ['2025-04-01..2025-06-30', '2025-01-01..2025-06-30', '2025-01-01..2025-06-30'],
    ],
    [
      'what a comparison comes to is of the time that is compared, and not of its base',
      'Fees were [[$9 million]] in {{2025|2025}} compared to [[$6 million]] in {{2024|2024}}, an increase of [[$3 million]] or [[50%]].',
      ['2025', '2024', '2025', '2025'],
    ],
    [
      'what goes on about the base is of the base',
      'Fees were [[$9 million]] in {{2025|2025}} compared to [[$6 million]] in {{2024|2024}}, of which [[$3 million]] was late.',
      ['2025', '2024', '2024'],
    ],
    [
      'a clause behind the base is of the time that the sentence is about',
      'Fees rose to [[$9 million]] in {{2025|2025}} from [[$6 million]] in {{2024|2024}}, while rent fell to [[$3 million]].',
      ['2025', '2024', '2025'],
    ],
    [
      'all that stands behind what is compared with is of its time, where another time heads the sentence',
      'In {{2025|2025}} fees were [[$9 million]] on sales of [[$30 million]], against fees of [[$6 million]] on sales of [[$28 million]] {{a year earlier|2024,base}}.',
      ['2025', '2025', '2024', '2024'],
    ],
    [
      'one figure that sums up several times has them all',
      'In {{August 2011|2011-08}}, {{January 2012|2012-01}} and {{May 2012|2012-05}}, we sold an aggregate of [[9 shares]].',
      ['2011-08-01 to 2012-05-31'],
    ],
    [
      'one figure for each of several times does not',
      'In {{August 2011|2011-08}} and {{May 2012|2012-05}}, no customer owed us [[10 percent]].',
      ['2012-05'],
    ],
    [
      'a day that something came after is not its own',
      'We granted units after {{June 30, 2025|@2025-06-30}}, and have a cost of [[$5 million]] for them.',
      [null],
    ],
    [
      'what was done after a day is of the time since',
      'Subsequent to {{June 30, 2025|@2025-06-30}}, we granted [[9 units]].',
      ['after 2025-06-30'],
    ],
    [
      'but what will be done then is of no time yet',
      'After {{June 30, 2025|@2025-06-30}}, we will have granted [[9 units]].',
      [null],
    ],
    [
      'when a habit began is not when its cost rose',
      'The cost rose for units that we began to grant in {{February 2025|2025-02}}, by [[$5 million]].',
      [null],
    ],
    [
      'words that stand for a figure keep their place',
      'Losses were [[$1 million]], immaterial, and [[$3 million]] in {{2025|2025}}, {{2024|2024}} and {{2023|2023}}.',
      ['2025', '2023'],
    ],
    [
      'two lists of figures share a list of periods',
      'Additions were [[$1 million]] and [[$2 million]] and deductions were [[$3 million]] and [[$4 million]] in {{2024|2024}} and {{2025|2025}}.',
      ['2024', '2025', '2024', '2025'],
    ],
    [
      'the comparative period belongs to the comparative figure',
      'Revenue for {{2025|2025}} rose [[$2 million]] to [[$9 million]] compared to [[$7 million]] in {{2024|2024}}.',
      ['2025', '2025', '2024'],
    ],
    [
      'a comparative figure without a period takes none',
      'Revenue for {{2025|2025}} was [[$9 million]], compared to [[$7 million]] before.',
      ['2025', null],
    ],
    [
      'each figure its own period, the nearest after it',
      'Cash fell from [[$9 million]] at {{year end|@2024-12-31}} to [[$4 million]] at {{the end of March|@2025-03-31}}.',
      ['@2024-12-31', '@2025-03-31'],
    ],
    [
      'the head governs what no nearer period claims',
      'As of {{December 31, 2025|@2025-12-31}}, we had [[$9 million]] under the facility approved in {{March 2021|2021-03}}, of which [[$1 million]] was drawn.',
      ['@2025-12-31', '@2025-12-31'],
    ],
    [
      'a participle beside the figure dates the figure',
      'As of {{December 31, 2025|@2025-12-31}}, we had notes of [[$9 million]], including [[$4 million]] issued in {{May 2023|2023-05}}.',
      ['@2025-12-31', '2023-05'],
    ],
    [
      'a term of something else is no period of the figure',
      'At {{year end|@2025-12-31}}, loans due {{2029|2029}} had a value of [[$5 million]], and [[$1 million]] will expire in {{2031|2031}}.',
      ['@2025-12-31', '@2025-12-31'],
    ],
    [
      'a relative clause does not date the main one',
      'Revenue recognized in {{2025|2025}} that was included in the balance as of {{December 31, 2024|@2024-12-31}} was [[$3 million]].',
      ['2025'],
    ],
    [
      'the date of a balance is not the time of the flow',
      'We recognized [[$3 million]] from the contract balance as of {{December 31, 2024|@2024-12-31}} in {{2025|2025}}.',
      ['2025'],
    ],
    ['a year in a name dates nothing', 'The {{2020|2020}} Equity Plan allows for [[100 shares]].', [null]],
    [
      'until when a thing lasts is not when a figure was so',
      'It pays [[$5 million]] through {{May 2031|2031-05,until}}.',
      [null],
    ],
    [
      'by when, beside the figure',
      'Sales grew from [[$1 million]] in {{late 2024|2024}} to [[$9 million]] by {{early 2026|2026-Q1,by}}.',
      ['2024', '2026-Q1'],
    ],
    [
      'a period between two figures parts their list',
      'It lost [[$6 million]] in {{2025|2025}}, after spending [[$9 million]] on plants {{that year|2025}} and another [[$2 million]] in {{Q1 2026|2026-Q1}}.',
      ['2025', '2025', '2026-Q1'],
    ],
    [
      'what is so now is not of the time before',
      'Launched in {{May 2025|2025-05}}, it now sells for [[$5 million]].',
      [null],
    ],
    ['since what in a year', 'It raised [[$5 million]] since its founding in {{2011|2011}}.', [null]],
    [
      'the end of a range is aside with its beginning',
      'Credits of [[$5 million]] expire in {{2030|2030}} to {{2044|2044}}.',
      [null],
    ],
    [
      'a date within a noun does not look back',
      'Shares rose by [[9 shares]] under the {{May 2024|2024-05}} amendment.',
      [null],
    ],
    [
      'but a length that ends on a day is in no noun',
      'Losses rose [[$5 million]] in the {{three months ended June 30, 2025|2025-Q2,ended}} driven by rent.',
      ['2025-Q2'],
    ],
    ['but dates the figures of its noun', 'Its {{2024|2024}} revenue was [[$5 million]].', ['2024']],
    [
      'a list says once that its years are fiscal',
      'For {{fiscal 2025|2024-07-01..2025-06-30}} and {{2024|2024}}, sales were [[$2 million]] and [[$1 million]], respectively.',
      ['2024-07-01..2025-06-30', '2024'],
    ],
    [
      'the base of a comparison governs nothing after it',
      'Sales in {{2025|2025}} rose by [[$3 million]] compared to the {{prior year|2024}} due to boats, which sold for [[$2 million]].',
      ['2025', '2025'],
    ],
    [
      'the date of a reason is not that of the figure',
      'In {{2025|2025}}, costs rose. The rise was due to a [[$5 million]] increase in pay, driven by a plan of {{May 2024|2024-05}}.',
      ['2025'],
    ],
    [
      'what was so from the beginning until a day',
      'In {{May 2026|2026-05}}, we went public. From our inception {{through March 2026|..2026-03-31,until}}, we raised [[$5 million]].',
      ['..2026-03-31'],
    ],
    [
      'the days that a term is counted from are not its time',
      'Options within [[60 days]] of {{May 31, 2025|@2025-05-31,during}} count, and last [[two years]] as of {{June 30, 2025|@2025-06-30}}.',
      [null, '@2025-06-30'],
    ],
    [
      'growth over a period is not of that period',
      'In {{2025|2025}}, we had views, which represents increases of [[79%]] and [[89%]] from the {{year|2024}}, respectively.',
      ['2025', '2025'],
    ],
    [
      'but what is paid from one year to another is of all of them',
      'It pays fees of [[$5 million]] from {{2025|2025}} to {{2028|2028}}.',
      ['2025 to 2028'],
    ],
    [
      'a change from one year to the next is of the later one',
      'A [[$5 million]] increase in rent from {{2024|2024}} to {{2025|2025}}.',
      ['2025'],
    ],
    [
      'two times that only introduce the two of a change are of the later one',
      'For {{2025|2025}} and {{2024|2024}}, rent rose by [[$5 million]], or [[9%]], from [[$6 million]] in {{2024|2024}} to [[$7 million]] in {{2025|2025}}.',
      ['2025', '2025', '2024', '2025'],
    ],
    [
      'two times that have a figure each keep them',
      'For {{2025|2025}} and {{2024|2024}}, gains on stock held in {{2025|2025}} and {{2024|2024}} were [[$5 million]] and [[$6 million]].',
      ['2025', '2024'],
    ],
    [
      'growth that a change comes to is of what it came to',
      'Rent grew from [[$6 million]] in {{2024|2024}} to [[$7 million]] in {{2025|2025}}, representing growth of [[9%]].',
      ['2024', '2025', '2025'],
    ],
    [
      'so is what such a change came of',
      'The decrease in cash from {{2024|2024}} to {{2025|2025}} came of the purchase of a mill in the north and of the yard behind it for [[$5 million]].',
      ['2025'],
    ],
    [
      'and one over more years is of them all',
      'Rent rose [[40%]] between {{2022|2022}} and {{2025|2025}}.',
      ['2022 to 2025'],
    ],
    [
      'what was put off from one year to another has no time',
      'It delayed the plant of [[$5 million]] from {{2025|2025}} to {{2028|2028}}.',
      [null],
    ],
    [
      'the noun behind "the prior year" is another year’s, and not the figure before it',
      'In {{2025|2025}} costs were up by [[$5 million]] due to {{the prior year|2024,base}} sale of a mill.',
      ['2025'],
    ],
    [
      'the time of a comparison dates its base, not what is compared',
      'Income fell to [[$8 million]], or [[$1 million]] a plant, from [[$9 million]], or [[$2 million]] a plant, {{a year earlier|2024,base}}.',
      [null, null, '2024', '2024'],
    ],
    [
      'each side of a comparison has its own period',
      'The loss for {{2025|2025}} was [[$6 million]], against [[$1 million]] for {{2024|2024}}.',
      ['2025', '2024'],
    ],
    [
      'nor what it grew by',
      'Sales in {{2025|2025}} were [[$5 million]], up [[12%]] from {{a year earlier|2024,base}}.',
      ['2025', '2025'],
    ],
    [
      'nor what it is above',
      'Sales in {{2025|2025}} were [[$5 million]] above those of {{a year earlier|2024,base}}.',
      ['2025'],
    ],
    ['the only date there is', 'For the plant closed in {{2016|2016}}, we paid [[$5 million]].', ['2016']],
    [
      'a base with its own time leaves the rest to what the sentence was about',
      'Mills made [[41 percent]] of sales in {{2025|2025}} and [[87 percent]] of losses, compared to [[92 percent]] in {{2024|2024}}.',
      ['2025', '2025', '2024'],
    ],
    [
      'a base with words before its figure leaves what is compared with it alone',
      'We had a gain of [[$3 million]] on the sale of looms, compared with a small [[$2 million]] gain in {{2024|2024}}.',
      [null, '2024'],
    ],
    [
      'years that are listed behind the end of one are ends, too',
      'We owed [[$3]], [[$4]] and [[$5]] at the end of {{fiscal 2025|@2025-06-30,year}}, {{2024|2024,year}} and {{2023|2023,year}}.',
      ['@2025-06-30', '2024', '2023'],
    ],
    [
      'one figure for each year, of both of its lengths',
      'For {{Q2 2025|2025-Q2}} and {{H1 2025|2025-01-01..2025-06-30}}, {{Q2 2024|2024-Q2}} and {{H1 2024|2024-01-01..2024-06-30}}, we let [[4 shares]] and [[7 shares]], respectively.',
      ['2025-Q2', '2024-Q2'],
    ],
    [
      'one figure for each length, of both years',
      'Rent was [[$4]] and [[$7]] for {{Q2 2025|2025-Q2}} and {{H1 2025|2025-01-01..2025-06-30}}, {{Q2 2024|2024-Q2}} and {{H1 2024|2024-01-01..2024-06-30}}.',
      ['2025-Q2', '2025-01-01..2025-06-30'],
    ],
    [
      'which shares are meant is not when they lost',
      'For {{2025|2025}}, losses on shares held at {{December 31, 2025|@2025-12-31}} were [[$4 million]].',
      ['2025'],
    ],
    [
      'how many there were is of its day',
      'In {{2025|2025}}, we paid [[$5 million]], and [[4 shares]] were held at {{December 31, 2025|@2025-12-31}}.',
      ['2025', '@2025-12-31'],
    ],
    [
      'a plan is named by its year',
      'In {{May 2025|2025-05}}, we set up a plan (the “{{Fiscal 2025|2025,year}} Plan”), which cost us [[$5 million]].',
      ['2025-05'],
    ],
    [
      'so is what was done well in one',
      'In {{May 2025|2025-05}}, we gave out [[9 shares]] for {{fiscal year 2024|2024,year}} performance.',
      ['2025-05'],
    ],
    [
      'and the tax of the year before',
      'In {{2025|2025}}, we had a gain of [[$5 million]] for a {{prior year|2024,base}} tax adjustment.',
      ['2025'],
    ],
    ['but not what happened in it', 'We gave out [[9 shares]] in {{fiscal 2024|2024,year}} grants.', ['2024']],
    [
      'what is claimed for a tax year is not of it',
      'As of {{June 30, 2025|@2025-06-30}}, [[$5 million]] was claimed for tax years {{2016 to 2019|2016-01-01..2019-12-31}}.',
      ['@2025-06-30'],
    ],
    [
      'a relative does not date the rest, whatever it states',
      'In {{2025|2025}}, the price, which was cut and agreed in {{May 2024|2024-05}}, was [[$5 million]].',
      ['2025'],
    ],
    [
      'but its own figure',
      'In {{2025|2025}}, we sold looms, which cost [[$5 million]] in {{May 2024|2024-05}}, to a mill.',
      ['2024-05'],
    ],
    [
      'what was payable on a day is a balance',
      'One mill made [[12%]] of accounts payable as of {{June 30, 2025|@2025-06-30}}.',
      ['@2025-06-30'],
    ],
    [
      'but when a thing is payable is not when it was so',
      'Notes of [[$5 million]] are payable on {{June 30, 2027|@2027-06-30,during}}.',
      [null],
    ],
    [
      'a heading on what was subsequent leaves the day of its first sentence alone',
      'Note 9. Subsequent Events On {{July 9, 2025|@2025-07-09,during}}, we granted [[9 units]].',
      ['@2025-07-09'],
    ],
    [
      'a time in a parenthesis has the figures of the parenthesis',
      'In {{2025|2025}}, we paid [[$5]] ({{2024|2024}} - [[$4]]) in rent and [[9 shares]] in wages.',
      ['2025', '2024', '2025'],
    ],
    [
      'and so without another time',
      'We had losses of [[$5]] ({{June 30, 2024|@2024-06-30}} – [[$4]]) to carry forward.',
      [null, '@2024-06-30'],
    ],
    [
      'a parenthesis that only dates what stands before it does',
      'We had losses of [[$5]] ({{June 30, 2024|@2024-06-30}}) to carry forward.',
      ['@2024-06-30'],
    ],
    [
      'a time in an item of a list has the figures of the item',
      'In {{2025|2025}}, we (i) let [[9 shares]] in {{May 2025|2025-05}}, and (ii) paid [[$5 million]] for looms.',
      ['2025-05', '2025'],
    ],
    [
      'a time before a list has those of all its items',
      'In {{2025|2025}}, we (i) let [[9 shares]] and (ii) paid [[$5 million]] for looms.',
      ['2025', '2025'],
    ],
    [
      'a day that something was prior to is not its own',
      'Prior to {{June 30, 2025|@2025-06-30,during}}, we paid [[9 units]] of rent.',
      [null],
    ],
    [
      'a total from one year to another is of none before it',
      'We will pay [[$4]] in {{2026|2026}}, and a total of [[$9]] from {{2027 through 2031|2027-01-01..2031-12-31}}.',
      ['2026', '2027-01-01..2031-12-31'],
    ],
    [
      'when a firm began is not when its shops were counted',
      'It began operations in {{May 1999|1999-05}} and sells through [[9 shares]] of a mill.',
      [null],
    ],
    ['but when a thing began is its time', 'A sale of [[$5]] began in {{May 2025|2025-05}}.', ['2025-05']],
    [
      'the earlier of two days is a term, too',
      'Warrants at [[$5]] a share expire on the earlier of {{June 30, 2027|@2027-06-30,during}} or a sale.',
      [null],
    ],
    [
      'what occurred has its own time',
      'Not counted are [[9 shares]] for swaps of notes that occurred in {{2021|2021}}.',
      [null],
    ],
    ['what is owed is no reason', 'There was [[$1 million]] paid or due to officers in {{2025|2025}}.', ['2025']],
    [
      'but what a rise is due to is one',
      'In {{2025|2025}}, costs rose by [[$1 million]] due to the mill shut in {{2024|2024}}.',
      ['2025'],
    ],
    [
      'a period that opens the next clause does not look back',
      'Net income was [[$5 million]], and in {{2024|2024}} it was [[$4 million]].',
      [null, '2024'],
    ],
  ];
  for (const [why, marked, expected] of cases) it(why, () => expect(periodsOf(marked)).toEqual(expected));
});

describe('periodOf, in a periodic report', () => {
  const header = {
    accession: null,
    cik: null,
    registrant: null,
    fileNumber: null,
    filed: null,
    fiscalYearEnd: null,
    ticker: null,
  };
  const conceptualIn = (form: string, marked: string, concept: string | null) => {
    const marks = openMarked(marked);
    const filing = { ...header, form, periodEnd: '2025-06-30' };
    const context = openContext({ ...marks.document, filing }, marks.recognition);
    return context.recognition.quantities.map((mention) => periodOf(context, mention, concept)?.period ?? null);
  };
  const periodIn = (form: string, marked: string) => conceptualIn(form, marked, null);
  it('dates what no words date by the fiscal year of an annual report', () => {
    expect(periodIn('10-K', 'We hold [[9 shares]].')).toMatchObject([{ start: '2024-07-01', end: '2025-06-30' }]);
  });
  it('and by the fiscal year so far of a quarterly one', () => {
    expect(periodIn('10-Q', 'We hold [[9 shares]].')).toMatchObject([{ start: '2025-01-01', end: '2025-06-30' }]);
  });
  it('dates what a plan allows or will give the same way, but no result that is only supposed', () => {
    const year = [{ start: '2024-07-01', end: '2025-06-30' }];
    expect(periodIn('10-K', 'Members of the savings plan may give up to [[12%]] of their pay.')).toMatchObject(year);
    expect(periodIn('10-K', 'The price will be equal to [[85%]] of the lower one.')).toMatchObject(year);
    expect(periodIn('10-K', 'Unrecognized cost of [[$9 million]] is expected to be recognized.')).toMatchObject(year);
    expect(conceptualIn('10-K', 'Sales could reach [[$9 million]].', 'revenue')).toEqual([null]);
  });
  it('and what a quarterly one compares with a quarter by that quarter, a year on', () => {
    const base = '{{the second quarter of 2024|2024-04-01..2024-06-30}}';
    const quarter = { start: '2025-04-01', end: '2025-06-30' };
    expect(
      conceptualIn('10-Q', `Sales grew [[7%]] compared to ${base}. Rents grew [[5%]].`, 'growth-rate'),
    ).toMatchObject([quarter, quarter]);
    const other = '{{the first quarter of 2024|2024-01-01..2024-03-31}}';
    expect(conceptualIn('10-Q', `Sales grew [[7%]] compared to ${other}.`, 'growth-rate')).not.toMatchObject([
      { end: '2025-03-31' },
    ]);
  });
  it('of a quarter and the year so far takes the one named last under the heading, for a result, and else none', () => {
    const two = (marked: string) => conceptualIn('10-Q', marked, 'revenue').at(-1);
    const quarter = '{{the second quarter|2025-04-01..2025-06-30}}';
    const half = '{{the first half|2025-01-01..2025-06-30}}';
    expect(
      two(`Costs fell in ${half}.\nLooms sold well in ${quarter}.\nIn Asia sales were [[$9 million]].`),
    ).toMatchObject({
      start: '2025-04-01',
      end: '2025-06-30',
    });
    expect(two(`Looms sold well in ${half}.\nIn Asia sales were [[$9 million]].`)).toMatchObject({
      start: '2025-01-01',
    });
    expect(two(`Looms sold well in ${quarter} and ${half}.\nIn Asia sales were [[$9 million]].`)).toBeNull();
    expect(two('Looms sold well in {{June|2025-06}}.\nIn Asia sales were [[$9 million]].')).toBeNull();
    expect(two('In Asia sales were [[$9 million]].')).toBeNull();
  });
  it('dates a balance by the last day', () => {
    expect(conceptualIn('10-K', 'Our debt is [[$9 million]].', 'debt')).toMatchObject([{ instant: '2025-06-30' }]);
  });
  it('gives what happens on a day the day, and what is there then the moment', () => {
    const day = '{{May 20, 2025|@2025-05-20,during}}';
    expect(periodIn('10-K', `On ${day}, we redeemed notes of [[$9 million]].`)).toMatchObject([
      { start: '2025-05-20', end: '2025-05-20' },
    ]);
    expect(periodIn('10-K', `On ${day}, there were [[9 shares]] left.`)).toMatchObject([{ instant: '2025-05-20' }]);
    expect(conceptualIn('10-K', `On ${day}, it repaid debt of [[$9 million]].`, 'debt')).toMatchObject([
      { instant: '2025-05-20' },
    ]);
  });
  it('gives a change between two balances the time between them', () => {
    const from = '{{June 30, 2024|@2024-06-30}}';
    const to = '{{June 30, 2025|@2025-06-30}}';
    expect(
      periodIn(
        '10-K',
        `Goodwill increased [[$5 million]] from [[$2 million]] as of ${from} to [[$7 million]] as of ${to}.`,
      ),
    ).toMatchObject([{ start: '2024-07-01', end: '2025-06-30' }, { instant: '2024-06-30' }, { instant: '2025-06-30' }]);
  });
  it('gives a result that goes on from the day of a balance the year to that day', () => {
    const marked = 'As of {{June 30, 2025|@2025-06-30}}, the claim was settled. As such, we released [[$5 million]].';
    expect(periodIn('10-K', marked)).toMatchObject([{ start: '2024-07-01', end: '2025-06-30' }]);
    // Elsewhere what happened is not of the day of a balance.
    expect(periodIn('S-1', marked)).toEqual([null]);
  });
  it('ends what has gone on since a day with the report', () => {
    const marked = 'Since {{2019|2019-01-01..,since}}, we have sold [[9 shares]].';
    expect(periodIn('10-K', marked)).toMatchObject([{ start: '2019-01-01', end: '2025-06-30' }]);
    expect(periodIn('S-1', marked)).toMatchObject([{ start: '2019-01-01', end: null }]);
  });
  it("dates the shares of an insider's trading plan by the report, and those of a repurchase by their own day", () => {
    const on = '{{May 20, 2025|@2025-05-20,during}}';
    expect(
      periodIn('10-K', `On ${on}, Ann Lee, Director, adopted a Rule 10b5-1 trading plan to sell up to [[9 shares]].`),
    ).toMatchObject([{ instant: '2025-06-30' }]);
    expect(
      periodIn('10-K', `On ${on}, we repurchased [[9 shares]] pursuant to a Rule 10b5-1 trading plan.`),
    ).toMatchObject([{ start: '2025-05-20' }]);
  });
  it('carries neither what is only expected nor what lies behind the report', () => {
    const year = [{ start: '2024-07-01', end: '2025-06-30' }];
    expect(
      periodIn('10-K', 'We expect the court to rule in {{2025|2025}}. The claim is for [[$9 million]].'),
    ).toMatchObject(year);
    expect(
      periodIn('10-K', 'Holders may convert from {{May 2028|2028-05}}. The conversion rate is [[9 shares]].'),
    ).toMatchObject(year);
  });
  it('carries neither a balance nor a result of an earlier year to what is', () => {
    const year = [{ start: '2024-07-01', end: '2025-06-30' }];
    const balances =
      'Losses were [[$5]] as of {{June 30, 2025|@2025-06-30}}. As of {{June 30, 2024|@2024-06-30}}, they were [[$4]].';
    expect(periodIn('10-K', `${balances} They expire, but for [[$3]].`).slice(2)).toMatchObject(year);
    expect(periodIn('10-K', `${balances} We also had [[$3]].`).slice(2)).toMatchObject([{ instant: '2024-06-30' }]);
    const result = 'In {{fiscal 2024|2023-07-01..2024-06-30}}, we sold warrants.';
    expect(periodIn('10-K', `${result} Our mills hold [[9 shares]].`)).toMatchObject(year);
    expect(periodIn('10-K', `${result} The warrants are for [[9 shares]].`)).toMatchObject([{ end: '2024-06-30' }]);
    // When a contract was made stands for its terms.
    const made = 'In {{May 2024|2024-05}}, we sold warrants.';
    expect(periodIn('10-K', `${made} Our mills hold [[9 shares]].`)).toMatchObject([{ end: '2024-05-31' }]);
  });
  it('carries no time of what had been done before', () => {
    const carried = (had: string) =>
      periodIn('10-K', `In {{2025|2025-03}}, we let a mill. We had ${had} it in {{May 2024|2024-05}}. We got [[$5]].`);
    expect(carried('previously bought')).toMatchObject([{ start: '2025-03-01' }]);
    expect(carried('bought')).toMatchObject([{ start: '2024-05-01' }]);
  });
  it('ends what has happened in a year with the report that is written in it', () => {
    const year = '{{2025|2025}}';
    const half = { start: '2025-01-01', end: '2025-06-30' };
    expect(periodIn('10-Q', `The units granted in ${year} had a value of [[$5]].`)).toMatchObject([half]);
    expect(periodIn('10-Q', `We expect that the units granted in ${year} will cost [[$5]].`)).not.toMatchObject([half]);
    expect(periodIn('10-Q', `The units granted in {{2024|2024}} had a value of [[$5]].`)).not.toMatchObject([half]);
  });
  it('takes no time of what is expected for that of what there is', () => {
    const mills = 'mills expected to close in {{2026|2026}}';
    expect(periodIn('10-K', `In {{2025|2025}}, we lost [[$5]] on ${mills}.`)).toMatchObject([{ end: '2025-06-30' }]);
    expect(periodIn('10-K', `In {{2025|2025}}, we had mills expected to lose [[$5]] in {{2026|2026}}.`)).toMatchObject([
      { end: '2026-12-31' },
    ]);
  });
  it('takes no day that is still to come for that of a figure, where the sentence names another', () => {
    const ahead = 'to be measured as of {{June 30, 2027|@2027-06-30}}';
    const made = '{{May 2025|2025-05}}';
    expect(periodIn('10-K', `In ${made}, we granted [[9 shares]] ${ahead}.`)).toMatchObject([{ start: '2025-05-01' }]);
    expect(periodIn('10-K', `We granted [[9 shares]] ${ahead}.`)).toMatchObject([{ instant: '2027-06-30' }]);
  });
  it('but not in a prospectus, and not what is still to come', () => {
    expect(periodIn('S-1', 'We hold [[9 shares]].')).toEqual([null]);
    expect(periodIn('10-K', 'We expect to hold [[9 shares]].')).toEqual([null]);
  });
});

describe('periodOf, across sentences', () => {
  it('carries the period of the sentence before in the same paragraph', () => {
    expect(periodsOf('In {{2025|2025}}, we sold a plant for [[$5 million]]. We paid fees of [[$1 million]].')).toEqual([
      '2025',
      '2025',
    ]);
  });
  it('carries it to what was and to what changed, not to what always holds or only could be', () => {
    const year = 'In {{2025|2025}}, we borrowed [[$5 million]].';
    const next = (sentence: string) => periodsOf(`${year} ${sentence}`).at(-1);
    expect(next('We paid [[$1 million]] of interest.')).toBe('2025');
    expect(next('The rise was due to a [[$1 million]] increase in rent.')).toBe('2025');
    expect(next('We spent it on wool, looms and rent, in amounts of [[$1 million]].')).toBe('2025');
    expect(next('The following table summarizes purchases of affiliated holders of [[5 percent]].')).toBeNull();
    expect(next('Advances bear interest at a base plus [[1 percent]].')).toBeNull();
    expect(next('We are liable for [[one percent]] of it.')).toBeNull();
    expect(next('If we fail, we would owe [[$1 million]].')).toBeNull();
    const balance = 'As of {{June 30, 2025|@2025-06-30}}, we had [[9 mills]].';
    expect(periodsOf(`${balance} We sold [[4 looms]] with them.`).at(-1)).toBeNull();
    expect(periodsOf(`${balance} We also had [[4 looms]].`).at(-1)).toBe('@2025-06-30');
  });
  it('carries the time that a sentence is about, and not the one that it is compared with', () => {
    const two = 'Rent was [[$5 million]] in {{2025|2025}}, compared with [[$6 million]] in {{2024|2024}}.';
    expect(periodsOf(`${two} The fall of [[$1 million]] was due to a sale.`)).toEqual(['2025', '2024', '2025']);
    const told = 'Rent was [[$6 million]] in {{2024|2024}} and rose to [[$7 million]] in {{2025|2025}}.';
    expect(periodsOf(`${told} It was paid in [[9 shares]].`)).toEqual(['2024', '2025', '2025']);
    const months = '{{Q2 2025|2025-04-01..2025-06-30}} and {{H1 2025|2025-01-01..2025-06-30}}';
    expect(periodsOf(`Rent was [[$1]] and [[$2]] in ${months}. We paid [[$3]] for repairs.`).at(-1)).toBe(
      '2025-01-01..2025-06-30',
    );
  });
  it('keeps the time of a sentence that names another in passing', () => {
    const marked =
      'In {{2025|2025}}, costs rose by [[$5 million]]. The rise was due to the wool fair, which was not held in {{the prior year|2023,implied}}, and a [[$1 million]] increase in rent.';
    expect(periodsOf(marked)).toEqual(['2025', '2025']);
  });
  it('does not carry into another paragraph', () => {
    expect(periodsOf('In {{2025|2025}}, we sold a plant for [[$5 million]].\nFees were [[$1 million]].')).toEqual([
      '2025',
      null,
    ]);
  });
  it('shares fiscal years and printed years within a list', () => {
    const periodsIn = (marked: string) => {
      const context = openMarked(marked);
      return context.recognition.quantities.map((mention) => periodOf(context, mention)?.period);
    };
    expect(
      periodsIn('In {{fiscal 2025|2024-07-01..2025-06-30}} and {{2024|2024}} we sold [[5 shares]] and [[6 shares]].'),
    ).toMatchObject([{ start: '2024-07-01' }, { start: '2023-07-01', end: '2024-06-30' }]);
    expect(
      periodsIn(
        'We sold [[5 shares]] and [[6 shares]] in the {{second quarter|2025-Q2}} and {{first half of 2024|2024-01-01..2024-06-30}}.',
      ),
    ).toMatchObject([{ start: '2024-04-01', end: '2024-06-30' }, { start: '2024-01-01' }]);
  });
  it('carries no period to a term or a rate', () => {
    expect(periodsOf('In {{2025|2025}}, we let a plant. It can be ended with [[90 days]] of notice.')).toEqual([null]);
  });
  it('carries the period of the sentence that introduces a list to its items', () => {
    const marks = openMarked(
      'We hold that in {{2025|2025}}:\nThe market was [[$5 million]].\nRent was [[$1 million]].',
    );
    const blocks = marks.document.blocks.map((block, i) =>
      i === 1 ? { ...block, kind: 'list-item' as const } : block,
    );
    const context = openContext({ ...marks.document, blocks }, marks.recognition);
    expect(context.recognition.quantities.map((mention) => periodOf(context, mention)?.period.label ?? null)).toEqual([
      '2025',
      null,
    ]);
  });
  it('carries it to every item, but to none that is of a later time', () => {
    const marks = openMarked(
      'As of {{June 30, 2025|@2025-06-30}}, the plans consisted of:\nReserved were [[9 shares]].\nGranted after {{June 30, 2025|@2025-06-30}} were [[4 shares]].\nLeft were [[7 shares]].',
    );
    const blocks = marks.document.blocks.map((block, i) => (i > 0 ? { ...block, kind: 'list-item' as const } : block));
    const context = openContext({ ...marks.document, blocks }, marks.recognition);
    expect(context.recognition.quantities.map((mention) => periodOf(context, mention)?.period.label ?? null)).toEqual([
      '@2025-06-30',
      null,
      '@2025-06-30',
    ]);
  });
  it('carries nothing that is said in passing', () => {
    expect(
      periodsOf('Ms. Lee (a director who left in {{October 2025|2025-10}}) got nothing. Others got [[$5 million]].'),
    ).toEqual([null]);
  });
  it('carries neither the date of a telling nor that of a noun', () => {
    expect(periodsOf('The {{May 2024|2024-05}} amendment took effect. Fees were [[$1 million]].')).toEqual([null]);
  });
  it('says that what is carried is implied', () => {
    const context = openMarked('Sales in {{2025|2025}} were [[$5 million]]. Costs were [[$4 million]].');
    expect(context.recognition.quantities.map((mention) => periodOf(context, mention)?.basis)).toEqual([
      'stated',
      'carried',
    ]);
  });
});

describe('periodOf, by what a document is', () => {
  const told = 'On {{May 20, 2026|@2026-05-20,during}}, the filing revealed that a firm pays [[$5 million]] for it.';
  const periodIn = (marked: string, kind: 'filing' | 'news') => {
    const context = openMarked(marked, kind);
    return context.recognition.quantities.map((mention) => periodOf(context, mention)?.period ?? null);
  };
  it('takes the day of the news for no time of what is told', () => {
    expect(periodIn(told, 'news')).toEqual([null]);
  });
  it('takes the day of a filing that tells of something for its time', () => {
    expect(periodIn(told, 'filing')).toMatchObject([{ start: '2026-05-20', end: '2026-05-20' }]);
  });
});

describe('what a story leaves standing', () => {
  const told = async (text: string, surface: string): Promise<string | null> => {
    const claims = await claimsIn(`Ferndale Cement reports\n\nMay 6, 2025\n\n${text}`);
    return claims.find(({ quantity }) => quantity.surface === surface)?.period?.label ?? null;
  };
  const LEAD = 'Ferndale Cement had a net loss of $4 million in the first quarter.';

  it.each([
    ['the quarter that it reports on', `${LEAD}\n\nRevenue rose to $90 million.`, 'Q1 2025'],
    [
      'where its paragraph has come to another year, that year',
      `${LEAD}\n\nIn 2024 Ferndale had a loss of $9 million. Revenue was $90 million.`,
      '2024',
    ],
    [
      'not what a result is held against',
      `Ferndale Cement lost $4 million in the first quarter, against $9 million a year earlier. Revenue was $90 million.`,
      'Q1 2025',
    ],
    ['but nothing for a rival', `${LEAD}\n\nOststein Lime had revenue of $90 million.`, null],
    ['nor for a plan', `${LEAD}\n\nFerndale expects revenue of $90 million.`, null],
    ['nor for a rate', `${LEAD}\n\nAnnual revenue is $90 million.`, null],
    ['nor for what came in', `${LEAD}\n\nIt raised $90 million in cash.`, null],
    [
      'nor for a base in a story of a quarter, which may be the last one',
      `${LEAD}\n\nRevenue rose to $99 million from $90 million.`,
      null,
    ],
    [
      'and nothing where the story is about years ago',
      'Ferndale Cement lost $4 million in 2019.\n\nRevenue was $90 million.',
      null,
    ],
  ])('%s', async (_why, text, expected) => {
    expect(await told(text, '$90 million')).toBe(expected);
  });

  it.each([
    ['the months that a half is of', 'was $90 million in the October-March half.', '2024-10-01 to 2025-03-31'],
    ['weeks, as they are counted in Britain', 'was $90 million in the 26 weeks to 29 March.', '26 weeks to 29 March'],
    ['months to the end of one', 'was $90 million in the three months to the end of March.', 'Q1 2025'],
    ['months whose year is not printed', 'was $90 million for the three months ended March 31.', 'Q1 2025'],
    [
      'what goes on after a comparison',
      'was $9 million in 2024, up from $8 million a year ago, on sales of $90 million.',
      '2024',
    ],
  ])('%s', async (_why, text, expected) => {
    expect(await told(`Ferndale Cement said net income ${text}`, '$90 million')).toBe(expected);
  });

  it('a company tells its own quarters by when one of them ended', async () => {
    const claims = await claimsIn(`Adit Telecom Q2 revenue is $70 million

October 28, 2025

Adit Telecom had revenue of $70 million for the second quarter ended September 30, 2025. In the first quarter it was $60 million.`);
    const revenue = claims.map(({ period }) => period as { start: string; end: string });
    expect(revenue.map(({ start, end }) => `${start}/${end}`)).toEqual([
      '2025-07-01/2025-09-30',
      '2025-07-01/2025-09-30',
      '2025-04-01/2025-06-30',
    ]);
  });

  it.each([
    ['was $9 million in 2024, up from $8 million.', '$8 million', '2023'],
    ['was $9 million in 2024, up 12% from $8 million.', '$8 million', '2023'],
    ['in 2024 rose to $9 million from $8 million.', '$8 million', '2023'],
    ['was $9 million in 2024, up from $8 million in 2021.', '$8 million', '2021'],
    ['was $9 million in the first quarter of 2025, up from $8 million.', '$8 million', null],
    ['is expected to be $9 million in 2026, up from $8 million.', '$8 million', null],
    ['was $9 million over the first quarter of 2025.', '$9 million', 'Q1 2025'],
    ['grew $9 million over 2024.', '$9 million', null],
  ])('what a whole year is held against is of the year before: %s', async (text, surface, expected) => {
    expect(await told(`Ferndale Cement said revenue ${text}`, surface)).toBe(expected);
  });

  it('a year that is only forecast is not when the text was written', async () => {
    const [claim] = await claimsIn(
      'Ferndale Cement had revenue of $9 million in March.\n\nIn 2025 it grew. Oststein would top $8 million in 2027, and could top $9 million in 2027.',
    );
    expect(claim?.period?.label).toBe('March 2025');
  });
});
