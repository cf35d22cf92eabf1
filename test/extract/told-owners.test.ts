import { describe, expect, it } from 'vitest';
import { claimsIn } from './reading.ts';

const TILSIT =
  'Tilsit grows\n\nCorwen Foods is large. Corwen Foods is in Leeds. Tilsit is old. Tilsit is small. Tilsit is in Ely.\n\n';
const last = async (text: string) => (await claimsIn(TILSIT + text)).at(-1);

describe('whose a figure is, in the words of reporters', () => {
  it.each([
    ['Tilsit’s parent, Corwen Foods, earned $40 million.', 'Corwen Foods'],
    ['Revenue at Tilsit’s parent, Corwen Foods, was $40 million.', 'Corwen Foods'],
    ['In filing for a Nasdaq listing, it had revenue of $40 million.', 'Tilsit'],
    // Words that are no name by themselves open many.
    ['International Loom Works had revenue of $40 million.', 'International Loom Works'],
    ['National Business Looms had revenue of $40 million.', 'National Business Looms'],
    ['International revenue of Tilsit was $40 million.', 'Tilsit'],
    ['Ms. Marlow said the company had 850 employees.', 'Tilsit'],
    ['Per Lindqvist, who took over in 2020, has doubled revenue to $40 million.', 'Tilsit'],
    ['According to Corwen Foods, analysts had expected revenue of $40 million.', 'Tilsit'],
    ['Corwen Foods, whose customers include Tilsit, had revenue of $40 million.', 'Corwen Foods'],
    // Names that are written with hyphens, and a pair of two names.
    ['Kola-Tona earned $40 million.', 'Kola-Tona'],
    ['T-Looms had revenue of $40 million.', 'T-Looms'],
    ['Weave-A-Rug Works earned $40 million.', 'Weave-A-Rug Works'],
    ['A pair of them, Marlow-Tilsit, was talked of; Tilsit earned $40 million.', 'Tilsit'],
    ['Non-GAAP income of Tilsit was $40 million.', 'Tilsit'],
    // Who somebody is, is said in an aside.
    ['Tilsit, which makes Marlow paint and Corwen ropes, said its sales reached $40 million.', 'Tilsit'],
    ['Tilsit, the owner of Marlow and Corwen, said sales reached $40 million.', 'Tilsit'],
    ['In a year of rain, Corwen Foods, a rival, had revenue of $40 million.', 'Corwen Foods'],
    ['Looms, home to Marlow, brought in $40 million.', 'Tilsit'],
    ['Its carpet arm, built around Marlow, lost $40 million.', 'Tilsit'],
    ['The prospectus, filed with the Marlow Exchange, shows sales of $40 million.', 'Tilsit'],
    ['Tilsit bought looms, and Marlow, a rival, had revenue of $40 million.', 'Marlow'],
    // What somebody has with another, or gets from two, is not the other's.
    ['Tilsit buys wool from Marlow and Corwen; its deal with Marlow covers 40,000 looms.', 'Tilsit'],
    ['Tilsit fell in Paris and Corwen Foods earned $40 million.', 'Corwen Foods'],
    // Several whom nobody names; "the two" were named before.
    ['A further 17 manufacturers, the report says, had capacity of 600 megawatts.', null],
    ['Three rivals had revenue of $40 million.', null],
    ['The other four makers had revenue of $40 million.', null],
    ['Tilsit had help. The two companies had revenue of $40 million.', 'Tilsit'],
  ])('%s', async (text, owner) => {
    expect((await last(text))?.entity).toBe(owner);
  });
});

describe('which part a figure is of, in the words of reporters', () => {
  it.each([
    ['In Asia, revenue was $40 million.', ['Asia']],
    ['Sales from our operations in Asia were $40 million.', ['Asia']],
    ['Revenue in the U.S. was $40 million.', ['U.S.']],
    ['In the US, revenue was $40 million.', ['US']],
    ['Revenue outside the U.K. was $40 million.', ['outside the U.K.']],
    ['Revenue with the U.S. Navy was $40 million.', []],
    ['Tilsit has grown revenue to $40 million.', []],
    ['The plant in Ohio will employ 3,000 workers.', ['Ohio']],
    ['Sales of trucks rose to $40 million.', ['trucks']],
    ['Sales of its weight-loss drug reached $40 million.', ['weight-loss drug']],
    ['Truck sales brought in $40 million.', ['Truck']],
    ['Revenue from advertising was $40 million.', ['advertising']],
    ['International revenue was $40 million.', ['International']],
    ['International Business Looms had revenue of $40 million.', []],
    ['Companywide revenue was $40 million.', []],
    ['Sales of about $40 million were told.', []],
    ['In Asia, where it rains, Tilsit said its revenue was $40 million.', []],
  ])('%s', async (text, scope) => {
    expect((await last(text))?.scope).toEqual(scope);
  });
});

describe('initials', () => {
  const owners = async (text: string): Promise<(string | null)[]> => (await claimsIn(text)).map(({ entity }) => entity);

  it('are the company whose name the story has in full', async () => {
    expect(
      await owners(
        'R&W earns more\n\nAugust 20, 2025\n\nRook & Wren had revenue of $9 million in 2024. R&W lost $2 million in 2023.',
      ),
    ).toEqual(['Rook & Wren', 'Rook & Wren']);
  });

  it('are a name of their own where two have them, or nobody', async () => {
    expect(
      await owners(
        'A look at ropes\n\nAugust 20, 2025\n\nRook & Wren had revenue of $9 million in 2024, and Rhone & Wick of $8 million. R&W lost $2 million in 2023.',
      ),
    ).toEqual(['Rook & Wren', 'Rhone & Wick', 'R&W']);
    expect(await owners('A look at ropes\n\nAugust 20, 2025\n\nR&W lost $2 million in 2023.')).toEqual(['R&W']);
  });

  it('are a name whichever letters they are, by themselves or before a word', async () => {
    const ropes = (name: string): string =>
      `A look at ropes\n\nAugust 20, 2025\n\nCalder Wire had revenue of $9 million in 2024. ${name} lost $2 million in 2023.`;
    for (const name of ['R&W', 'S&T Bank', 'D&B']) expect((await owners(ropes(name))).at(-1), name).toBe(name);
  });

  it('name nobody where they tell a cost, a dealing or an index', async () => {
    const ropes = (words: string): string =>
      `A look at ropes\n\nAugust 20, 2025\n\nCalder Wire had revenue of $9 million in 2024. ${words} $2 million in 2023.`;
    for (const words of ['SG&A was', 'PP&E came to', 'G&A was', 'Funds on the S&P 500 lost'])
      expect((await owners(ropes(words))).at(-1), words).toBe('Calder Wire');
  });
});

describe('who is paid, in the words of reporters', () => {
  const parties = async (text: string) => {
    const claim = await last(text);
    return [claim?.entity, claim?.counterparty];
  };

  it('"the company" that somebody pays is never who pays', async () => {
    expect(await parties('Corwen Foods will pay the weaver $40 million a month.')).toEqual(['Corwen Foods', 'Tilsit']);
    expect(await parties('Corwen Foods said so. Tilsit will pay the grocer $40 million a month.')).toEqual([
      'Tilsit',
      'Corwen Foods',
    ]);
    expect(await parties('Corwen Foods will pay Marlow $40 million a month.')).toEqual(['Corwen Foods', 'Marlow']);
  });

  it('whom "it" is, who only stands before does not pay', async () => {
    const told = 'Tilsit had sales of $90 million in 2024, and one tenant will pay it most of that.';
    expect(
      await parties(`Corwen Foods owes $40 million each month. ${told} Either may leave on 90 days’ notice.`),
    ).toEqual(['Corwen Foods', 'Tilsit']);
  });

  it('nobody pays himself: "the maker" is the other of the two', async () => {
    expect(await parties('The maker of ropes agreed to pay Tilsit $40 million a month.')).toEqual([
      'Corwen Foods',
      'Tilsit',
    ]);
  });
});

describe('who awards a contract pays, and who wins it is paid', () => {
  it.each([
    ['Tilsit won a $90 million order from Corwen Foods.', 'Corwen Foods', 'Tilsit'],
    ['Tilsit was awarded a contract worth up to $90 million by Corwen Foods.', 'Corwen Foods', 'Tilsit'],
    ['Corwen Foods awarded Tilsit a contract worth up to $90 million.', 'Corwen Foods', 'Tilsit'],
    ['Tilsit signed a contract worth $90 million to supply ropes to Corwen Foods.', 'Corwen Foods', 'Tilsit'],
    ['Tilsit won a $90 million order.', 'Tilsit', null],
  ])('%s', async (text, payer, payee) => {
    const claim = await last(text);
    expect([claim?.entity, claim?.counterparty]).toEqual([payer, payee]);
  });
});

describe('a name', () => {
  const COMPANY = 'Tilsit Foods is old. Tilsit Foods is in Ely. Tilsit Foods bakes.\n\n';
  const owner = async (text: string) => (await claimsIn(COMPANY + text)).at(-1)?.entity;
  it.each([
    // The exchange of a ticker is nobody, and who has one is somebody, named once or often.
    ['Tilsit (NYSE: TLST) had 4,570 employees at the end of June.', 'Tilsit Foods'],
    ['Marlow (Euronext Paris: MRL) had 4,570 employees at the end of the warmest summer so far.', 'Marlow'],
    ['Weavers (a guild: older than most) had 4,570 employees at the end of June.', 'Tilsit Foods'],
    // A word that opens a sentence is a name where it is told of as somebody is.
    ['Marlow, whose revenue last year was $40 million, fell.', 'Marlow'],
    ['Marlow, which makes ropes and sells paint, had revenue of $40 million.', 'Marlow'],
    ['Weaving, whose revenue last year was $40 million, is its pride.', 'Tilsit Foods'],
    ['Wool, which fell 4% in May, made up $40 million of revenue.', 'Tilsit Foods'],
    // Who is "based" is who does it.
    ['Leeds-based Marlow Ropes declined to comment. The firm’s revenue was $40 million.', 'Marlow Ropes'],
    ['Shares of Leeds-based Marlow Ropes fell. Its revenue was $40 million.', 'Tilsit Foods'],
    // "the client business" is a part; who reckons is not the client.
    ['Analysts polled by Marlow had hoped for more. Sales in the client business were $40 million.', 'Tilsit Foods'],
    // What stands before a part is no name.
    ['The EV unit lost $40 million in the year.', 'Tilsit Foods'],
    // Whom a sentence names behind a preposition, with what is theirs, the next is not about.
    [
      'The round was led by Corwen, with help from Corwen and Marlow’s fund. It brings total funding to $40 million.',
      'Tilsit Foods',
    ],
    ['Marlow’s fund led the round. It had revenue of $40 million.', 'Marlow'],
    // Who brings in a share of somebody's revenue is the customer.
    ['Marlow accounted for 58% of revenue in the quarter.\n\nThe company is worth about $40 million.', 'Tilsit Foods'],
    ['Marlow Ropes made 58% of its ropes in Ely. The company had sales of $40 million.', 'Marlow Ropes'],
  ])('%s', async (text, name) => {
    expect(await owner(text)).toBe(name);
  });

  it('in law is the one that is called for short, however seldom it is said', async () => {
    const often = 'Marlow sells ropes. '.repeat(12);
    const claims = await claimsIn(
      `A look at ropes\n\nMarlow Systems Inc. sells ropes.\n\n${often}Marlow had sales of $40 million.`,
    );
    expect(claims.at(-1)?.entity).toBe('Marlow Systems');
    const other = await claimsIn(
      `A look at ropes\n\nMarlow Systems sells ropes.\n\n${often}Marlow had sales of $40 million.`,
    );
    expect(other.at(-1)?.entity).toBe('Marlow');
  });
});

describe('a part that stands behind "with"', () => {
  it.each([
    ['Capital spending reached $90 million in 2024, with AI accounting for $40 million.', [[], ['AI']]],
    ['Revenue was $90 million in 2024, with the cloud arm bringing in $40 million.', [[], ['cloud']]],
    ['Revenue was $90 million, with rain accounting for a loss of $40 million.', [[], []]],
    // The article before a workplace names none.
    ['The factory will employ 1,800 people.', [[]]],
    ['The Tulsa factory will employ 1,800 people.', [['Tulsa']]],
  ])('%s', async (text, scopes) => {
    expect((await claimsIn(text)).map(({ scope }) => scope)).toEqual(scopes);
  });
});

describe('the town of a dateline', () => {
  it.each([
    ['The Elbing loom maker lost $26 million.', 'Tilsit'],
    ['Elbing Looms lost $26 million.', 'Elbing Looms'],
  ])('is nobody: %s', async (text, name) => {
    const story = 'Tilsit grows\n\nELBING, Feb. 8, 2024 — Tilsit sells looms. Tilsit is old. Tilsit is small.';
    expect((await claimsIn(`${story}\n\n${text}`)).at(-1)?.entity).toBe(name);
  });
});
