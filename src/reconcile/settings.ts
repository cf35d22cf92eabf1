import type { Pipeline } from '../model/pipeline.ts';

/** Which rules speak, and how far a difference may go unsaid: the `checks` of a pipeline file. */
export type Settings = {
  readonly isOn: (rule: string) => boolean;
  /** A share of the reference; 0 where the pipeline says nothing. */
  readonly tolerance: (rule: string) => number;
};

export const settings = (checks: Pipeline['checks'] = {}): Settings => {
  // "statement.*" is for all rules of that family that are not named themselves.
  const settingOf = (rule: string) => checks[rule] ?? checks[`${rule.slice(0, rule.indexOf('.'))}.*`];
  return {
    isOn: (rule) => {
      const setting = settingOf(rule);
      return setting === undefined || (typeof setting === 'string' ? setting === 'on' : setting.enabled);
    },
    tolerance: (rule) => {
      const setting = settingOf(rule);
      return typeof setting === 'object' ? (setting.tolerance ?? 0) : 0;
    },
  };
};
