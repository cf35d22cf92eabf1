import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/report/render.ts';
import { claim, EMPTY, finding, HOSTILE, REPORT } from './sample-report.ts';

type Node = Record<string, unknown>;

const reviewsOf = (report: typeof REPORT, options = {}): Node[] => {
  const { '@context': context, '@graph': graph } = JSON.parse(renderReport(report, 'claimreview', options));
  expect(context).toBe('https://schema.org');
  return graph;
};

/** The properties that schema.org (version 29) gives each type that we use, with those of the types above it, as far as we use them. */
const THING = ['@type', 'identifier', 'url', 'description'];
const CREATIVE_WORK = [...THING, 'author', 'publisher', 'datePublished', 'headline', 'text', 'citation'];
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  ClaimReview: [...CREATIVE_WORK, 'claimReviewed', 'itemReviewed', 'reviewRating'],
  Claim: [...CREATIVE_WORK, 'appearance'],
  CreativeWork: CREATIVE_WORK,
  Article: CREATIVE_WORK,
  NewsArticle: CREATIVE_WORK,
  Organization: [...THING, 'name'],
  Rating: [...THING, 'ratingValue', 'bestRating', 'worstRating', 'alternateName', 'ratingExplanation'],
};

/** Every node of the tree with its type's properties and no others. */
const assertOnlySchemaOrg = (node: unknown): void => {
  if (Array.isArray(node)) {
    for (const each of node) assertOnlySchemaOrg(each);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const type = (node as Node)['@type'];
  const allowed = PROPERTIES[String(type)];
  expect(allowed, `the type ${String(type)}`).toBeDefined();
  for (const [property, value] of Object.entries(node)) {
    expect(allowed, `${String(type)}.${property}`).toContain(property);
    assertOnlySchemaOrg(value);
  }
};

describe('claimreview', () => {
  it('reviews each claim of an article that another document bears out or contradicts, and no other', () => {
    // The draft is no article; what is missing or not comparable is no verdict on a claim.
    expect(reviewsOf(REPORT).map(({ identifier }) => identifier)).toEqual(
      [REPORT.findings[0], REPORT.findings[2], REPORT.findings[4]].map((each) => each?.id),
    );
    expect(reviewsOf(EMPTY)).toEqual([]);
    const alone = finding('internal.conflict', {
      verdict: 'conflict',
      severity: 'error',
      message: 'It says two things.',
      claims: REPORT.findings[0]?.claims.slice(0, 1).flatMap((each) => [each, { ...each, id: '0'.repeat(16) }]) ?? [],
    });
    expect(reviewsOf({ ...REPORT, findings: [alone] }), 'an article against itself').toEqual([]);
  });

  it('says all that a search engine requires, and nothing that schema.org does not know', () => {
    const reviews = reviewsOf(REPORT, { page: 'https://newsroom.example/lumen#top', publisher: 'The Newsroom' });
    expect(reviews.length).toBeGreaterThan(0);
    for (const review of reviews) {
      assertOnlySchemaOrg(review);
      expect(review).toMatchObject({
        '@type': 'ClaimReview',
        url: `https://newsroom.example/lumen#f-${review.identifier}`,
        author: { '@type': 'Organization', name: 'The Newsroom' },
        claimReviewed: expect.stringMatching(/\S/),
        itemReviewed: { '@type': 'Claim', appearance: { '@type': 'NewsArticle' } },
        reviewRating: { '@type': 'Rating', worstRating: 1, bestRating: 5, alternateName: expect.stringMatching(/\S/) },
      });
    }
  });

  it('rates on a scale that it explains, with the quote, its place and what it was held against', () => {
    const [first, second, third] = reviewsOf(REPORT) as [Node, Node, Node];
    expect(first).toMatchObject({
      claimReviewed: 'Lumen Works, operating loss, Lamps, Q3 2025: $142 million',
      itemReviewed: {
        text: 'The lamps business alone lost $142 million in the quarter, more than anyone had feared.',
        author: { name: 'Tidings' },
        datePublished: '2025-11-05',
        appearance: {
          headline: 'Lamp maker loses its glow',
          url: expect.stringContaining('https://tidings.example/lumen#'),
        },
      },
      reviewRating: { ratingValue: 1, alternateName: 'Contradicted', ratingExplanation: REPORT.findings[0]?.message },
      citation: [{ headline: 'Form 10-Q', datePublished: '2025-11-04', text: 'Lamps $ (412) $ (388)' }],
    });
    expect(second.reviewRating).toMatchObject({ ratingValue: 4, alternateName: 'Consistent' });
    expect(third.reviewRating).toMatchObject({ ratingValue: 5, alternateName: 'Confirmed' });
    const { description } = first.reviewRating as { description: string };
    for (const words of ['1 Contradicted', '2 Inexact', '3 Cut off', '4 Consistent', '5 Confirmed'])
      expect(description).toContain(words);
    expect(first, 'no page, no address of one').not.toHaveProperty('url');
  });

  it('tells a near miss and a figure that was cut off from a contradiction', () => {
    const base = REPORT.findings[0];
    if (base === undefined) throw new Error('the sample has a conflict');
    const ratings = (['error', 'warning', 'note'] as const).map(
      (severity) => reviewsOf({ ...REPORT, findings: [{ ...base, severity }] })[0]?.reviewRating,
    );
    expect(ratings).toMatchObject([{ ratingValue: 1 }, { ratingValue: 2 }, { ratingValue: 3 }]);
  });

  it('closes no script element, and links to no address that is none of the web', () => {
    const text = renderReport(HOSTILE, 'claimreview');
    expect(text).not.toContain('<');
    expect(JSON.parse(text)['@graph'][0].reviewRating.ratingExplanation).toBe(HOSTILE.findings[0]?.message);
    expect(text).not.toContain('"javascript:');
  });

  it('gives the working', () => {
    const judged = REPORT.findings[0]?.claims[0];
    const held = claim({ source: 'f', quantity: judged?.quantity as never, quote: 'x $142 million' });
    const computed = finding('arithmetic.growth', {
      message: 'It fits.',
      claims: [judged, held].flatMap((each) => each ?? []),
      calculation: { expression: '71 million × 2', low: '142000000', high: '142000000' },
    });
    expect(reviewsOf({ ...REPORT, findings: [computed] })[0]?.reviewRating).toMatchObject({
      ratingExplanation: 'It fits. Working: 71 million × 2 = 142 million.',
    });
  });
});
