import type { Fact } from './facts.ts';
import type { Draft } from './finding.ts';
import { groupBy } from './group-by.ts';
import type { Reading } from './reading.ts';

/** A draft with the fact it judges. */
export type Judged = { readonly fact: Fact; readonly draft: Draft };

const valueKey = ({ source, concept, per, measure: { value, allowed, modifier } }: Reading): string =>
  JSON.stringify([source, concept, per, modifier, value ?? [allowed.low, allowed.high]]);

const echoKey = ({ draft }: Judged): string => {
  const [judged, reference] = draft.readings;
  return JSON.stringify([draft.rule, draft.verdict, judged && valueKey(judged), reference && valueKey(reference)]);
};

/**
 * One finding for one thing said: an article that repeats a figure, once with and once without its period, is judged once; the other
 * places are listed after what the figure is held against.
 */
export const withoutEchoes = (judged: readonly Judged[]): Draft[] => {
  return [...groupBy(judged, echoKey).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const repeats = group.flatMap(({ fact }) => fact.readings);
    return [{ ...first.draft, readings: [...first.draft.readings, ...repeats] }];
  });
};
