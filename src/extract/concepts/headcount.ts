import type { ConceptRule } from '../concept-rule.ts';

/** How many people work for a company; not how many are hired or let go. */
export const headcount: ConceptRule = {
  id: 'headcount',
  units: ['count', 'ratio'],
  grows: true,
  names: [
    'headcount',
    'workforce',
    'work force',
    'employees',
    'full time employees',
    'staff of',
    'staffers',
    'payroll',
  ],
  leads: ['employ(s)|employed|employing'],
  nouns: [
    'employee',
    'full-time employee',
    'worker',
    'staff',
    'staffer',
    'team member',
    'staff member',
    'crew member',
    'full-time equivalent',
  ],
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
    // Those of others, and some of its own: by what they do, how they are hired, in what they take part.
    'customer|client|participating|eligible|temporary|seasonal employees|workers|staff',
    'employees|workers|people|staff participated|participating|participate|enrolled|submitting|submitted',
    'employees|workers|people|staff .. have participated|enrolled',
    'employees|workers|people|staff engaged|involved in',
    'employees|workers|people|staff are|were engaged|involved in',
    'were|are engaged in',
    'functions consisted of',
    // What they do is counted, and not they.
    'by our|its|the|their employees',
    'by employees',
    'employees of .. vendors|contractors|customers',
    'job cuts',
    // "construction will employ 2,500 workers at its peak"
    'construction .. employ(s)|employed|employing',
    'construction worker(s)|job(s)|crew(s)',
    // "letting 500 employees know that their jobs are gone"
    'let(s)|letting',
    'employees|workers|people|staff|staffers will|would|were|are|could|may|being .. lose|laid|affected|dismissed|furloughed|cut|axed|eliminated|let',
    'employees|workers|people|staff|staffers to be|lose',
    'employees|workers|people|staff|staffers of .. will|would|were|are .. lose|laid|affected|dismissed|furloughed|cut|axed|eliminated',
    'employees|workers|people|staff|staffers lose|losing|lost .. jobs',
    'affect(s)|affected|affecting|impact(s)|impacted|impacting',
    'layoff(s) of',
    // Whose workers a union, an insurer or a payroll firm speaks for are others'.
    'represent(s)|representing|serve(s)|serving|insure(s)|insuring',
    // "a plant that would support 3,000 workers"
    'support|supports|supporting',
  ],
  // Whom a company sells to has employees of its own.
  bars: [
    'businesses|companies|organizations|organisations|employers|enterprises|firms|clients|customers with|having',
    // "replaces the work of 9 employees"
    'replace(s)|replaced|replacing .. work|jobs of',
  ],
  labels: [
    'employees',
    'headcount',
    'number of employees',
    'full time employees',
    'total employees',
    'total headcount',
  ],
  accepts: ({ unit, per, value }) =>
    Number(value ?? 2) >= 2 &&
    per === null &&
    (unit === 'pure' ||
      unit === 'person' ||
      unit === 'people' ||
      /employee|worker|staff|team member|full-time/i.test(unit)),
};

/** The same by whom reporters count: "9,000 people work at its warehouses", "counts 4,000 associates", "the 300-person company". */
export const headcountTold: ConceptRule = {
  id: 'headcount',
  onlyNews: true,
  units: ['count', 'ratio'],
  grows: true,
  names: [
    'people work|works|worked|working|employed for|at|in|there|by|across',
    'people|workers|associates|colleagues on .. payroll|staff',
    'payroll|ranks|staff .. grow|grown|grew|swell|swelled|swollen|risen|rose|rise|shrunk|shrank|fell|fallen to',
    'staff|team has|have|had|now|numbers|numbered',
    'staff|team|workforce will|would|to reach|number|total|exceed|top',
    'person|people company|startup|firm|team|business|outfit|operation|staff|workforce',
    'person start up',
  ],
  leads: ['employ(s)|employed|employing', 'staff|team|crew of'],
  nouns: ['associate', 'colleague'],
  unit: 'employee',
  not: headcount.not ?? [],
  bars: [
    'lay(s)|laid|laying off',
    'layoffs',
    'customers|patients|students|passengers|residents',
    'fund|professor(s)|law|research',
  ],
  accepts: ({ unit, value }) =>
    Number(value ?? 2) >= 2 && (unit === 'pure' || /^(?:person|people|associate|colleague)$/.test(unit)),
};
