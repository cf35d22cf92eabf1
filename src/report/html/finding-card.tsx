import type { Claim } from '../../model/claim.ts';
import type { Finding } from '../../model/finding.ts';
import { countOf, quantityLabel } from '../../text/wording.ts';
import { aspectParts, contextParts, workingLine } from '../aspects.ts';
import { type DocumentLookup, documentsOf } from '../documents.ts';
import type { Group } from '../groups.ts';
import { sidesOf } from '../sides.ts';
import { decisionLine, type Novelty } from '../standing.ts';
import { DecideForm } from './decide-form.tsx';
import { MarkedQuote } from './marked-quote.tsx';
import { SIGNS } from './signs.ts';
import { SourceLine } from './source-line.tsx';

/** Of many claims on one side, as many as one reads; the rest are folded. */
const SHOWN_CLAIMS = 3;

const TAGS: Readonly<Record<Finding['verdict'], string>> = {
  match: 'Match',
  compatible: 'Compatible',
  conflict: 'Conflict',
  missing: 'Missing',
  'not-comparable': 'Not comparable',
};

/** The classes that the filter hides and shows by: one for each document that the finding speaks of. */
export const documentClasses = (finding: Finding, lookup: DocumentLookup): string =>
  [...documentsOf(finding, lookup)].map((index) => `d${index}`).join(' ');

const ClaimFigure = ({ claim, side, lookup }: { claim: Claim; side: string; lookup: DocumentLookup }) => {
  const context = contextParts(claim);
  return (
    <figure>
      <p class="side">{side}</p>
      <p class="figure">{quantityLabel(claim.quantity)}</p>
      {context.length === 0 ? '' : <p class="context">{context.join(' · ')}</p>}
      <blockquote dir="auto">
        <MarkedQuote claim={claim} />
      </blockquote>
      {(claim.evidence.notes ?? []).map((note) => (
        <p class="cite">Note: {note}</p>
      ))}
      <figcaption class="cite">
        <SourceLine claim={claim} document={lookup(claim)} />
      </figcaption>
    </figure>
  );
};

const ClaimList = ({ claims, side, lookup }: { claims: readonly Claim[]; side: string; lookup: DocumentLookup }) => (
  <ul>
    {claims.map((claim) => (
      <li>
        <ClaimFigure claim={claim} side={side} lookup={lookup} />
      </li>
    ))}
  </ul>
);

const Folded = ({ claims, side, lookup }: { claims: readonly Claim[]; side: string; lookup: DocumentLookup }) =>
  claims.length === 0 ? null : (
    <details class="more">
      <summary>{`${side} in ${countOf(claims.length, 'more place')}`}</summary>
      <ClaimList claims={claims} side={side} lookup={lookup} />
    </details>
  );

type MetaProps = { finding: Finding; group: Group; novelty: Novelty };

const Meta = ({ finding: { id, rule, verdict, severity, differs }, group, novelty }: MetaProps) => (
  <div class="meta">
    <p class="tag">
      <span class="sign" aria-hidden="true">
        {SIGNS[group]}
      </span>{' '}
      {TAGS[verdict]}
    </p>
    <p>
      <span class="hidden">severity: </span>
      {severity}
    </p>
    {novelty === null ? '' : <p class="novelty">{novelty}</p>}
    {differs === null ? '' : <p>{`differs: ${differs}`}</p>}
    <p>
      <a href={`#f-${id}`} title="Link to this finding">
        <code>{rule}</code>
      </a>
    </p>
  </div>
);

/** One finding: what is wrong in a sentence, the quotes side by side with their figures marked, and the working. */
type CardProps = {
  finding: Finding;
  group: Group;
  novelty: Novelty;
  lookup: DocumentLookup;
  decideAt?: string | undefined;
};

export const FindingCard = ({ finding, group, novelty, lookup, decideAt }: CardProps) => {
  const sides = sidesOf(finding);
  if (sides === null) return null;
  const { judged, repeats, against } = sides;
  const { id, message, calculation, decision } = finding;
  return (
    <article id={`f-${id}`} class={`finding ${group} ${documentClasses(finding, lookup)}`} aria-labelledby={`m-${id}`}>
      <Meta finding={finding} group={group} novelty={novelty} />
      <div>
        <p class="about">{aspectParts(judged).slice(0, 2).join(' · ')}</p>
        <h3 id={`m-${id}`}>{message}</h3>
        {decision === undefined ? '' : <p class="decision">{decisionLine(decision)}</p>}
        <div class="claims">
          <div>
            <ClaimFigure claim={judged} side="The claim" lookup={lookup} />
            <Folded claims={repeats} side="Said again" lookup={lookup} />
          </div>
          {against.length === 0 ? (
            ''
          ) : (
            <div>
              <ClaimList claims={against.slice(0, SHOWN_CLAIMS)} side="Held against" lookup={lookup} />
              <Folded claims={against.slice(SHOWN_CLAIMS)} side="Held against" lookup={lookup} />
            </div>
          )}
        </div>
        {calculation === null ? (
          ''
        ) : (
          <p class="working">
            <b>Working</b>
            {workingLine(calculation)}
          </p>
        )}
        {decideAt === undefined ? '' : <DecideForm finding={finding} action={decideAt} />}
      </div>
    </article>
  );
};
