import type { NameRule } from '../reading.ts';
import { isCapital, isHyphen } from '../scan.ts';

/** "S-1", "COVID-19", "F-150", "10-K", "8-K", "20-F": letters and digits joined by a hyphen. */
export const nameHyphen: NameRule = {
  id: 'name-hyphen',
  end: (scan, i) => {
    const { tokens } = scan;
    const token = tokens[i];
    if (token?.kind !== 'number') return -1;
    const hyphen = tokens[i - 1];
    if (isHyphen(hyphen) && hyphen?.glued && token.glued && isCapital(tokens[i - 2])) return i + 1;
    const after = tokens[i + 2];
    const isForm =
      isHyphen(tokens[i + 1]) && tokens[i + 1]?.glued && after?.glued && /^[A-Z]{1,4}\d?$/.test(after.text);
    return isForm ? i + 3 : -1;
  },
};
