import type { Severity } from '../model/finding.ts';
import { GROSS_BEYOND, type Ruling } from './verdict.ts';

/** A conflict is an error where it is gross or cannot be measured, else a warning (DESIGN 5.4). */
export const conflictSeverity = ({ deviation }: Ruling): Severity =>
  deviation === null || deviation.gt(GROSS_BEYOND) ? 'error' : 'warning';
