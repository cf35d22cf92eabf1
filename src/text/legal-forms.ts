/** What stands at the end of a company's name in law, in small letters and without stops, and is left out where it is spoken of. */
export const LEGAL_FORMS: ReadonlySet<string> = new Set(
  'inc incorporated corp corporation co company ltd limited llc lp llp plc ag sa nv se gmbh pbc sarl spa'.split(' '),
);
