import type { Fact } from './facts.ts';
import type { Cited, Draft } from './finding.ts';
import { groupBy } from './group-by.ts';

/** A draft with the fact it judges. */
export type Judged = { readonly fact: Fact; readonly draft: Draft };

const valueKey = ({ source, claim: { concept, quantity } }: Cited): string =>
  JSON.stringify([
    source,
    concept,
    quantity.per,
    quantity.modifier,
    quantity.unit,
    quantity.value ?? [quantity.low, quantity.high],
  ]);

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
