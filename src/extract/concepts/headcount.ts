import type { ConceptRule } from '../concept-rule.ts';

/** How many people work for a company; not how many are hired or let go. */
export const headcount: ConceptRule = {
  id: 'headcount',
  units: ['count', 'ratio'],
  grows: true,
  names: ['headcount', 'workforce', 'employees', 'full time employees', 'staff of', 'staffers'],
  leads: ['employ(s)|employed|employing'],
  nouns: ['employee', 'full-time employee', 'worker', 'staff', 'staffer', 'team member', 'full-time equivalent'],
  unit: 'employee',
  not: [
    'lay(s)|laid|laying off',
    'layoffs',
    'lay offs',
    'cut(s)|cutting',
    'dismiss(ed)|dismissing',
    'fired|firing',
    'hire|hired|hiring',
    'add|added|adding',
    'former employees',
    'employees of .. vendors|contractors|customers',
    'job cuts',
    // "construction will employ 2,500 workers at its peak"
    'construction .. employ(s)|employed|employing',
    'construction worker(s)|job(s)|crew(s)',
  ],
  labels: [
    'employees',
    'headcount',
    'number of employees',
    'full time employees',
    'total employees',
    'total headcount',
  ],
  accepts: ({ unit, value }) =>
    Number(value ?? 2) >= 2 &&
    (unit === 'pure' ||
      unit === 'person' ||
      unit === 'people' ||
      /employee|worker|staff|team member|full-time/i.test(unit)),
};
