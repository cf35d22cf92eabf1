import type { ConceptRule } from '../concept-rule.ts';

/** Fewer chips than this are no data centre's. */
const CLUSTER = 500;

/** "12,000 chips at its data centre": what computes there. Chips that are made or sold may be any. */
export const gpuChips: ConceptRule = {
  id: 'gpu-count',
  units: ['count', 'ratio'],
  names: [],
  nouns: ['chip', 'ai chip', 'processor'],
  unit: 'GPU',
  needs: [
    'data center(s)|centre(s)',
    'datacenter(s)|datacentre(s)',
    'campus',
    'cluster(s)',
    'supercomputer(s)',
    'machine',
    'ai',
    'compute|computing',
    'switched on',
    'home to',
    'hall(s)',
    'site',
  ],
  bars: [
    'ship(s)|shipped|shipping|shipments|shipment',
    'sell(s)|sold|selling|sales',
    'produce(s)|produced|producing|production',
    'manufacture(s)|manufactured|manufacturing',
    'wafer(s)',
    'memory',
    'phone(s)|smartphone(s)|car(s)|vehicle(s)',
    'fab(s)',
    'make(s)|made|making',
  ],
  accepts: ({ value, high }) => Number(value ?? high ?? 0) >= CLUSTER,
};

/** How many graphics processors or AI accelerators: "40,000 GPUs". */
export const gpuCount: ConceptRule = {
  id: 'gpu-count',
  units: ['count', 'ratio'],
  grows: true,
  names: [
    // The accelerators that are counted by their model. Source: the makers' own data sheets.
    'a100(s)|a800(s)|h20(s)|h100(s)|h200(s)|h800(s)|b100(s)|b200(s)|b300(s)|gb200(s)|gb300(s)|mi250(s)|mi300(s)|mi300x|mi325x|mi350x|mi355x',

    'gpu(s)',
    'accelerator(s)',
    // "is powered by 24,000 chips": not by how much something changed.
    'powered by',
    'graphics processor(s)',
    'graphics processing unit(s)',
  ],
  nouns: ['gpu', 'accelerator', 'graphics processor', 'graphics processing unit', 'gpu equivalent', 'ai accelerator'],
  unit: 'GPU',
  labels: ['gpu(s)', 'number of gpu(s)', 'gpu(s) installed|deployed'],
  accepts: ({ unit }) => unit === 'pure' || /gpu|accelerator|graphics|^(?:chip|processor)$/i.test(unit),
};
