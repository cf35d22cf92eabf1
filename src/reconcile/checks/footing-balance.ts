import { compare, type FootingCheck, footed } from '../footing.ts';

/** Assets are liabilities and equity together. */
export const footingBalance: FootingCheck = {
  id: 'footing.balance',
  *find(columns) {
    for (const column of columns) {
      const { kind, isFirst, named } = column;
      const [assets, both] = [named.get('total-assets'), named.get('total-liabilities-and-equity')];
      // A column that is only compared with may be condensed or restated in parts: `footing.prior` looks at those.
      if (kind !== 'balance-sheet' || !isFirst || !assets || !both) continue;
      const draft = footed(
        'footing.balance',
        column,
        both,
        [assets],
        [],
        compare(assets.measure, both.measure) === 'equal',
        // Two totals of one column are the same however far apart they are printed: a scale slip, two rows exchanged.
        Number.POSITIVE_INFINITY,
      );
      if (draft) yield draft;
    }
  },
};
