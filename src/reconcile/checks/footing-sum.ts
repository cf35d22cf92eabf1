import { compare, type FootingCheck, footed, total } from '../footing.ts';
import { partsOfWholes } from '../footing-parts.ts';

/** Lines come to their total: revenue less cost of sales is the gross profit, parts do not exceed their whole. */
export const footingSum: FootingCheck = {
  id: 'footing.sum',
  *find(columns) {
    for (const column of columns) {
      const { kind, isFirst, named } = column;
      if (kind === 'balance-sheet' && isFirst) yield* partsOfWholes('footing.sum', column);
      const [gross, revenue, cost] = [named.get('gross-profit'), named.get('revenue'), named.get('cost-of-sales')];
      if (kind !== 'income-statement' || !gross || !revenue || !cost) continue;
      // Some statements print costs in parentheses.
      const [added, taken] = cost.measure.value?.isNegative() ? [[revenue, cost], []] : [[revenue], [cost]];
      const sum = total(added, taken);
      const draft = sum && footed('footing.sum', column, gross, added, taken, compare(sum, gross.measure) === 'equal');
      if (draft) yield draft;
    }
  },
};
