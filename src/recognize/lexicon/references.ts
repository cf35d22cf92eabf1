/** Words whose number tells which one, not how many: "section 12", "note 10", "phase 3". Lower case, singular. */
export const REFERENCES: ReadonlySet<string> = new Set(
  (
    'section note item page chapter rule exhibit table figure step phase level tier type version part question article paragraph clause appendix schedule ' +
    'room suite floor apartment unit highway route channel flight gate episode grade form topic subtopic regulation directive title annex footnote issue volume ' +
    'no number proposal amendment series class stage round release model block lot line category scenario box class grade lane pier terminal district ward junction group exit platform runway precinct ' +
    'asc asu sfas fas ias ifrs sab sfac eitf rev v ver bus p pp fig vol ch sec art cap'
  ).split(' '),
);

/** The last word of a street. Source: USPS Publication 28, appendix C1, the common ones. */
export const STREETS: ReadonlySet<string> = new Set(
  'street st road rd avenue ave boulevard blvd drive dr lane ln way court ct square plaza place pl parkway pkwy highway hwy circle terrace trail broadway building tower wharf row expressway freeway center centre alley loop'.split(
    ' ',
  ),
);

/** The first word of a street where the number stands behind its name: Italian, French, Spanish, Portuguese, Catalan. */
export const STREETS_BEFORE: ReadonlySet<string> = new Set(
  'via viale corso piazza largo rue quai impasse calle avenida paseo rua praça praca carrer plaça plaza'.split(' '),
);
