import type { NameRule } from '../reading.ts';
import type { Scan } from '../scan.ts';

/** What stands behind "one" and its noun: "one shock after another", "one step at a time". */
const IN_TURN = ['after another', 'at a time', 'or another', 'or other', 'or the other'];
/** What is said with a "one" that counts nothing, from that word on: "on the one hand", "one of these days", "one and the same". */
const SAID = ['hand', 'of these days', 'and the same', 'and all', 'and only', 'by one', 'another'];

/** The other end of "from one room ...". */
const ONWARD = ['to another', 'to the other', 'to the next'];
/** "including one last month": a pronoun. */
const LAST = /^(last|next|each|every)$/;

const follows = ({ tokens }: Scan, at: number, words: string): boolean =>
  words.split(' ').every((word, k) => tokens[at + k]?.lower === word);

/** "on the one hand", "one shock after another", "one way or another", "one of these days": a "one" that nobody would count with. */
export const nameIdiom: NameRule = {
  id: 'name-idiom',
  opens: { words: ['one'] },
  end: (scan, i) => {
    const said = SAID.find((words) => follows(scan, i + 1, words));
    if (said !== undefined && (said !== 'hand' || scan.tokens[i - 1]?.lower === 'the'))
      return i + 1 + said.split(' ').length;
    const noun = scan.tokens[i + 1];
    // "from one room to another", "spread from one farm to the next"
    const isWay = scan.tokens[i - 1]?.lower === 'from' && ONWARD.some((words) => follows(scan, i + 2, words));
    if (noun?.kind === 'word' && (isWay || LAST.test(noun.lower))) return i + 2;
    return noun?.kind === 'word' && IN_TURN.some((words) => follows(scan, i + 2, words)) ? i + 2 : -1;
  },
};
