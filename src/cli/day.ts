import { InvalidArgumentError } from 'commander';
import { z } from 'zod';

/** A day as it is written in every option and pipeline. */
export const day = (text: string): string => {
  if (!z.iso.date().safeParse(text).success) throw new InvalidArgumentError('a day like 2026-05-20 is wanted.');
  return text;
};

/** A day, from its first moment in UTC, or a moment ("2026-05-20T14:00:00Z"), in ISO 8601. */
export const moment = (text: string): string => {
  const isMoment = z.iso.datetime({ offset: true }).safeParse(text).success;
  return new Date(isMoment ? text : day(text)).toISOString();
};
