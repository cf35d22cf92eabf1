/**
 * How long finished jobs stay, for the dashboard and so that a run which is submitted again finds its jobs done. Ages are in
 * seconds.
 */
export const KEEP = {
  removeOnComplete: { age: 24 * 3600, count: 5_000 },
  removeOnFail: { age: 7 * 24 * 3600, count: 5_000 },
} as const;
