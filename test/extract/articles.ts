/** What must come out of a number: its surface, its concept (null: none of ours), and what else the case is about. */
export type Expected = {
  readonly surface: string;
  readonly concept: string | null;
  readonly kind?: string | null;
  readonly entity?: string | null;
  readonly counterparty?: string | null;
  readonly scope?: readonly string[];
  readonly modality?: string;
  readonly attribution?: string | null;
  readonly unit?: string;
};

export type Article = {
  readonly name: string;
  readonly kind: 'news' | 'filing';
  readonly text: string;
  readonly claims: readonly Expected[];
};

/** Articles about companies that do not exist, written for these tests. Surfaces are listed in the order of the text. */
export const ARTICLES: readonly Article[] = [
  {
    name: 'a power contract, told forwards and backwards',
    kind: 'news',
    text: `Halvorsen Energy signs Brightwell up for the long run

Brightwell will pay Halvorsen Energy $36 million a month through March 2031 for electricity from the Tarn Valley plant, according to a regulatory filing. The agreement is worth more than $2.1 billion over five years.

"This is the largest order we have ever booked," said Ingrid Lund, chief executive of Halvorsen. Either side may cancel on 120 days' notice.

At $36 million a month, the contract dwarfs anything Brightwell has signed before. The chipmaker lost $410 million last year on revenue of $1.9 billion. Halvorsen's entire 2024 revenue was $890 million.

The plant delivers 450 megawatts. Brightwell employs 6,200 people.`,
    claims: [
      {
        surface: '$36 million',
        concept: 'recurring-payment',
        entity: 'Brightwell',
        counterparty: 'Halvorsen Energy',
        attribution: 'filing',
        modality: 'planned',
      },
      {
        surface: 'March 2031',
        concept: 'contract-end',
        entity: 'Brightwell',
        counterparty: 'Halvorsen Energy',
        unit: 'date',
      },
      { surface: '$2.1 billion', concept: 'contract-value', entity: 'Brightwell', counterparty: 'Halvorsen Energy' },
      { surface: 'five years', concept: 'contract-term' },
      { surface: '120 days', concept: 'notice-period', entity: 'Brightwell' },
      { surface: '$36 million', concept: 'recurring-payment', entity: 'Brightwell', counterparty: 'Halvorsen Energy' },
      { surface: '$410 million', concept: 'loss', entity: 'Brightwell' },
      { surface: '$1.9 billion', concept: 'revenue', entity: 'Brightwell' },
      { surface: '$890 million', concept: 'revenue' },
      { surface: '450 megawatts', concept: 'power-capacity' },
      { surface: '6,200', concept: 'headcount', entity: 'Brightwell' },
    ],
  },
  {
    name: 'a landlord that rents out machines',
    kind: 'news',
    text: `Ostrava Compute rents out its Lindenau 2 cluster to Papyra for $14 million a month. The Lindenau 2 facility houses 31,000 GPUs and draws 48 megawatts. Ostrava's older Lindenau 1 facility has just 9,500 GPUs.

Papyra's commitment runs through the end of 2028. The startup, valued at $3.4 billion after its latest round, has raised $620 million in total. It counts 1.2 million paying subscribers.

Ostrava Compute collects $14 million a month from Papyra, and a two-week pilot preceded the deal. The lease has a term of three years.`,
    claims: [
      { surface: '$14 million', concept: 'recurring-payment', entity: 'Papyra', counterparty: 'Ostrava Compute' },
      { surface: '31,000', concept: 'gpu-count', scope: ['Lindenau 2'], unit: 'GPU' },
      { surface: '48 megawatts', concept: 'power-capacity', scope: ['Lindenau 2'] },
      { surface: '9,500', concept: 'gpu-count', scope: ['Lindenau 1'] },
      { surface: '2028', concept: 'contract-end', entity: 'Papyra', unit: 'date' },
      { surface: '$3.4 billion', concept: 'valuation', entity: 'Papyra' },
      { surface: '$620 million', concept: 'funding', entity: 'Papyra' },
      { surface: '1.2 million', concept: 'subscribers', entity: 'Papyra' },
      { surface: '$14 million', concept: 'recurring-payment', entity: 'Papyra', counterparty: 'Ostrava Compute' },
      { surface: 'two-week', concept: null },
      { surface: 'three years', concept: 'contract-term', entity: 'Papyra' },
    ],
  },
  {
    name: 'quarterly results of a retailer',
    kind: 'news',
    text: `Marlowe Stores said on Tuesday that its net loss narrowed to $12.4 million in the third quarter from $31 million a year earlier. Revenue rose 8% to $542 million, while gross margin slipped to 31.5%. Operating income at its grocery division was $22 million.

Adjusted EBITDA came in at $48 million, and capital expenditures were $19 million. Marlowe ended the quarter with $210 million in cash and cash equivalents and $1.3 billion of long-term debt.

Shares of Marlowe closed at $17.35 on Monday. The company earned $0.14 per share on an adjusted basis. It has about 41,000 employees and laid off 300 workers in June.

Analysts had expected revenue of $550 million. The retailer's stock has fallen 22% since January.`,
    claims: [
      {
        surface: '$12.4 million',
        concept: 'loss',
        kind: 'net',
        entity: 'Marlowe Stores',
        attribution: 'Marlowe Stores',
      },
      { surface: '$31 million', concept: 'loss', kind: 'net', entity: 'Marlowe Stores' },
      { surface: '8%', concept: 'growth-rate', kind: 'revenue' },
      { surface: '$542 million', concept: 'revenue', entity: 'Marlowe Stores' },
      { surface: '31.5%', concept: 'margin', kind: 'gross' },
      { surface: '$22 million', concept: 'income', kind: 'operating', scope: ['grocery'] },
      { surface: '$48 million', concept: 'ebitda', kind: 'adjusted' },
      { surface: '$19 million', concept: 'capex' },
      { surface: '$210 million', concept: 'cash' },
      { surface: '$1.3 billion', concept: 'debt' },
      { surface: '$17.35', concept: 'share-price' },
      { surface: '$0.14', concept: 'earnings-per-share' },
      { surface: '41,000', concept: 'headcount' },
      { surface: '300', concept: null },
      { surface: '$550 million', concept: 'revenue', modality: 'estimated' },
      { surface: '22%', concept: null },
    ],
  },
  {
    name: 'an offering',
    kind: 'news',
    text: `Quillon Aerospace is seeking to raise $750 million in an initial public offering that would value the rocket maker at about $9 billion, its prospectus showed. The company plans to sell 30 million shares at $24 to $26 each.

Quillon's research and development expenses reached $88 million in 2025. Its space segment had revenue of $312 million, and losses in its airship business were $57 million. After the listing there will be 360 million shares outstanding.

The company puts its total addressable market at $48 billion. Quillon holds 12% of the market, Dana Whitfield, an analyst at Corwen Partners, said. Backlog stood at $2.2 billion.`,
    claims: [
      { surface: '$750 million', concept: 'offering-size', entity: 'Quillon Aerospace', modality: 'planned' },
      { surface: '$9 billion', concept: 'valuation', entity: 'Quillon Aerospace' },
      { surface: '30 million', concept: null },
      { surface: '$88 million', concept: 'research-and-development' },
      { surface: '$312 million', concept: 'revenue', scope: ['space'] },
      { surface: '$57 million', concept: 'loss', scope: ['airship'] },
      { surface: '360 million', concept: 'shares-outstanding' },
      { surface: '$48 billion', concept: 'total-addressable-market' },
      { surface: '12%', concept: 'market-share', attribution: 'Dana Whitfield' },
      { surface: '$2.2 billion', concept: null },
    ],
  },
  {
    name: 'products have numbers of their own',
    kind: 'news',
    text: `Downloads of Sparrow, the chat app made by Veltrona, fell from 14 million in March to 9 million in May. Sparrow Notes alone now generates more than $300 million in annualized revenue. Veltrona's annual recurring revenue has grown to $1.1 billion from about $400 million in late 2024.

Veltrona counts six banks among its customers. In March the company hired 250 engineers. Sparrow has 2.4 million subscribers.`,
    claims: [
      { surface: '14 million', concept: 'downloads', entity: 'Sparrow', unit: 'download' },
      { surface: '9 million', concept: 'downloads', entity: 'Sparrow' },
      { surface: '$300 million', concept: 'revenue-run-rate', entity: 'Sparrow Notes' },
      { surface: '$1.1 billion', concept: 'revenue-run-rate', entity: 'Veltrona' },
      { surface: '$400 million', concept: 'revenue-run-rate', entity: 'Veltrona' },
      { surface: 'six', concept: null },
      { surface: '250', concept: null },
      { surface: '2.4 million', concept: 'subscribers', entity: 'Sparrow' },
    ],
  },
  {
    name: 'money that is none of our concepts',
    kind: 'news',
    text: `Regulators fined Tamsin Foods $40 million on Friday. The company also agreed to pay a $12 million settlement to farmers. It bought Orchard Lane for $1.6 billion in 2022 and sold its tea brands for $230 million.

Tamsin's chief executive received a salary of $1.1 million and a bonus of $4 million. It will buy back $500 million of its stock and pay a dividend of 35 cents per share. Interest expense was $64 million. Operating expenses rose by $18 million.

The town gave the company a $9 million grant. A two-bedroom flat near the plant rents for $2,100 a month. Tuition costs $31,000 a year at the local college.`,
    claims: [
      { surface: '$40 million', concept: null },
      { surface: '$12 million', concept: null },
      { surface: '$1.6 billion', concept: null },
      { surface: '$230 million', concept: null },
      { surface: '$1.1 million', concept: null },
      { surface: '$4 million', concept: null },
      { surface: '$500 million', concept: null },
      { surface: '$64 million', concept: null },
      { surface: '$18 million', concept: null },
      { surface: '$9 million', concept: null },
      { surface: '$2,100', concept: null },
      { surface: '$31,000', concept: null },
    ],
  },
  {
    name: 'who says it, and how surely',
    kind: 'news',
    text: `Kestrel Motors could spend as much as $900 million on capital expenditures next year, Priya Raman, its finance chief, said. Kestrel did not lose $70 million in 2024, it said; the loss was $52 million.

According to the S-1, Kestrel's revenue was $2.8 billion in 2024. The company expects to reach revenue of $4 billion in 2027. Kestrel plans to have 18,000 employees by then.`,
    claims: [
      {
        surface: '$900 million',
        concept: 'capex',
        entity: 'Kestrel Motors',
        modality: 'estimated',
        attribution: 'Priya Raman',
      },
      { surface: '$70 million', concept: 'loss', modality: 'denied' },
      { surface: '$52 million', concept: 'loss' },
      { surface: '$2.8 billion', concept: 'revenue', attribution: 'S-1', modality: 'stated' },
      { surface: '$4 billion', concept: 'revenue', modality: 'planned' },
      { surface: '18,000', concept: 'headcount', modality: 'planned' },
    ],
  },
  {
    name: 'two companies in one sentence',
    kind: 'news',
    text: `Dunmore Bank earned a net profit of $640 million in 2025, while Castellan Bank lost $120 million. Castellan's revenue was $3.1 billion and Dunmore's revenue was $4.4 billion. Ferris Cloud, which Dunmore pays $2 million a month, had revenue of $95 million.

Under a four-year contract, Ferris charges Castellan $600,000 a month. The Dunmore-Ferris contract ends in June 2027 and totals $72 million.`,
    claims: [
      { surface: '$640 million', concept: 'income', kind: 'net', entity: 'Dunmore Bank' },
      { surface: '$120 million', concept: 'loss', entity: 'Castellan Bank' },
      { surface: '$3.1 billion', concept: 'revenue' },
      { surface: '$4.4 billion', concept: 'revenue' },
      { surface: '$2 million', concept: 'recurring-payment' },
      { surface: '$95 million', concept: 'revenue', entity: 'Ferris Cloud' },
      { surface: 'four-year', concept: 'contract-term' },
      { surface: '$600,000', concept: 'recurring-payment' },
      { surface: '$72 million', concept: 'contract-value' },
      { surface: 'June 2027', concept: 'contract-end' },
    ],
  },
  {
    name: 'a filing in the first person',
    kind: 'filing',
    text: `We are a maker of industrial robots. In 2025, our revenue was $418 million, loss from operations was $(96) million and capital expenditures were $51 million. Revenue in our Services segment increased by $30 million, or 21%, to $173 million. Cost of revenue was $260 million.

As of December 31, 2025, we had 2,310 full-time employees, including 140 employees located outside the United States. We had cash and cash equivalents of $77 million. Stock-based compensation expense was $15 million.

Our customer has agreed to pay us $3.5 million per month through August 2030. The agreement may be terminated by either party upon 60 days' prior written notice. Options granted have a term of ten years and vest over four years.`,
    claims: [
      { surface: '$418 million', concept: 'revenue' },
      { surface: '$(96) million', concept: 'loss', kind: 'operating' },
      { surface: '$51 million', concept: 'capex' },
      { surface: '$30 million', concept: null },
      { surface: '21%', concept: 'growth-rate', kind: 'revenue' },
      { surface: '$173 million', concept: 'revenue', scope: ['Services'] },
      { surface: '$260 million', concept: null },
      { surface: '2,310', concept: 'headcount' },
      { surface: '140', concept: null },
      { surface: '$77 million', concept: 'cash' },
      { surface: '$15 million', concept: null },
      { surface: '$3.5 million', concept: 'recurring-payment' },
      { surface: 'August 2030', concept: 'contract-end' },
      { surface: '60 days', concept: 'notice-period' },
      { surface: 'ten years', concept: null },
      { surface: 'four years', concept: null },
    ],
  },
  {
    name: 'references back: those losses, another, the deal',
    kind: 'news',
    text: `Norvane's AI unit lost $1.7 billion in 2025, after spending $2.9 billion on AI capex that year and another $1.4 billion in the first quarter of 2026. For the first quarter alone, those losses exceeded $600 million.

Separately, Norvane agreed to pay Skarsgard Labs $80 million per quarter for simulation software. The deal totals nearly $1 billion. Both companies retain the option to end it with sixty days' notice. The figure of $80 million per quarter had not been known. Analysts liked it. A 60-day exit clause limits the risk.

Norvane's market capitalization is $41 billion. Its margin on devices was 9 percent. Profits at Skarsgard tripled.`,
    claims: [
      { surface: '$1.7 billion', concept: 'loss', entity: 'Norvane', scope: ['AI'] },
      { surface: '$2.9 billion', concept: 'capex', entity: 'Norvane', scope: ['AI'] },
      { surface: '$1.4 billion', concept: 'capex', entity: 'Norvane', scope: ['AI'] },
      { surface: '$600 million', concept: 'loss', entity: 'Norvane', scope: ['AI'] },
      { surface: '$80 million', concept: 'recurring-payment', entity: 'Norvane', counterparty: 'Skarsgard Labs' },
      { surface: '$1 billion', concept: 'contract-value', entity: 'Norvane', counterparty: 'Skarsgard Labs' },
      { surface: 'sixty days', concept: 'notice-period', entity: 'Norvane' },
      { surface: '$80 million', concept: 'recurring-payment', entity: 'Norvane', counterparty: 'Skarsgard Labs' },
      { surface: '60-day', concept: 'notice-period', entity: 'Norvane' },
      { surface: '$41 billion', concept: 'valuation', entity: 'Norvane' },
      { surface: '9 percent', concept: 'margin' },
    ],
  },
  {
    name: 'the same deal in other words',
    kind: 'news',
    text: `Fenwick Robotics is on the hook for $22 million a month in cloud fees, a filing by Oberlin Systems shows. The five-year agreement, which expires in November 2030, could be worth $1.3 billion to Oberlin.

Over the life of the contract Fenwick would pay Oberlin about $1.3 billion, or roughly $264 million per year. Oberlin will provide 60,000 accelerators at its Harrow 3 campus, drawing as much as 90 MW of power. The Harrow 3 campus opened in May.

Under the pact, either party may walk away after giving six months' notice. The $22 million monthly bill is almost twice Fenwick's rent at its old provider. Oberlin, valued at $12 billion, expects revenue of $700 million this year.`,
    claims: [
      { surface: '$22 million', concept: 'recurring-payment', entity: 'Fenwick Robotics' },
      { surface: 'five-year', concept: 'contract-term' },
      { surface: 'November 2030', concept: 'contract-end' },
      { surface: '$1.3 billion', concept: 'contract-value' },
      {
        surface: '$1.3 billion',
        concept: 'contract-value',
        entity: 'Fenwick Robotics',
        counterparty: 'Oberlin Systems',
      },
      {
        surface: '$264 million',
        concept: 'recurring-payment',
        entity: 'Fenwick Robotics',
        counterparty: 'Oberlin Systems',
      },
      { surface: '60,000', concept: 'gpu-count', scope: ['Harrow 3'], entity: 'Oberlin Systems' },
      { surface: '90 MW', concept: 'power-capacity', scope: ['Harrow 3'] },
      { surface: 'six months', concept: 'notice-period', entity: 'Fenwick Robotics' },
      { surface: '$22 million', concept: 'recurring-payment', entity: 'Fenwick Robotics' },
      { surface: '$12 billion', concept: 'valuation', entity: 'Oberlin Systems' },
      { surface: '$700 million', concept: 'revenue', entity: 'Oberlin Systems' },
    ],
  },
  {
    name: 'a wire story about earnings',
    kind: 'news',
    text: `LONDON - Pemberley Foods reported second-quarter revenue of $1.24 billion on Thursday, up 6% from a year earlier, and net income of $88 million, or 41 cents a share. Sales in Europe fell 3 percent. The company cut its forecast for full-year sales to $4.9 billion from $5.1 billion.

"Demand was soft," finance chief Tomas Berg told reporters. Pemberley's operating margin was 11.2%. Its shares dropped 7% in early trading.

Rival Kinsale Foods made a profit of $61 million on sales of $930 million. Kinsale spent $45 million on research and development and $120 million on capex. The group has net debt of $640 million.`,
    claims: [
      { surface: '$1.24 billion', concept: 'revenue', entity: 'Pemberley Foods' },
      { surface: '6%', concept: 'growth-rate', kind: 'revenue' },
      { surface: '$88 million', concept: 'income', kind: 'net', entity: 'Pemberley Foods' },
      { surface: '41 cents', concept: 'earnings-per-share' },
      { surface: '3 percent', concept: 'growth-rate', kind: 'revenue' },
      { surface: '$4.9 billion', concept: 'revenue' },
      { surface: '$5.1 billion', concept: 'revenue' },
      { surface: '11.2%', concept: 'margin', kind: 'operating', entity: 'Pemberley Foods' },
      { surface: '7%', concept: null },
      { surface: '$61 million', concept: 'income', entity: 'Kinsale Foods' },
      { surface: '$930 million', concept: 'revenue', entity: 'Kinsale Foods' },
      { surface: '$45 million', concept: 'research-and-development', entity: 'Kinsale Foods' },
      { surface: '$120 million', concept: 'capex', entity: 'Kinsale Foods' },
      { surface: '$640 million', concept: 'debt' },
    ],
  },
  {
    name: 'a startup raises money',
    kind: 'news',
    text: `Lumenta, a maker of satellite radios, has closed a $150 million Series C round that values the startup at $1.2 billion. It has now raised $240 million. Annualized revenue hit $85 million in June, and the company employs 340 people. Its app has been downloaded 5 million times.

Lumenta's valuation was $600 million in 2024. It burns $6 million a month. The market for such radios is worth $14 billion, the firm says. Founder Laura Chen owns 18% of the company. Lumenta pays its landlord $450,000 a month in rent.`,
    claims: [
      { surface: '$150 million', concept: 'funding', entity: 'Lumenta' },
      { surface: '$1.2 billion', concept: 'valuation' },
      { surface: '$240 million', concept: 'funding', entity: 'Lumenta' },
      { surface: '$85 million', concept: 'revenue-run-rate' },
      { surface: '340', concept: 'headcount' },
      { surface: '5 million times', concept: 'downloads', unit: 'download' },
      { surface: '$600 million', concept: 'valuation', entity: 'Lumenta' },
      { surface: '$6 million', concept: null },
      { surface: '$14 billion', concept: 'total-addressable-market' },
      { surface: '18%', concept: null },
      { surface: '$450,000', concept: 'recurring-payment', entity: 'Lumenta' },
    ],
  },
  {
    name: 'numbers of science, sport and weather',
    kind: 'news',
    text: `The comet passed within 4 million kilometers of the Earth. A crowd of 61,000 watched Harbor City win its third title in five years. The storm dropped 12 inches of rain and left 230,000 homes without power.

A 45-year-old man was sentenced to a term of 12 years. The two-day festival drew 9,000 visitors; tickets cost $80. The mayor won 54% of the vote. The bridge, built in 1931 for $3 million, carries 40,000 cars a day. The study followed 1,200 patients for 18 months.`,
    claims: [
      { surface: '61,000', concept: null },
      { surface: 'five years', concept: null },
      { surface: '230,000', concept: null },
      { surface: '12 years', concept: null },
      { surface: 'two-day', concept: null },
      { surface: '9,000', concept: null },
      { surface: '$80', concept: null },
      { surface: '54%', concept: null },
      { surface: '$3 million', concept: null },
      { surface: '1,200', concept: null },
      { surface: '18 months', concept: null },
    ],
  },
  {
    name: 'a filing with segments in lists',
    kind: 'filing',
    text: `We report three segments: Mining, Smelting and Energy. For the year ended December 31, 2025, our Mining segment generated revenue of $612 million, income from operations of $74 million, and Segment Adjusted EBITDA of $131 million. Smelting loss from operations was $19 million.

In 2025, capital expenditures for our Mining segment were $88 million, for our Smelting segment were $14 million and for our Energy segment were $203 million. Energy revenue increased $12 million, or 9%, to $145 million. Net loss increased by $4 million.

We lease our headquarters under an agreement that expires in March 2033. Interest expense was $22 million in 2025. There were 118,400,000 shares of our common stock outstanding as of January 31, 2026. The aggregate principal amount of the notes is $300 million. Restricted stock units covering 2,000,000 shares were outstanding.`,
    claims: [
      { surface: '$612 million', concept: 'revenue', scope: ['Mining'] },
      { surface: '$74 million', concept: 'income', kind: 'operating', scope: ['Mining'] },
      { surface: '$131 million', concept: 'ebitda', kind: 'adjusted' },
      { surface: '$19 million', concept: 'loss', kind: 'operating', scope: ['Smelting'] },
      { surface: '$88 million', concept: 'capex', scope: ['Mining'] },
      { surface: '$14 million', concept: 'capex', scope: ['Smelting'] },
      { surface: '$203 million', concept: 'capex', scope: ['Energy'] },
      { surface: '$12 million', concept: null },
      { surface: '9%', concept: 'growth-rate', kind: 'revenue' },
      { surface: '$145 million', concept: 'revenue', scope: ['Energy'] },
      { surface: '$4 million', concept: null },
      { surface: 'March 2033', concept: 'contract-end' },
      { surface: '$22 million', concept: null },
      { surface: '118,400,000', concept: 'shares-outstanding' },
      { surface: '$300 million', concept: null },
      { surface: '2,000,000', concept: null },
    ],
  },
  {
    name: 'bullets, a headline and questions',
    kind: 'news',
    text: `Tressel to Pay Kaldor $200 Million a Year for Data Centers

Key points
- Tressel will pay Kaldor $200 million a year, Kaldor's annual report shows
- The contract, which totals roughly $1.4 billion, runs through December 2032
- Kaldor gets a customer; Tressel gets 15,000 GPUs and 40 megawatts at the Brae Head campus

How long does the agreement last?

It lasts seven years. Kaldor's sales were $880 million in 2024, and Tressel's losses came to $95 million.

What if they fall out?

Either company can leave with nine months' notice. The nine-month notice period is unusual. At $200 million a year, Tressel is now Kaldor's biggest customer. Kaldor's Brae Head campus opened in 2019.`,
    claims: [
      { surface: '$200 Million', concept: 'recurring-payment', entity: 'Tressel', counterparty: 'Kaldor' },
      { surface: '$200 million', concept: 'recurring-payment', entity: 'Tressel', counterparty: 'Kaldor' },
      { surface: '$1.4 billion', concept: 'contract-value', entity: 'Tressel', counterparty: 'Kaldor' },
      { surface: 'December 2032', concept: 'contract-end', entity: 'Tressel', counterparty: 'Kaldor' },
      { surface: '15,000', concept: 'gpu-count', scope: ['Brae Head'] },
      { surface: '40 megawatts', concept: 'power-capacity', scope: ['Brae Head'] },
      { surface: '$880 million', concept: 'revenue', entity: 'Kaldor' },
      { surface: '$95 million', concept: 'loss', entity: 'Tressel' },
      { surface: 'nine months', concept: 'notice-period', entity: 'Tressel' },
      { surface: 'nine-month', concept: 'notice-period', entity: 'Tressel' },
      { surface: '$200 million', concept: 'recurring-payment', entity: 'Tressel', counterparty: 'Kaldor' },
    ],
  },
  {
    name: 'a profile with a run rate and a chip order',
    kind: 'news',
    text: `Anselm AI is growing fast. Its revenue run rate climbed from roughly $300 million in late 2024 to about $2.2 billion by this spring, according to two people familiar with the matter. Anselm Write alone accounts for more than $700 million in annualized revenue.

The company was last valued at $38 billion and has raised nearly $7 billion since 2021. Rival Corvid Systems is valued at roughly $90 billion and has committed $300 billion to data centers over the next five years.

Anselm's operating losses widened threefold last year to more than $1.1 billion, driven by chips. In the first quarter those losses exceeded $400 million. About 70 percent of Anselm's customers also pay for Corvid.`,
    claims: [
      { surface: '$300 million', concept: 'revenue-run-rate', entity: 'Anselm' },
      { surface: '$2.2 billion', concept: 'revenue-run-rate', entity: 'Anselm' },
      { surface: '$700 million', concept: 'revenue-run-rate', entity: 'Anselm Write' },
      { surface: '$38 billion', concept: 'valuation' },
      { surface: '$7 billion', concept: 'funding' },
      { surface: '$90 billion', concept: 'valuation', entity: 'Corvid Systems' },
      { surface: '$300 billion', concept: null },
      { surface: 'five years', concept: null },
      { surface: '$1.1 billion', concept: 'loss', kind: 'operating', entity: 'Anselm' },
      { surface: '$400 million', concept: 'loss', kind: 'operating', entity: 'Anselm' },
      { surface: '70 percent', concept: null },
    ],
  },
  {
    name: 'a takeover and its numbers',
    kind: 'news',
    text: `Brockhurst Steel agreed to buy Calder Wire for $2.7 billion in cash and stock, the companies said. Brockhurst will pay $31 a share, a premium of 24%. The deal is expected to close in June.

Calder had sales of $1.1 billion and adjusted EBITDA of $190 million last year. Brockhurst, with a market value of $8 billion and net debt of $1.5 billion, expects savings of $60 million a year. It has 14,000 employees; about 400 jobs will go.

A breakup fee of $85 million applies. Brockhurst's capital spending was $420 million and its gross margin 19%.`,
    claims: [
      { surface: '$2.7 billion', concept: null },
      { surface: '24%', concept: null },
      { surface: '$1.1 billion', concept: 'revenue', entity: 'Calder' },
      { surface: '$190 million', concept: 'ebitda', kind: 'adjusted' },
      { surface: '$8 billion', concept: 'valuation', entity: 'Brockhurst Steel' },
      { surface: '$1.5 billion', concept: 'debt' },
      { surface: '$60 million', concept: null },
      { surface: '14,000', concept: 'headcount' },
      { surface: '400', concept: null },
      { surface: '$85 million', concept: null },
      { surface: '$420 million', concept: 'capex', entity: 'Brockhurst Steel' },
      { surface: '19%', concept: 'margin', kind: 'gross' },
    ],
  },
  {
    name: 'a press release',
    kind: 'news',
    text: `Wexham Networks, Inc. today announced results for its first fiscal quarter ended March 31, 2026.

Revenue was $77.4 million, an increase of 14% year-over-year. GAAP net loss was $9.1 million, or $(0.23) per share, compared to a net loss of $12.6 million, or $(0.33) per share, in the prior year. Non-GAAP operating loss was $2.2 million.

Cash, cash equivalents and marketable securities totaled $143.0 million. Total customers grew 9% to 4,410. For the second quarter, Wexham expects revenue of $79 million to $81 million. The company had 1,020 full-time employees.`,
    claims: [
      { surface: '$77.4 million', concept: 'revenue' },
      { surface: '14%', concept: 'growth-rate', kind: 'revenue' },
      { surface: '$9.1 million', concept: 'loss', kind: 'net' },
      { surface: '$(0.23)', concept: 'earnings-per-share' },
      { surface: '$12.6 million', concept: 'loss', kind: 'net' },
      { surface: '$(0.33)', concept: 'earnings-per-share' },
      { surface: '$2.2 million', concept: 'loss' },
      { surface: '$143.0 million', concept: 'cash' },
      { surface: '9%', concept: 'growth-rate', kind: 'customers' },
      { surface: '$79 million to $81 million', concept: 'revenue', modality: 'planned' },
      { surface: '1,020', concept: 'headcount' },
    ],
  },
  {
    name: 'what a figure is held against, and what two lists name in order',
    kind: 'news',
    text: `Harrow Stores earns less

Net income at Harrow Stores dropped to $88 million, or $1.12 a share, from $131 million, or $1.60 a share, in 2024. Harrow Stores ended 2025 with $812 million in cash, enough to fund operations into 2028.

U.S. revenue and international revenue represented $143 million, or 86%, and $23 million, or 14%, respectively, of total revenue in 2025 compared to $120 million, or 91%, and $12 million, or 9%, respectively, in 2024. A reactor at Three Mile Island will heat its greenhouses.`,
    claims: [
      { surface: '$88 million', concept: 'income', kind: 'net', entity: 'Harrow Stores' },
      { surface: '$1.12', concept: 'earnings-per-share' },
      { surface: '$131 million', concept: 'income', kind: 'net' },
      { surface: '$1.60', concept: 'earnings-per-share' },
      { surface: '$812 million', concept: 'cash', scope: [] },
      { surface: '$143 million', concept: 'revenue', scope: ['U.S.'] },
      { surface: '86%', concept: null },
      { surface: '$23 million', concept: 'revenue', scope: ['international'] },
      { surface: '$120 million', concept: 'revenue', scope: ['U.S.'] },
    ],
  },
  {
    name: 'results and what they were made on',
    kind: 'news',
    text: `Marlow Ferries earns more on less

In the half to June 30, 2025 it lost $31 million on revenue of $144 million, Marlow Ferries said. The $27 million it lost in 2023 was a record.

Marlow Ferries earned $9 million on sales of $62 million in the third quarter, against $7 million on sales of more than $66 million a year earlier. It spent $4 million on capital expenditures. For the year it sees revenue rising to $250 million from $231 million and net income to $19 million from $14 million.

The company wants to raise $85 million and is set to pay $2 million a year for its piers.`,
    claims: [
      { surface: '$31 million', concept: 'loss' },
      { surface: '$144 million', concept: 'revenue' },
      { surface: '$27 million', concept: 'loss' },
      { surface: '$9 million', concept: 'income' },
      { surface: '$62 million', concept: 'revenue' },
      { surface: '$7 million', concept: 'income' },
      { surface: '$66 million', concept: 'revenue' },
      { surface: '$4 million', concept: 'capex' },
      { surface: '$231 million', concept: 'revenue' },
      { surface: '$19 million', concept: 'income', kind: 'net' },
      { surface: '$14 million', concept: 'income', kind: 'net' },
      { surface: '$85 million', concept: 'funding', modality: 'planned' },
      { surface: '$2 million', concept: 'recurring-payment', modality: 'planned' },
    ],
  },
  {
    name: 'measures and figures in the order of two lists',
    kind: 'filing',
    text: `Results of Harrow Stores, Inc.

Our revenue and net loss were $51 million and $9 million, respectively, in 2025. Of a charge for share awards, $2 million, $4 million and $3 million were classified as research and development, sales and marketing and general and administrative expenses, respectively.

Net loss, gross profit and capital expenditures were $8 million, $21 million and $6 million, respectively, in 2024. Rent and interest expense were $5 million and $4 million for 2025 and 2024, respectively. Interest expense on our notes payable was $1 million and $7 million, respectively.

Revenue and gross profit grew 13% and 4%, respectively, to $52 million and $22 million in 2025, compared to $46 million and $20 million, respectively, in 2024. Operating and net losses were $5 million and $11 million, respectively. GAAP and non-GAAP operating margin were 14% and 17%, respectively. Basic and diluted earnings per share were $1.31 and $1.27, respectively.`,
    claims: [
      { surface: '$51 million', concept: 'revenue' },
      { surface: '$9 million', concept: 'loss', kind: 'net' },
      { surface: '$2 million', concept: 'research-and-development' },
      { surface: '$4 million', concept: null },
      { surface: '$3 million', concept: null },
      { surface: '$8 million', concept: 'loss', kind: 'net' },
      { surface: '$21 million', concept: null },
      { surface: '$6 million', concept: 'capex' },
      { surface: '$5 million', concept: null },
      { surface: '$4 million', concept: null },
      { surface: '$1 million', concept: null },
      { surface: '$7 million', concept: null },
      { surface: '13%', concept: 'growth-rate', kind: 'revenue' },
      { surface: '4%', concept: 'growth-rate', kind: 'gross profit' },
      { surface: '$52 million', concept: 'revenue' },
      { surface: '$22 million', concept: null },
      { surface: '$46 million', concept: 'revenue' },
      { surface: '$20 million', concept: null },
      { surface: '$5 million', concept: 'loss', kind: 'operating' },
      { surface: '$11 million', concept: 'loss', kind: 'net' },
      { surface: '14%', concept: 'margin', kind: 'operating' },
      { surface: '$1.31', concept: 'earnings-per-share', kind: 'basic', unit: 'USD/share' },
      { surface: '$1.27', concept: 'earnings-per-share', kind: 'diluted' },
    ],
  },
];
