import { InvalidArgumentError } from 'commander';

/** A whole number from 1, as an option's value. */
export const positive = (text: string): number => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('a whole number from 1 is wanted.');
  return number;
};
