import type { Concept } from '../../src/model/concept.ts';

/** Sentences with one number each that is of the concept, and sentences whose number is not, though its words are near. */
export type Cases = { readonly accept: readonly string[]; readonly reject: readonly string[] };

export const CONCEPT_CASES: Readonly<Record<Concept, Cases>> = {
  'recurring-payment': {
    accept: [
      'Harrow agreed to spend $3 million a month on cloud services.',

      'Harrow will pay Linden $3 million per month for storage.',
      'The agreement provides for an annual fee of $12 million a year.',
      'Linden rents out its servers to Harrow for $900,000 a month.',
    ],
    reject: [
      'Harrow paid $3 million to settle the case.',
      'Parents pay $40 a month for the app.',
      'Harrow lost $5 million a month.',
      'Harrow and Linden agreed to spend $5 million a year on joint marketing.',
    ],
  },
  'contract-value': {
    accept: [
      'Harrow agreed to buy $80 million of computing capacity from Linden.',
      'Linden counts $80 million in contracted revenue.',
      'Harrow has pledged to spend $80 million on cloud services.',

      'The contract is worth $80 million to Linden.',
      'Harrow signed a $400 million deal with Linden.',
      'The agreement could total $1.5 billion over its term.',
    ],
    reject: [
      'The payments under the lease are capped, and Harrow has paid $5 million.',
      'Harrow agreed to buy $80 million of shares.',
      'Harrow agreed to spend $80 million a month on cloud services.',

      'Harrow is worth $80 million.',
      'Harrow paid $80 million in damages.',
      'Harrow owes lenders under a $400 million credit agreement.',
      'A failure could cost Harrow a $41 million penalty under the agreement.',
      'Harrow took an impairment of $41 million on the agreement.',
    ],
  },
  'contract-term': {
    accept: [
      'Harrow has leased the whole site for six years.',
      'Harrow agreed to buy $80 million of computing capacity over six years.',
      'Harrow signed a six-year, $80 million purchase agreement.',
      'Harrow signed a six-year lease with Linden.',
      'The agreement has an initial term of 36 months.',
      'Its lease, which is renewable, has an initial term of 36 months.',
    ],
    reject: [
      'Harrow has run the whole site for six years.',
      'Harrow sold $80 million of lamps over six years.',

      'Options have a contractual term of ten years.',
      'He served a prison term of four years.',
      'Directors serve a three-year term.',
      'The lease ends in 2031 and is renewable for an additional period of 36 months.',
    ],
  },
  'contract-end': {
    accept: ['Harrow will pay Linden a fee through May 2031.', 'The lease expires in June 2034.'],
    reject: [
      'No debt principal is due until March 2030.',
      'The agreement was signed in May 2021.',
      'Sales rose through May 2021.',
    ],
  },
  'notice-period': {
    accept: ["Either party may terminate on 45 days' notice.", 'The deal has a 60-day termination clause.'],
    reject: ['The festival lasts 45 days.', 'The notice hung there for 3 years.'],
  },
  'gpu-count': {
    accept: [
      'The cluster has 25,000 graphics processing units.',
      'The data centre runs on 25,000 Borealis chips.',

      'The cluster has 25,000 GPUs.',
      'Harrow bought 8,000 accelerators.',
      'Linden runs 12,000 H100 processors.',
    ],
    reject: [
      'Harrow shipped 25,000 AI chips.',
      'The site sold 25,000 chips.',
      'The cluster has 25,000 cables and a chip.',
      'The cluster has 25,000 cables.',
      'A GPU costs $30,000.',
    ],
  },
  'power-capacity': {
    accept: ['The site draws 75 megawatts.', 'Harrow is building 2 GW of capacity.'],
    reject: ['Rack densities will reach 130 kW.', 'The site used 75 megawatt-hours on Sunday.'],
  },
  revenue: {
    accept: [
      'Revenue increased by $5 million, or 7%, from $80 million.',
      'Revenue increased $5 million from $80 million in 2024 to $85 million in 2025.',
      'Home revenue represented $7 million, or 70%, of total revenue.',
      'If all goes well, revenue will be $7 million.',
      'Harrow had revenue of $40 million.',
      'Harrow brought in $40 million in sales.',
      "Harrow's revenue rose 12% to $40 million.",
      'Net sales were $40 million.',
      'Net sales were $40 million, above the forecast.',
    ],
    reject: [
      'Of the total sales outstanding, $5 million are for looms.',
      'It led to an $80 million revenue increase.',
      'We recognized increases to revenue of $80 million in 2023.',
      'The change came of $80 million of lower revenue.',
      'The gap was $80 million in higher revenue.',
      'A reduction of revenue of $80 million was booked.',
      'The sale could bring in $40 million.',

      'If our revenue exceeds $1 billion, the rate rises.',
      'Harrow stays small until its revenue is more than $2 billion.',
      'Cost of revenue was $40 million.',
      'Deferred revenue was $40 million.',
      'Revenue increased by $40 million.',
      'Revenue was $40 million higher than in 2024.',
      'Net sales were $40 million below those of the spring.',
      'There was an increase in revenue of $40 million.',
      'Sales and marketing expenses were $40 million.',
      'Proceeds from sales of marketable securities were $40 million.',
    ],
  },
  'revenue-run-rate': {
    accept: [
      'Its run rate climbed from $40 million in May.',

      'Harrow has annual recurring revenue of $90 million.',
      'Its revenue run rate hit $90 million.',
      'Harrow makes $90 million in annualized revenue.',
    ],
    reject: ['Harrow had annual revenue of $90 million.'],
  },
  loss: {
    accept: [
      'The net loss from continuing operations was $5 million.',
      'Harrow lost $8 million.',
      'The net loss was $8 million.',
      'Loss from operations widened to $8 million.',
    ],
    reject: [
      'Net losses resulting from currency transactions were $5 million.',
      'Harrow estimates that $5 million of deferred net losses on hedges will be realized.',
      'Currency exchange net losses of $80 million were recognized.',
      'Harrow recorded an actuarial loss of $6 million.',
      'Harrow had a foreign exchange loss of $6 million.',
      'Credit losses were $8 million.',
      'The accumulated deficit was $8 million.',
      'The loss on disposal was $8 million.',
      'The net loss grew by $8 million.',
    ],
  },
  income: {
    accept: [
      'Harrow reported higher operating profit of $5 million.',
      'Profit after tax stood at $40 million.',

      'Harrow made $40 million on sales of $300 million.',
      'Net income was $6 million.',
      'Harrow earned $6 million.',
      'Operating profit fell to $6 million.',
    ],
    reject: [
      'The sale had an unfavorable impact to operating profit of $5 million.',
      'The decline was partly offset by higher operating profit of $5 million.',
      'These deposits earned Harrow $80 million.',
      'Harrow made $40 million of lamps.',

      'Gross profit was $6 million.',
      'Interest income was $6 million.',
      'Income tax expense was $6 million.',
      'Retained earnings were $6 million.',
    ],
  },
  capex: {
    accept: [
      'Harrow will spend $40 million on data centres.',
      'Harrow invested $40 million in AI infrastructure.',

      'Capital expenditures were $70 million.',
      'Harrow spent $70 million on capex.',
      'Purchases of property and equipment were $70 million.',
    ],
    reject: [
      'Harrow will spend $40 million on films.',
      'Harrow committed to spend $40 million on data centres.',
      'Customers spend $40 million in data centres.',

      'Harrow spent on the acquisition of Birch for $12 million.',
      'Operating expenses were $70 million.',
      'Harrow spent $70 million on advertising.',
    ],
  },
  'research-and-development': {
    accept: ['Research and development expenses were $21 million.', 'Harrow spent $21 million on R&D.'],
    reject: ['Marketing expenses were $21 million.'],
  },
  ebitda: {
    accept: [
      'Adjusted EBITDA fell from $5 million, due to lower Adjusted EBITDA for looms.',
      'Adjusted EBITDA was $33 million.',
      'EBITDA rose to $33 million.',
    ],
    reject: ['Depreciation was $33 million.'],
  },
  valuation: {
    accept: [
      'Harrow is valued at $4 billion.',
      'The round gives Harrow a $4 billion valuation.',
      'Its market capitalization is $4 billion.',
    ],
    reject: [
      'The rule allows bonds of $80 million in book value and holds equity at risk of $50 million.',
      'The lease of Harrow runs on. Over its life it could be worth $80 million.',
      'Linden will sell shares worth $40 million.',

      'The fall wiped $400 million off its market value.',

      'The valuation allowance was $4 billion.',
      'Harrow bought Linden for $4 billion.',
      'Stock valued at $4 million was issued.',
    ],
  },
  funding: {
    accept: [
      'The funding round in May brought in $40 million.',

      'Harrow has raised $55 million from investors.',
      'The startup closed a $55 million funding round.',
      'We have completed several rounds of equity financing by the sale of our convertible preferred stock, with total proceeds to us of $55 million.',
    ],
    reject: [
      'Harrow has funding commitments of $80 million.',
      'The sale in May brought in $40 million.',

      'Harrow raised its dividend to $55 million.',
      'The grant was $55 million.',
      'After rounds of equity financing, we received net proceeds of $55 million from our initial public offering.',
      'Net proceeds from the sale of our Linden property were $55 million, after years of equity financing.',
    ],
  },
  'offering-size': {
    accept: [
      'Harrow plans a $2 billion IPO.',
      'Harrow raised $2 billion in an initial public offering.',
      'Harrow plans to raise $2 billion in the offering.',
      'Upon closing of the offering, Harrow issued the shares for total gross proceeds of $2 billion.',
    ],
    reject: [
      'Harrow completed the sale of a mill for gross proceeds of $5 million.',
      'Net proceeds will be $2 billion.',
      'The net proceeds to us from the initial public offering were $2 billion.',
      'The registration fee was $2 million.',
    ],
  },
  cash: {
    accept: [
      'Cash fell to $80 million over the three months.',
      'Harrow has $40 million in the bank.',
      'Cash was $40 million.',
      'Harrow had cash and cash equivalents of $64 million.',
      'Harrow had $64 million in cash.',
      'Harrow sat on $64 million of cash.',
    ],
    reject: [
      'Harrow had cash collateral posted of $118 million.',
      'Operating cash flow fell to $80 million.',
      'Harrow burned through $40 million in cash.',

      'Harrow repurchased shares from its founders for $10 million in cash.',
      'Net cash used in operations was $64 million.',
      'Harrow has burned $64 million of cash.',
      'Operations generated $64 million of cash.',
      'Cash flow was $64 million.',
      'The purchase price was $64 million in cash.',
    ],
  },
  debt: {
    accept: ['Long-term debt was $310 million.', 'Harrow has total indebtedness of $310 million.'],
    reject: [
      'Receivables pledged as collateral for borrowings were $80 million.',
      'Harrow repaid $25 million of debt.',
      'Proceeds from long-term debt were $80 million.',
      'Interest on its debt was $31 million.',
      'Bad debts were $3 million.',
      'Debt issuance costs were $3 million.',
    ],
  },
  'shares-outstanding': {
    accept: ['There were 90,000,000 shares of common stock outstanding.', 'Harrow has 90 million shares outstanding.'],
    reject: [
      'Options to purchase 90,000 shares were granted.',
      'It is authorized to issue 90 million shares.',
      'Weighted average shares outstanding were 90 million shares.',
    ],
  },
  'share-price': {
    accept: [
      'An 11% jump in the stock to $87.40 surprised everybody.',
      'The offering price is $19.00 per share.',
      'Shares closed at $19.00 on Friday.',
    ],
    reject: [
      'The exercise price is $19.00 per share.',
      'The par value is $0.01 per share.',
      'A dividend of $0.19 per share was paid.',
    ],
  },
  'earnings-per-share': {
    accept: [
      'Net income dropped to $88 million, or $1.12 a share.',
      'Net income dropped to $88 million, or $1.12 a diluted share.',
      'Net loss per share was $0.42.',
      'Harrow earned $0.42 per share.',
      'Diluted EPS came to $0.42.',
      'The net loss was $42 million, or ($0.42) per diluted share.',
      'Net income rose to $9 million, or $1.12 per diluted share, from $7 million, or $0.42 per diluted share.',
    ],
    reject: [
      'The fair value of stock grants made in 2025 was $0.21 per share.',
      'Harrow pays a dividend of $0.42 per share.',
      'The net loss was $42 million.',
    ],
  },
  headcount: {
    accept: ['Harrow has 5,400 employees.', 'Harrow employs 5,400 people.', 'Its workforce grew to 5,400 employees.'],
    reject: [
      'Harrow sells to businesses with 400 employees.',
      'There were 4,000 check-ins by our employees.',
      'Construction will employ 2,500 workers at its peak.',
      'Harrow laid off 540 employees.',
      'Harrow hired 540 employees.',
      'The mall has 5,400 visitors.',
    ],
  },
  subscribers: {
    accept: ['Harrow has 3 million subscribers.', 'Subscribers rose to 3 million.'],
    reject: ['Harrow has 3 million followers.'],
  },
  downloads: {
    accept: ['The app has 7 million downloads.', 'Downloads reached 7 million.'],
    reject: ['The app has 7 million lines of code.', 'Its conversion rate is one-fifth of the downloads of Linden.'],
  },
  'growth-rate': {
    accept: [
      'Earnings fell, driven by a decrease in net income of 45%.',
      'Costs rose largely as a result of an 80% increase of our headcount.',
      'Revenue grew 31%.',
      'Sales fell 31 percent.',
      'There was a 31% increase in headcount.',
      'Harrow had revenue growth of 31%.',
      'Cloud revenue growth was 31%.',
    ],
    reject: [
      'Gross profit, as a percentage of net sales, decreased 110 basis points.',
      'The rate on its deposits, which increased from 3%, is high.',
      'As a percentage of revenue operating income decreased by 3 percentage points.',
      'Net sales rose, offset by a decrease in unit weight of 4%.',
      'The increase in net sales was due to higher pricing of 7%.',
      'Deferred revenue growth was 31%.',
      'Costs were 31% of sales on revenue growth.',
      'Its gross margin rose to 31%.',
      'The vacancy rate increased to 12%.',
      'Shares of Harrow rose 31%.',
      'The interest rate rose to 6%.',
      'Linden owns 31% of Harrow.',
      'Boxes made up 31% of revenue.',
      'Wages eat up 31% of sales.',
    ],
  },
  margin: {
    accept: [
      'Its gross margin decreased from 44%.',
      'Gross margin widened 90 basis points to 45%.',
      'Gross margin was 44%.',
      'Harrow has an operating margin of 44%.',
      'Its gross margin rose to 44%.',
    ],
    reject: [
      'The loan bears interest at a base rate plus a margin of 2%.',
      'The margin of error is 3%.',
      'Net interest margin was 3%.',
      'The tax rate was 44%.',
    ],
  },
  'market-share': {
    accept: ['Harrow has a market share of 17%.', 'Harrow controls 17% of the market.'],
    reject: ['Harrow owns 17% of Linden.', 'It must equal 100% of the fair market value.'],
  },
  'total-addressable-market': {
    accept: [
      'Harrow puts its total addressable market at $60 billion.',
      'The TAM is $60 billion.',
      'The market will be $60 billion in 2030.',
    ],
    reject: ['Its market capitalization is $60 billion.'],
  },
};
