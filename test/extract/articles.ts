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
];
