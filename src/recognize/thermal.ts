import type { Scan } from './scan.ts';

/** Words around a temperature. */
const THERMAL =
  /^(temperatures?|degrees?|heat|heats|heated|hot|hotter|hottest|cold|colder|coldest|cool|cooled|cooler|warm|warmer|warmest|warming|melting|melts|boiling|boils|freezing|frozen|freezes|bake|baked|oven|weather|fever|mercury|thermometer|wintry|overnight|celsius|fahrenheit)$/;
/** How far from it they stand, in tokens. */
const REACH = 12;

/** Does the sentence around token `at` tell of temperatures, so that "12 C" is one and not the number of a flat? */
export const isThermal = ({ tokens }: Scan, at: number): boolean => {
  for (let i = Math.max(0, at - REACH); i < at + REACH; i++) if (THERMAL.test(tokens[i]?.lower ?? '')) return true;
  return false;
};
