import type { NameRule } from '../reading.ts';

/** "10:30 a.m.", "5am", "10.45pm", "2:1" and scores like "2-0". */
export const nameClock: NameRule = {
  id: 'name-clock',
  end: (scan, i) => {
    const { tokens } = scan;
    const token = tokens[i];
    if (token?.kind !== 'number') return -1;
    let last = i + 1;
    if (
      tokens[last]?.text === ':' &&
      tokens[last]?.glued &&
      tokens[last + 1]?.kind === 'number' &&
      tokens[last + 1]?.glued
    )
      last += 2;
    const half = tokens[last]?.lower ?? '';
    if (/^(a\.m\.|p\.m\.|am|pm)$/.test(half)) return last + 1;
    return last > i + 1 ? last : -1;
  },
};
