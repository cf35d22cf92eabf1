/** Concepts that two parties share: one pays, the other is paid. */
export const CONTRACTUAL: ReadonlySet<string> = new Set([
  'recurring-payment',
  'contract-value',
  'contract-term',
  'contract-end',
  'notice-period',
]);
