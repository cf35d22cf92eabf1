import type { ConceptRule } from '../concept-rule.ts';

/** How long before its end a party must say so: "on 60 days' written notice", "a 90-day termination clause". */
export const noticePeriod: ConceptRule = {
  id: 'notice-period',
  units: ['duration'],
  names: [
    'notice',
    'notice period',
    'termination|exit|cancellation|break clause|right(s)|window|provision|option|notice',
    'opt out clause|right(s)|window|provision',
  ],
  leads: ['terminate|cancel|exit .. on|with|upon|after|within'],
  not: ['take(s)|took notice', 'filing of .. notice', 'notice on form', 'notice of meeting', 'notice of redemption'],
  accepts: ({ unit }) => unit === 'day' || unit === 'month' || unit === 'week',
};

/** "can end the deal with just 30 days' warning" */
export const noticeTold: ConceptRule = {
  id: 'notice-period',
  onlyNews: true,
  units: ['duration'],
  names: ['warning'],
  needs: ['end|ends|cancel|terminate|exit|leave|quit|break .. deal|contract|agreement|lease|pact|with'],
  accepts: ({ unit }) => unit === 'day' || unit === 'month' || unit === 'week',
};
