import type { NameRule } from '../reading.ts';

/** "10:30 a.m.", "5am", "10.45pm", "21:00", a lap in "1:36.169". */
export const nameClock: NameRule = {
  id: 'name-clock',
  opens: { kinds: ['number'] },
  end: (scan, i) => {
    const { tokens } = scan;
    if (tokens[i]?.kind !== 'number') return -1;
    const colon = tokens[i + 1]?.text === ':' && tokens[i + 1]?.glued && tokens[i + 2]?.glued;
    // "1.0:1.0" is a ratio; "10:30" and "2:1" are not.
    const clock =
      colon && /^\d{1,2}$/.test(tokens[i]?.text ?? '') && /^\d{1,2}(?:\.\d{1,3})?$/.test(tokens[i + 2]?.text ?? '');
    const last = clock ? i + 3 : i + 1;
    if (/^(a\.m\.|p\.m\.|a\.m|p\.m|am|pm)$/.test(tokens[last]?.lower ?? '')) return last + 1;
    return clock ? last : -1;
  },
};
