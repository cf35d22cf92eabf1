import { isModelNumber, isModelTimes } from '../model-number.ts';
import type { NameRule } from '../reading.ts';
import { isHeadline } from '../scan.ts';

/** "two new 410 Swift jets", "its own 660 Skyliner", "90 410x jets": the number of a model before its name. */
export const nameModel: NameRule = {
  id: 'name-model',
  opens: { kinds: ['number'] },
  end: (scan, i) => {
    if (isModelTimes(scan, i)) return i + 2;
    return isModelNumber(scan, i) && !isHeadline(scan) ? i + 1 : -1;
  },
};
