import type { Choice } from './choose.ts';

/** The same choice but for what `more` says. Written out: see `text/placed-block.ts`. */
export const rechosen = (
  it: Choice,
  { rule = it.rule, concept = it.concept, score = it.score, hit = it.hit, measure = it.measure }: Partial<Choice>,
): Choice => ({ rule, concept, score, hit, measure, kind: it.kind });
