import type { Quantity } from '../../model/quantity.ts';
import type { ConceptRule } from '../concept-rule.ts';

/** What machines draw or give is no capacity of a site. */
const OF_MACHINES = [
  'rack density|densities',
  'densities',
  'per rack',
  'charger(s)',
  'engine(s)',
  'motor(s)',
  'horsepower|hp',
  'torque',
] as const;

const isPower = ({ unit, per }: Quantity): boolean => per === null && /^[kMGT]We?$/.test(unit);

/** What grows is power only where its name says so: an airline has capacity, and data centers have sales. */
export const powerGrown: ConceptRule = {
  id: 'power-capacity',
  units: ['power'],
  grows: true,
  names: [
    'power|generating|generation|electric|electrical|installed|nameplate|solar|wind|nuclear|hydro|battery|compute capacity',
    'installed|generating|electric|total power capacity',
    'data center|centre capacity',
    'power|compute draw',
  ],
  bars: OF_MACHINES,
  accepts: isPower,
};

/** Electric power that is built, drawn or rented: "300 megawatts". A power unit says it alone; energy (MWh) is something else. */
export const powerCapacity: ConceptRule = {
  id: 'power-capacity',
  units: ['power'],
  names: ['capacity', 'power', 'data center(s)', 'electricity', 'nameplate', 'power|compute draw'],
  nouns: ['kw', 'mw', 'gw', 'tw', 'mwe', 'gwe'],
  labels: ['power capacity', 'capacity', 'power', 'contracted power', 'nameplate|installed|compute capacity'],
  bars: OF_MACHINES,
  accepts: isPower,
};
