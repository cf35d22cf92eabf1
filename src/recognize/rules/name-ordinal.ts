import { MEASURES } from '../../text/units.ts';
import { powerAfter } from '../numeral-power.ts';
import { slashAt } from '../numeral-slash.ts';
import type { NameRule } from '../reading.ts';
import { isHyphen, type Scan } from '../scan.ts';

/** The lines of a picture, "1080p"; any other "p" after digits is pence. */
const RESOLUTIONS = /^(144|240|288|360|480|576|720|1080|1440|2160|4320)$/;

/** "3440x1440", "a 4x4", "a 2x4": points by points, wheels or inches without a unit, close together; "77x53 cm" has one. */
const pastPair = (scan: Scan, i: number): number => {
  const { tokens } = scan;
  const [sign, other, unit] = [tokens[i + 1], tokens[i + 2], tokens[i + 3]];
  if (!/^[x×]$/.test(sign?.text ?? '') || other?.kind !== 'number' || !other.glued) return -1;
  // "1.99×10^30"
  if (powerAfter(scan, i + 1) !== null) return -1;
  const isMeasured = MEASURES.bySymbol.has(unit?.text ?? '') || MEASURES.byWord.has(unit?.lower ?? '');
  return isMeasured || isHyphen(unit) ? -1 : i + 3;
};

/** "96th", "2nd", "1990s", "20s", "3D", "5G", "4K", "3440x1440", "24/7", "9/11", "401(k)": numerals that do not count. */
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
    const past = pastPair(scan, i);
    if (past > 0) return past;
    // "802.11ac": the standard of a radio.
    if (/^80\d\.\d{1,2}$/.test(token.text) && /^\p{Ll}{1,3}$/u.test(next.text)) return i + 2;
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
