import type { Claim } from '../model/claim.ts';
import { isSettled } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { OutputOptions } from '../model/pipeline.ts';
import type { DocumentSummary, Report } from '../model/report.ts';
import { oneLine, quantityLabel, quoteLine } from '../text/wording.ts';
import { aspectParts, workingLine } from './aspects.ts';
import { webAddress } from './documents.ts';
import { quoteAddress } from './quote-address.ts';

/** A node of JSON-LD; what is undefined is not written. */
type Node = { readonly '@type': string; readonly [property: string]: unknown };

/** Worst first, as `ratingValue` counts them: 1 to 5. */
const SCALE = ['Contradicted', 'Inexact', 'Cut off', 'Consistent', 'Confirmed'] as const;
type Rating = (typeof SCALE)[number];

const MEANS: Readonly<Record<Rating, string>> = {
  Contradicted: 'the document states another figure',
  Inexact: 'the document’s figure is another, within 5 %',
  'Cut off': 'the figure was cut off instead of rounded',
  Consistent: 'both figures can be true, through a hedge',
  Confirmed: 'the document states the same figure, as far as both print it',
};
const SCALE_WORDS = SCALE.map((rating, i) => `${i + 1} ${rating}: ${MEANS[rating]}`).join('; ');

/** Null for a finding that rates no claim: nothing was found, or nothing could be compared. */
const ratingOf = ({ verdict, severity }: Finding): Rating | null => {
  switch (verdict) {
    case 'conflict':
      return severity === 'error' ? 'Contradicted' : severity === 'warning' ? 'Inexact' : 'Cut off';
    case 'compatible':
      return severity === 'note' ? 'Cut off' : 'Consistent';
    case 'match':
      return 'Confirmed';
    case 'missing':
    case 'not-comparable':
      return null;
    default:
      return verdict satisfies never;
  }
};

type Documents = ReadonlyMap<string, DocumentSummary>;

/** Where a claim was made, or what it was held against; the quote goes with it. */
const workOf = (claim: Claim, document: DocumentSummary | undefined, type: string): Node => {
  const url = webAddress(claim.source);
  return {
    '@type': type,
    headline: document?.title ?? document?.form ?? undefined,
    url: url === null ? undefined : quoteAddress(url, claim),
    datePublished: document?.published ?? undefined,
    publisher: organization(document?.publisher ?? undefined),
  };
};

const organization = (name: string | undefined): Node | undefined =>
  name === undefined ? undefined : { '@type': 'Organization', name };

const isArticle = (document: DocumentSummary | undefined): boolean =>
  document?.kind === 'news' || document?.kind === 'press-release';

/** "Lumen Works, operating loss, Lamps, Q3 2025: $142 million" */
const summaryOf = (claim: Claim): string => {
  const aspects = aspectParts(claim).join(', ');
  const figure = oneLine(quantityLabel(claim.quantity));
  return aspects === '' ? figure : `${aspects}: ${figure}`;
};

const reviewOf = (finding: Finding, documents: Documents, { page, publisher }: OutputOptions): Node | null => {
  const rating = ratingOf(finding);
  const [judged, ...others] = finding.claims;
  if (rating === null || judged === undefined) return null;
  const article = documents.get(judged.document);
  const against = others.filter(({ document }) => document !== judged.document);
  // An article that contradicts itself was not held against anything.
  if (!isArticle(article) || against.length === 0) return null;
  const { calculation } = finding;
  return {
    '@type': 'ClaimReview',
    identifier: finding.id,
    url: page === undefined ? undefined : `${page.replace(/#.*$/, '')}#f-${finding.id}`,
    author: organization(publisher),
    claimReviewed: summaryOf(judged),
    itemReviewed: {
      '@type': 'Claim',
      text: quoteLine(judged),
      author: organization(article?.publisher ?? undefined),
      datePublished: article?.published ?? undefined,
      appearance: workOf(judged, article, article?.kind === 'news' ? 'NewsArticle' : 'Article'),
    },
    reviewRating: {
      '@type': 'Rating',
      ratingValue: SCALE.indexOf(rating) + 1,
      worstRating: 1,
      bestRating: SCALE.length,
      alternateName: rating,
      description: SCALE_WORDS,
      ratingExplanation:
        calculation === null ? finding.message : `${finding.message} Working: ${workingLine(calculation)}.`,
    },
    citation: against.map((claim) => ({
      ...workOf(claim, documents.get(claim.document), 'CreativeWork'),
      text: quoteLine(claim),
    })),
  };
};

/**
 * The findings about articles as fact checks that search engines read: schema.org's ClaimReview in JSON-LD, one for each claim of an article
 * that another document bears out or contradicts (https://schema.org/ClaimReview). A search engine wants the address of a page that
 * shows the check: `page`. Safe inside a `script` element: no document's word can close it.
 */
export const renderClaimReview = (report: Report, options: OutputOptions = {}): string => {
  const documents: Documents = new Map(report.documents.map((document) => [document.id, document]));
  const reviews = report.findings
    // What a person has settled is no longer told to the world as a finding of ours.
    .filter((finding) => !isSettled(finding))
    .flatMap((finding) => reviewOf(finding, documents, options) ?? []);
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': reviews }, null, 2);
  return `${text.replaceAll('<', '\\u003c')}\n`;
};
