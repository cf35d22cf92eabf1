import type { NameRule } from '../reading.ts';

/** The longest tag that is looked for, in tokens. */
const REACH = 200;

/** `<iframe width="480" style="border-radius:16px">`: a tag that a text quotes is code, and its numbers count nothing. "<5 %" is no tag. */
export const nameMarkup: NameRule = {
  id: 'name-markup',
  opens: { words: ['<'] },
  end: ({ tokens }, i) => {
    const name = tokens[i + 1];
    if (name?.kind !== 'word' || !name.glued) return -1;
    let hasValue = false;
    for (let at = i + 2; at < tokens.length && at - i < REACH; at++) {
      const text = tokens[at]?.text;
      if (text === '<') return -1;
      if (text === '=') hasValue = true;
      if (text === '>') return hasValue ? at + 1 : -1;
    }
    return -1;
  },
};
