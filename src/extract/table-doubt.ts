import { isBalance } from './measure-time.ts';
import type { UnitKind } from './unit-kind.ts';

/** What stands around a cell whose concept was read, in the words that the doubts look at. */
export type Doubtful = {
  readonly concept: string;
  readonly unit: UnitKind;
  /** Less than a million, printed to the unit, in a table that shows no longer one: no scale was found for it. */
  readonly unscaled: boolean;
  /** The row's label; empty where it has none. */
  readonly label: string;
  readonly sections: readonly string[];
  /** The total that closes the row's group, if one does. */
  readonly total: string | null;
  readonly header: readonly string[];
  /** Captions and the headings above the table, nearest first. */
  readonly above: readonly string[];
  /** Does the column name a part that is no time: "Level 1", "Unused amount"? */
  readonly parted: boolean;
};

type Doubt = { readonly id: string; readonly strikes: (cell: Doubtful) => boolean };

/** Lines of the statements. */
const STATED: ReadonlySet<string> = new Set([
  'revenue',
  'income',
  'loss',
  'ebitda',
  'capex',
  'research-and-development',
  'cash',
  'debt',
]);
const IN_CASH_FLOWS: ReadonlySet<string> = new Set(['cash', 'capex', 'income', 'loss']);
/** A caption this long tells of more than its table. */
const LONGEST_CAPTION = 120;

const some = (texts: readonly (string | null)[], pattern: RegExp): boolean =>
  texts.some((text) => text !== null && pattern.test(text));
const titles = ({ above }: Doubtful): readonly string[] => above.filter((text) => text.length <= LONGEST_CAPTION);

/**
 * Where a label names a measure and the table means another one. Each strikes the concept; the claim stays without one. Source: the
 * statements and notes of twelve tagged 10-Ks and 10-Qs, where the tag of the same cell says otherwise.
 */
export const DOUBTS: readonly Doubt[] = [
  {
    // Revenue of 18,674: statements are printed in thousands or millions, and whoever did not see which is wrong by as much.
    id: 'unscaled',
    strikes: ({ concept, unit, unscaled }) => unit === 'money' && unscaled && STATED.has(concept),
  },
  {
    // "Net loss per share" in plain dollars: the unit was not seen, the measure is not the net loss. What is offered is offered of "Common
    // stock, $0.01 par value per share".
    id: 'per-share',
    strikes: ({ label, unit, concept }) =>
      unit === 'money' &&
      concept !== 'share-price' &&
      concept !== 'offering-size' &&
      /\bper\s(?:\w+\s){0,2}share\b/i.test(label),
  },
  {
    // "Automotive sales" under "Cost of revenues:"
    id: 'cost-section',
    strikes: ({ concept, sections }) => concept === 'revenue' && some(sections, /^(?:total )?costs?\b|\bexpenses?\b/i),
  },
  {
    // "Research and development" in a table that parts stock-based compensation over the lines of the statement.
    id: 'allocated',
    strikes: ({ concept, sections, total, above }) =>
      concept === 'research-and-development' &&
      some(
        [...sections, total, ...above.slice(0, 4)],
        /\b(?:stock|share|equity)[-\s]based|\bcompensation\b|\bamortization\b|\bdepreciation\b|\bseverance\b|\brestructuring\b|\bimpairments?\b/i,
      ),
  },
  {
    id: 'other-research',
    strikes: ({ concept, label }) =>
      concept === 'research-and-development' &&
      /\b(?:capitalized|in-process|acquired|credits?|deferred)\b/i.test(label),
  },
  {
    // "Unbilled contract revenue" is a receivable, "Cash, cash equivalents and marketable securities" more than cash.
    id: 'wider',
    strikes: ({ concept, label }) =>
      (concept === 'revenue' && /\b(?:unbilled|deferred|unearned|remaining|backlog)\b/i.test(label)) ||
      (concept === 'cash' && /\b(?:securities|investments|restricted)\b/i.test(label)) ||
      (isBalance(concept) && /^less\b|(?<!\b(?:net of|less|excluding) )\bcurrent portion\b/i.test(label)),
  },
  {
    // "President of Global Sales", "Chief Revenue Officer" in a table of what officers were paid.
    id: 'officer',
    strikes: ({ label }) =>
      /^(?:(?:co|former|interim|senior|executive|vice)[\s,-]{1,2}){0,4}(?:presidents?|directors?|head|chair\w*|treasurer|controller)(?:,| of\b| and\b|$)|\bchief (?:\w+ ){1,3}officer\b|\bvice president\b/i.test(
        label,
      ),
  },
  {
    id: 'minority',
    strikes: ({ label }) => /\bnon-?controlling\b|\bminority\b|\breallocation\b/i.test(label),
  },
  {
    // "Change in valuation allowance" of 7 % grows nothing.
    id: 'no-growth',
    strikes: ({ concept, label }) => concept === 'growth-rate' && !/\bgrowth\b/i.test(label),
  },
  {
    // "Cash" beside "Money market funds" under "Cash and cash equivalents:" is a part of it.
    id: 'cash-part',
    strikes: ({ concept, label, sections }) =>
      concept === 'cash' && /^cash$/i.test(label) && sections.length > 0 && some(sections, /\bcash\b/i),
  },
  {
    // A numerator of the result per share is the result after what the other classes of shares take of it, allocated anew for each.
    id: 'numerator',
    strikes: ({ concept, unit, label }) =>
      (concept === 'loss' || concept === 'income') &&
      unit === 'money' &&
      /\ballocat\w+ to common\b|\b(?:basic|diluted)\b/i.test(label),
  },
  {
    // As if a merger had been long ago: not what the company earned.
    id: 'pro-forma',
    strikes: (cell) => some([cell.label, ...cell.header, ...titles(cell)], /\bpro[-\s]forma\b|\bacquisitions?\b/i),
  },
  {
    // The statement of equity: the loss of the year in the column of one component.
    id: 'equity-column',
    strikes: ({ concept, header }) =>
      (concept === 'loss' || concept === 'income') &&
      some(header, /\b(?:deficit|retained|paid-in|comprehensive|equity|treasury|interests?|preferred|common)\b/i),
  },
  {
    // "Issuances of debt", "Repayment of debt", "Unused commitments": movements and limits.
    id: 'movement',
    strikes: ({ concept, label, header }) =>
      isBalance(concept) &&
      some(
        [label, ...header],
        /\b(?:issuances?|issued|repa\w+|proceeds|payments?|purchases?|borrowings? of|maturit\w+|unused|undrawn|available|thereafter|repurchased?|granted|due)\b/i,
      ),
  },
  {
    // "Fair value: Level 1", "Unpaid principal", "Gross unrealized gains": not the balance itself.
    id: 'parted-balance',
    strikes: ({ concept, parted }) => isBalance(concept) && parted,
  },
  {
    // The adjustments in a statement of cash flows are movements, whatever their labels.
    id: 'cash-flows',
    strikes: (cell) => !IN_CASH_FLOWS.has(cell.concept) && some(titles(cell), /\bcash flows?\b/i),
  },
];

/** The first doubt that strikes a reading; null where it stands. */
export const doubtOf = (cell: Doubtful): string | null => DOUBTS.find(({ strikes }) => strikes(cell))?.id ?? null;
