import type { FootingCheck } from '../footing.ts';
import { partsOfWholes } from '../footing-parts.ts';

/** The columns that a balance sheet is compared with: what no restatement explains is parts that exceed their whole. */
export const footingPrior: FootingCheck = {
  id: 'footing.prior',
  *find(columns) {
    for (const column of columns) {
      if (column.kind === 'balance-sheet' && !column.isFirst) yield* partsOfWholes('footing.prior', column);
    }
  },
};
