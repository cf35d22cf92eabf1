import { numeralAt } from '../numeral-at.ts';
import type { NameRule } from '../reading.ts';
import { isDash } from '../scan.ts';

/** "2-0", "a 4-1 win", "5-3 decision", "7–6": a score counts down or is followed by what was decided; a range counts up and has a unit. */
export const nameScore: NameRule = {
  id: 'name-score',
  end: (scan, i) => {
    const { tokens } = scan;
    const left = tokens[i]?.text ?? '';
    const right = tokens[i + 2]?.text ?? '';
    const isPair = isDash(tokens[i + 1]) && tokens[i + 1]?.glued && tokens[i + 2]?.glued;
    if (!isPair || !/^\d{1,3}$/.test(left) || !/^\d{1,3}$/.test(right)) return -1;
    if (numeralAt(scan, i + 2, true)?.last !== i + 3) return -1; // "5-10 million"
    const decided =
      /^(win|won|loss|lead|defeat|victory|vote|ruling|decision|score|majority|split|tie|draw|record|down|up|on)$/;
    const after = tokens[i + 3];
    if (Number(left) >= Number(right)) return after?.text === '%' ? -1 : i + 3;
    return decided.test(after?.lower ?? '') ? i + 3 : -1;
  },
};
