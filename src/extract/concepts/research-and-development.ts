import { isCorporate, isCorporateTotal } from '../amount.ts';
import type { ConceptRule } from '../concept-rule.ts';

/** What is spent on research and development in a period. */
export const researchAndDevelopment: ConceptRule = {
  id: 'research-and-development',
  units: ['money'],
  grows: true,
  names: [
    'research and development expense(s)|cost(s)|spending|budget',
    'r d expense(s)|cost(s)|spending|budget',
    'research and development',
    'research development',
    'r d',
    'r and d',
    'research budget',
    'research spending|outlays',
    'spending|spent|spends on research',
    'research and product development',
  ],
  not: [
    'research and development tax credit(s)',
    'research and development credit(s)',
    'in process research and development',
  ],
  // "Of this expense, $2 million was classified as research and development": a part of something else, and of that line.
  bars: [
    'of this|that|these|those|such expense(s)|charge(s)|amount(s)|cost(s)|total',
    'buyback|repurchase|tender|offer|acquisition|restructuring|layoffs|award(s)|modification resulted in',
  ],
  labels: [
    'research and development',
    'research development',
    'r d',
    'research and development expense(s)',
    'research and development costs',
    'total research and development',
    'product development',
  ],
  accepts: isCorporate,
};

/** The same by a reporter's verb: "spent $5 million on research". */
export const researchTold: ConceptRule = {
  id: 'research-and-development',
  onlyNews: true,
  units: ['money'],
  grows: true,
  names: [],
  leads: ['spend(s)|spent|spending', 'invest(s)|invested|investing', 'pour(s)|poured|pouring'],
  needs: ['on|in|into research', 'on|in|into r d', 'on|in|into r and d'],
  bars: [
    'data center(s)|centre(s)',
    'capital expenditure(s)|spending',
    'capex',
    'university|universities|grant(s)|fund|startup(s)',
    'advertising|marketing',
  ],
  accepts: isCorporateTotal,
};
