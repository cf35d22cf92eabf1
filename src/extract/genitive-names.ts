import { NO_NAME } from './name-words.ts';

/** Who does something by a name with "'s": "Barlow's has agreed to merge". What "Acme's" has is no verb. */
const DOES =
  /(?<![\p{L}\p{N}])((?:\p{Lu}\p{Ll}+[ -]){0,2}\p{Lu}\p{Ll}{2,})(['’]s) (?:has|had|said|says|expects|will|would|agreed (?:to|on|that))(?!\p{L})/gu;

/** A word of such a name, how many it has at most, and what behind it makes it another: its "'s", or more of the word. */
const CAPITAL = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+/gu;
const NAME_WORDS = 3;
const GOES_ON = /^(?:['’]s|[\p{L}\p{N}])/u;

/**
 * The companies of a story that are called by somebody's name in the genitive, "Barlow's" by "Barlow": they do something by it, and the story
 * never says the name without. "Acme's has fallen" of a story that says "Acme" makes none.
 */
export const genitiveNames = (text: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const [, name = '', ending = ''] of text.matchAll(DOES))
    if (!found.has(name) && !NO_NAME.has(name.toLowerCase())) found.set(name, name + ending);
  if (found.size === 0) return found;
  const words = [...text.matchAll(CAPITAL)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
  for (const [i, { start }] of words.entries())
    for (let n = i; n < i + NAME_WORDS && n < words.length; n++) {
      const { end } = words[n] as (typeof words)[number];
      if (n > i && !/^[ -]$/.test(text.slice((words[n - 1] as (typeof words)[number]).end, words[n]?.start))) break;
      if (!GOES_ON.test(text.slice(end, end + 2))) found.delete(text.slice(start, end));
    }
  return found;
};
