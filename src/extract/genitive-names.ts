import { NO_NAME } from './name-words.ts';

/** Who does something by a name with "'s": "Barlow's has agreed to merge". What "Acme's" has is no verb. */
const DOES =
  /(?<![\p{L}\p{N}])((?:\p{Lu}\p{Ll}+[ -]){0,2}\p{Lu}\p{Ll}{2,})(['’]s) (?:has|had|said|says|expects|will|would|agreed (?:to|on|that))(?!\p{L})/gu;

/**
 * The companies of a story that are called by somebody's name in the genitive, "Barlow's" by "Barlow": they do something by it, and the story
 * never says the name without. "Acme's has fallen" of a story that says "Acme" makes none.
 */
export const genitiveNames = (text: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const [, name = '', ending = ''] of text.matchAll(DOES)) {
    if (found.has(name) || NO_NAME.has(name.toLowerCase())) continue;
    const bare = new RegExp(String.raw`(?<![\p{L}\p{N}])${name}(?!['’]s|[\p{L}\p{N}])`, 'u');
    if (!bare.test(text)) found.set(name, name + ending);
  }
  return found;
};
