import type { ConceptRule } from '../concept-rule.ts';

/** Electric power that is built, drawn or rented: "300 megawatts". A power unit says it alone; energy (MWh) is something else. */
export const powerCapacity: ConceptRule = {
  id: 'power-capacity',
  units: ['power'],
  grows: true,
  names: ['capacity', 'power', 'data center(s)', 'electricity', 'nameplate', 'power|compute draw'],
  nouns: ['kw', 'mw', 'gw', 'tw'],
  labels: ['power capacity', 'capacity', 'power', 'contracted power', 'nameplate|installed|compute capacity'],
  bars: [
    'rack density|densities',
    'densities',
    'per rack',
    'charger(s)',
    'engine(s)',
    'motor(s)',
    'horsepower|hp',
    'torque',
  ],
  accepts: ({ unit, per }) => per === null && /^[kMGT]W$/.test(unit),
};
