import type { ConceptRule } from '../concept-rule.ts';

/** How many graphics processors or AI accelerators: "40,000 GPUs". */
export const gpuCount: ConceptRule = {
  id: 'gpu-count',
  units: ['count', 'ratio'],
  grows: true,
  names: [
    // The accelerators that are counted by their model. Source: the makers' own data sheets.
    'a100(s)|h100(s)|h200(s)|b100(s)|b200(s)|b300(s)|gb200(s)|gb300(s)|mi300(s)|mi300x|mi325x',
    'gpu(s)',
    'accelerator(s)',
    'graphics processor(s)',
    'graphics processing unit(s)',
  ],
  nouns: ['gpu', 'accelerator', 'graphics processor', 'graphics processing unit', 'gpu equivalent', 'ai accelerator'],
  unit: 'GPU',
  labels: ['gpu(s)', 'number of gpu(s)', 'gpu(s) installed|deployed'],
  accepts: ({ unit }) => unit === 'pure' || /gpu|accelerator|graphics|^(?:chip|processor)$/i.test(unit),
};
