import type { ConceptRule } from '../concept-rule.ts';

/** How often an app or a file was downloaded or installed. */
export const downloads: ConceptRule = {
  id: 'downloads',
  units: ['count', 'ratio'],
  grows: true,
  names: ['download(s)', 'app download(s)', 'install(s)', 'installations', 'downloaded', 'was|were|been installed'],
  nouns: ['download', 'install', 'installation', 'app download'],
  unit: 'download',
  labels: ['download(s)', 'total download(s)', 'app download(s)', 'number of download(s)'],
  accepts: ({ unit }) => unit === 'pure' || unit === 'time' || /^(?:app |mobile )?(?:download|install)s?$/i.test(unit),
};

/** Who downloaded it: "25 million people have downloaded the game". */
export const downloadsTold: ConceptRule = {
  id: 'downloads',
  onlyNews: true,
  units: ['count', 'ratio'],
  names: ['people|users|players|customers|developers .. downloaded|installed', 'have|has downloaded|installed'],
  unit: 'download',
  accepts: ({ unit }) => /^(?:people|person|user|player|customer|developer|time|pure)$/.test(unit),
};
