import { numeralAt } from '../numeral-at.ts';
import type { NameRule } from '../reading.ts';
import { isDash, type Scan } from '../scan.ts';

/** What a score decides, after it. */
const DECIDED =
  /^(win|won|loss|lead|defeat|victory|vote|ruling|decision|score|majority|split|tie|draw|record|down|up|on)$/;
/** How far before it a score may be announced: "by a score of 21 to 14", "voted 9 to 4". */
const REACH = 4;

const isAnnounced = (scan: Scan, i: number, isLead: boolean): boolean =>
  scan.tokens
    .slice(Math.max(0, i - REACH), i)
    .some(({ lower }) => lower === 'score' || (isLead && /^(voted|vote|ruled|beat|defeated|won)$/.test(lower)));

/** "2-0", "a 4-1 win", "a score of 21 to 14": a score counts down or says what it decides; a range counts up and has a unit. */
export const nameScore: NameRule = {
  id: 'name-score',
  opens: { kinds: ['number'] },
  end: (scan, i) => {
    const { tokens } = scan;
    const left = tokens[i]?.text ?? '';
    const right = tokens[i + 2]?.text ?? '';
    if (!/^\d{1,3}$/.test(left) || !/^\d{1,3}$/.test(right)) return -1;
    if (tokens[i + 1]?.lower === 'to') return isAnnounced(scan, i, Number(left) > Number(right)) ? i + 3 : -1;
    const isPair = isDash(tokens[i + 1]) && tokens[i + 1]?.glued && tokens[i + 2]?.glued;
    // "5-10 million" goes on after its second number.
    // "2-1/2" is two and a half.
    if (!isPair || tokens[i + 3]?.text === '/' || numeralAt(scan, i + 2, true)?.last !== i + 3) return -1;
    const after = tokens[i + 3];
    if (Number(left) >= Number(right)) return after?.text === '%' ? -1 : i + 3;
    return DECIDED.test(after?.lower ?? '') ? i + 3 : -1;
  },
};
