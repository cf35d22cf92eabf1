import type { Fact } from './facts.ts';
import type { Reading } from './reading.ts';

/** A figure inside its sentence: `at` is where its surface begins in the quote. */
export type Placed = { readonly fact: Fact; readonly reading: Reading; readonly at: number; readonly end: number };

/** A sentence and the comparable figures in it, in order; `before` is the last figure of the sentences above it. */
export type Sentence = { readonly quote: string; readonly figures: readonly Placed[]; readonly before: Placed | null };

const placeOf = (quote: string, from: number, fact: Fact, reading: Reading): Placed | null => {
  const { surface } = reading.claim.quantity;
  const at = quote.indexOf(surface, from);
  return at < 0 ? null : { fact, reading, at, end: at + surface.length };
};

/** The sentences in which the facts are stated, in order of document and place. */
export const sentenceClaims = (facts: readonly Fact[]): Sentence[] => {
  const placed = facts
    .flatMap((fact) => fact.readings.map((reading) => ({ fact, reading })))
    .filter(({ reading }) => reading.claim.evidence.row === null)
    .sort((a, b) =>
      a.reading.claim.document < b.reading.claim.document
        ? -1
        : a.reading.claim.document > b.reading.claim.document
          ? 1
          : a.reading.claim.evidence.start - b.reading.claim.evidence.start,
    );
  const found: { quote: string; document: string; figures: Placed[]; before: Placed | null }[] = [];
  for (const { fact, reading } of placed) {
    const { document, evidence } = reading.claim;
    const last = found.at(-1);
    const isSame = last !== undefined && last.document === document && last.quote === evidence.quote;
    const before = isSame ? last.before : last?.document === document ? (last.figures.at(-1) ?? last.before) : null;
    const figure = placeOf(evidence.quote, isSame ? (last.figures.at(-1)?.end ?? 0) : 0, fact, reading);
    if (!isSame) found.push({ quote: evidence.quote, document, figures: figure ? [figure] : [], before });
    else if (figure) last.figures.push(figure);
  }
  return found;
};
