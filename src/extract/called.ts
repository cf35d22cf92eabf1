import type { Context } from './context.ts';
import { shortName } from './registrant.ts';

/** "which now goes by the name of Halo", "formerly known as Halo", "doing business as Halo": what somebody is called besides. */
const CALLED =
  /\b(?:go(?:es|ing)? by(?: the name)?(?: of)?|(?:now|also|formerly|previously|better) (?:known|called|named)(?: as)?|(?:does|doing) business as|trad(?:es|ing) as|rebranded(?: itself)? as|renamed itself)(?: simply)? ["“]?(\p{Lu}[\p{L}\p{N}&-]*(?: \p{Lu}[\p{L}\p{N}&-]*){0,3})/gu;
/** How far before it in its sentence the name may stand: "The Tilsit Company, which sold that calendar and now goes by". */
const NAMED_WITHIN = 160;
/** How many are called something besides in one story, at most: each is looked for among all its names. */
const MOST = 100;

/**
 * What a story says that somebody is called besides: each name with the known one that stands before it in the sentence. "Tilsit's app, now
 * called Halo" gives the app its name, and nobody.
 *
 * @param names those of the running text, as they are printed
 */
export const calledBesides = (context: Context, names: Iterable<string>): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const { kind, text } = context.document;
  if (kind === 'filing') return found;
  let known: string[] | null = null;
  let left = MOST;
  for (const { 1: alias = '', index } of text.matchAll(CALLED)) {
    const sentence = context.sentenceOf(index);
    if (left-- === 0) break;
    if (sentence === null) continue;
    const before = text.slice(Math.max(sentence.start, index - NAMED_WITHIN), index);
    known ??= [...names];
    let owner: { name: string; at: number } | null = null;
    for (const name of known) {
      const at = name === alias ? -1 : before.lastIndexOf(name);
      const isNearer = owner === null || at > owner.at || (at === owner.at && name.length > owner.name.length);
      if (at >= 0 && isNearer) owner = { name, at };
    }
    if (owner === null || /^['’]/.test(before.slice(owner.at + owner.name.length))) continue;
    found.set(shortName(alias), owner.name);
  }
  return found;
};
