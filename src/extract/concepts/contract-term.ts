import type { ConceptRule } from '../concept-rule.ts';

/** How long a contract runs: "a five-year lease", "an initial term of 36 months". */
export const contractTerm: ConceptRule = {
  id: 'contract-term',
  units: ['duration'],
  names: [
    'contract term',
    'initial term',
    'term of',
    'term is|was|will be',
    'lease term',
    'contract period',
    'contract duration',
    'duration of .. contract|agreement|deal',
  ],
  heads: [
    'deal',
    'contract',
    'agreement',
    'lease',
    'commitment',
    'pact',
    'term',
    'partnership',
    'arrangement',
    'license',
  ],
  leads: ['contract|agreement|lease|deal .. for|runs|lasts|spans', 'total(s)|totaling|totalling .. over'],
  not: ['term loan', 'term sheet', 'long term debt', 'term of office', 'termination'],
  accepts: ({ unit }) => unit === 'year' || unit === 'month',
};
