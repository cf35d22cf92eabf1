import { rule } from '../verdict.ts';
import { capitalized, conceptName, percentText, periodText, printed, scopeText, sourceName } from '../wording.ts';
import type { SetCheck } from '../world.ts';

/** An amendment gives another value than the filing that it amends. */
export const amendmentChanged: SetCheck = {
  id: 'amendment.changed',
  *find({ changes }) {
    for (const { now, before } of changes) {
      const { deviation } = rule(now.reading.measure, before.reading.measure);
      const { claim } = now.reading;
      yield {
        fact: now,
        draft: {
          rule: 'amendment.changed',
          verdict: 'conflict',
          severity: 'warning',
          message:
            `${capitalized(sourceName(now.reading))} gives ${conceptName(now.reading)}${scopeText(claim)}${periodText(claim)} as ${printed(claim)} where ` +
            `${sourceName(before.reading)} gave ${printed(before.reading.claim)}${deviation ? `, a change of ${percentText(deviation)}` : ''}.`,
          readings: [now.reading, before.reading],
        },
      };
    }
  },
};
