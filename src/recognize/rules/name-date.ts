import { MONTHS } from '../../text/calendar.ts';
import { dateAt } from '../date.ts';
import type { NameRule } from '../reading.ts';

/** "Oct. 31", "8 July": a date whose year nobody knows is no period, and its day still no quantity. */
export const nameDate: NameRule = {
  id: 'name-date',
  opens: { kinds: ['number'], words: [...MONTHS.keys()] },
  end: (scan, i) => {
    const date = dateAt(scan, i);
    return date === null || (date.day === null && date.year === null) ? -1 : date.last;
  },
};
