import type { Claim } from '../model/claim.ts';
import type { TaggedFact } from '../model/document.ts';
import type { Quantity } from '../model/quantity.ts';
import { Exact, roundingInterval } from '../text/interval.ts';
import { claimOf, proseEvidence } from './claim.ts';
import { type Context, holderOf, indexFrom } from './context.ts';
import { tableEvidence } from './table-evidence.ts';
import { TAXONOMY_CONCEPTS } from './tagged-concepts.ts';

/** Axes whose members say how a number was put together, not of what it is a part. Source: the US-GAAP and SRT taxonomies. */
const TECHNICAL_AXES = new Set(['us-gaap:StatementScenarioAxis', 'srt:StatementScenarioAxis', 'dei:LegalEntityAxis']);
/** Of what is consolidated, what is reconciled, eliminated or belongs to no segment is a part; the segments together are the whole. */
const CONSOLIDATED = 'srt:ConsolidationItemsAxis';
const WHOLE = /OperatingSegments|ReportableSegments?|ReportingSegments?/;
const FORECAST = 'srt:ScenarioForecastMember';

const isOfPart = ([axis, member]: readonly [string, string]): boolean =>
  axis === CONSOLIDATED ? !WHOLE.test(member) : !TECHNICAL_AXES.has(axis);

/** "us-gaap:EuropeMember" to "Europe", "x:RetailBankingSegmentMember" to "Retail Banking", "country:US" to "US". */
export const memberName = (member: string): string =>
  member
    .slice(member.indexOf(':') + 1)
    .replace(/(?:(?<!Non)Segments?)?(?:Member|Domain)$/, '')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');

/** XBRL's unit as ours: `USD/shares` is `USD/share`, `shares` is `share`, a unit of the filer's own its last word in small letters. */
const unitOf = (unit: string): string => {
  const plain = unit.slice(unit.indexOf(':') + 1);
  if (/^[A-Z]{3}$/.test(plain)) return plain;
  const [over = '', under] = unit.split('/');
  if (/^[A-Z]{3}$/.test(over) && under !== undefined) return `${over}/${under.replace(/s$/i, '').toLowerCase()}`;
  return plain.replace(/s$/i, '').toLowerCase() || 'pure';
};

/** The tagged number with its own decimals; a `pure` number printed as a percentage is a percentage. */
const quantityOf = (text: string, fact: TaggedFact): Quantity => {
  const { start, end } = fact.span;
  const surface = text.slice(start, end);
  const percent =
    fact.unit === 'pure' && (surface.endsWith('%') || /^\s{0,2}\)?\s?(?:%|percent)/.test(text.slice(end, end + 10)));
  const value = percent ? new Exact(fact.value).times(100) : new Exact(fact.value);
  const decimals = fact.decimals === null ? null : fact.decimals - (percent ? 2 : 0);
  // Decimals of INF are read as null: the number is exact.
  const { low, high } = decimals === null ? { low: value, high: value } : roundingInterval(value, decimals);
  return {
    surface,
    value: value.toFixed(),
    low: low.toFixed(),
    high: high.toFixed(),
    unit: percent ? 'percent' : unitOf(fact.unit),
    per: null,
    modifier: 'exact',
    decimals,
  };
};

const claimOfFact = (context: Context, fact: TaggedFact): Claim | null => {
  const { document } = context;
  const { span } = fact;
  if (span.start >= span.end || span.end > document.text.length) return null;
  const quantity = quantityOf(document.text, fact);
  const known = TAXONOMY_CONCEPTS.get(fact.name);
  const concept = (quantity.value?.startsWith('-') === true ? known?.negative : undefined) ?? known?.concept ?? null;
  const members = Object.entries(fact.dimensions).sort(([a], [b]) => (a < b ? -1 : 1));
  const index = indexFrom(document.blocks, span.start + 1) - 1;
  const block = document.blocks[index];
  const cell = block?.kind === 'table' ? holderOf(block.table.cells, span.start) : null;
  return claimOf(context, {
    span,
    quantity,
    concept,
    kind: known?.kind ?? null,
    entity: context.registrant,
    scope: members.filter(isOfPart).map(([, member]) => memberName(member)),
    period: fact.period,
    modality: members.some(([, member]) => member === FORECAST) ? 'planned' : 'stated',
    evidence:
      block?.kind === 'table' && cell !== null
        ? tableEvidence(document.text, block, cell, span)
        : proseEvidence(context, span, index),
    // In pages facts are tagged inline; EDGAR's own gathering of a company's facts is JSON.
    rule: document.mediaType === 'application/json' ? 'companyfacts' : 'ixbrl',
    confidence: 1,
  });
};

/**
 * The claims of a document's tagged facts (inline XBRL): value, decimals, unit and period as tagged; the concept where the taxonomy's
 * element is one of ours; the scope from the members of its axes.
 */
export const claimsOfFacts = (context: Context): Claim[] =>
  context.document.facts.map((fact) => claimOfFact(context, fact)).filter((claim) => claim !== null);
