import type { Claim } from '../../model/claim.ts';
import type { Finding } from '../../model/finding.ts';
import { countOf, quantityLabel } from '../../text/wording.ts';
import { aspectParts, workingLine } from '../aspects.ts';
import type { DocumentLookup } from '../documents.ts';
import { sidesOf } from '../sides.ts';
import { decisionLine } from '../standing.ts';
import { documentClasses } from './finding-card.tsx';
import { MarkedQuote } from './marked-quote.tsx';
import { SourceLine } from './source-line.tsx';

const Side = ({ claim, more, lookup }: { claim: Claim; more: number; lookup: DocumentLookup }) => (
  <>
    <span class="figure">{quantityLabel(claim.quantity)}</span>
    <span class="small">{aspectParts(claim).join(' · ')}</span>
    <q dir="auto">
      <MarkedQuote claim={claim} />
    </q>
    <span class="small">
      <SourceLine claim={claim} document={lookup(claim)} />
    </span>
    {more === 0 ? '' : <span class="small">{`and ${countOf(more, 'more place')}`}</span>}
  </>
);

/** Findings that need no action, a row each: the claim, what it is held against, and the rule. */
export const PairsTable = ({ findings, lookup }: { findings: readonly Finding[]; lookup: DocumentLookup }) => (
  <table class="pairs stack">
    <thead>
      <tr>
        <th scope="col">The claim</th>
        <th scope="col">Held against</th>
        <th scope="col">Rule</th>
      </tr>
    </thead>
    <tbody>
      {findings.map((finding) => {
        const { id, rule, differs, calculation, decision } = finding;
        const sides = sidesOf(finding);
        const [first, ...others] = sides?.against ?? [];
        return (
          <tr id={`f-${id}`} class={documentClasses(finding, lookup)}>
            <td>{sides === null ? '' : <Side claim={sides.judged} more={sides.repeats.length} lookup={lookup} />}</td>
            <td data-label="Held against">
              {first === undefined ? '' : <Side claim={first} more={others.length} lookup={lookup} />}
            </td>
            <td>
              <code>{rule}</code>
              {differs === null ? '' : <span class="small">{`differs: ${differs}`}</span>}
              {decision === undefined ? '' : <span class="small">{decisionLine(decision)}</span>}
              {calculation === null ? '' : <span class="small">{workingLine(calculation)}</span>}
            </td>
          </tr>
        );
      })}
    </tbody>
  </table>
);
