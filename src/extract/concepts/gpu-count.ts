import type { ConceptRule } from '../concept-rule.ts';

/** How many graphics processors or AI accelerators: "40,000 GPUs". */
export const gpuCount: ConceptRule = {
  id: 'gpu-count',
  units: ['count', 'ratio'],
  names: ['gpu(s)', 'accelerator(s)', 'graphics processor(s)', 'graphics processing unit(s)'],
  nouns: ['gpu', 'accelerator', 'graphics processor', 'graphics processing unit', 'gpu equivalent', 'ai accelerator'],
  unit: 'GPU',
  labels: ['gpu(s)', 'number of gpu(s)', 'gpu(s) installed|deployed'],
  accepts: ({ unit }) => unit === 'pure' || /gpu|accelerator|graphics|^chip$/i.test(unit),
};
