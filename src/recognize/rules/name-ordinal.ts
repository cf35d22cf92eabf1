import { slashAt } from '../numeral-slash.ts';
import type { NameRule } from '../reading.ts';

/** The lines of a picture, "1080p"; any other "p" after digits is pence. */
const RESOLUTIONS = /^(144|240|288|360|480|576|720|1080|1440|2160|4320)$/;

/** "96th", "2nd", "1990s", "20s", "3D", "5G", "4K", "24/7", "9/11", "401(k)": numerals that do not count. */
export const nameOrdinal: NameRule = {
  id: 'name-ordinal',
  opens: { kinds: ['number'] },
  end: (scan, i) => {
    const { tokens } = scan;
    const token = tokens[i];
    const next = tokens[i + 1];
    if (token?.kind !== 'number' || next === undefined || !next.glued) return -1;
    // "the 1990s", "two 767s", but "2.3s" are seconds.
    // "13st 4lb" are stones: ordinals in "st" end in 1.
    const isStone = next.text === 'st' && !/(?:^|[^1])1$/.test(token.text);
    if ((/^(st|nd|rd|th)$/i.test(next.lower) && !isStone) || (next.text === 's' && !token.text.includes('.')))
      return i + 2;
    if (/^[DGP]$/.test(next.text) && token.text.length <= 4) return i + 2;
    if (next.text === 'p' && RESOLUTIONS.test(token.text)) return i + 2;
    // "a 4K screen", "a 10K run", but "5K users"
    if (next.text === 'K' && /^([24568]|10)$/.test(token.text) && !/^\p{Ll}+s$/u.test(tokens[i + 2]?.text ?? ''))
      return i + 2;
    // "401(k)", "501(c)(3)"
    if (
      /^\d{1,3}$/.test(token.text) &&
      next.text === '(' &&
      /^\p{L}{1,2}$/u.test(tokens[i + 2]?.text ?? '') &&
      tokens[i + 2]?.glued
    )
      return i + 4;
    if (next.text === '/' && tokens[i + 2]?.kind === 'number' && tokens[i + 2]?.glued)
      return slashAt(scan, i) === null ? i + 3 : -1;
    return -1;
  },
};
