import type { Pipeline } from '../model/pipeline.ts';
import { RULES } from '../reconcile/order.ts';
import { STATEMENT_RULES } from '../reconcile/statements/judge-statement.ts';
import { nearestOf } from './nearest.ts';

const IDS: readonly string[] = [...RULES, ...STATEMENT_RULES];
const familyOf = (id: string): string => `${id.slice(0, id.indexOf('.'))}.*`;

/** What `checks` may name: every rule, and every family of them. */
export const CHECK_IDS: readonly string[] = [...IDS, ...new Set(IDS.map(familyOf))];

/** The rules that hold one printed figure against another and may call it a conflict: there a difference may be let pass. */
export const TOLERANT: readonly string[] = [
  'slip.copied-scale',
  'slip.scale',
  'slip.decimal',
  'slip.digits',
  'term.mismatch',
  'bound.violated',
  'value.conflict',
  'internal.conflict',
];
const TOLERANT_KEYS = new Set([...TOLERANT, ...TOLERANT.map(familyOf)]);

/** What is wrong with the `checks` of a pipeline: rules that there are not, and a tolerance that no rule would look at. */
export const checkMistakes = (checks: Pipeline['checks']): { path: PropertyKey[]; message: string }[] =>
  Object.entries(checks).flatMap(([id, setting]) => {
    if (!CHECK_IDS.includes(id))
      return [
        {
          path: ['checks', id],
          message: `is no rule; the nearest is ${nearestOf(id, CHECK_IDS)} (docs/checks lists them)`,
        },
      ];
    if (typeof setting === 'string' || setting.tolerance === undefined || TOLERANT_KEYS.has(id)) return [];
    return [{ path: ['checks', id, 'tolerance'], message: `does nothing here; ${TOLERANT.join(', ')} have one` }];
  });
