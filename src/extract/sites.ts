import type { Document } from '../model/document.ts';
import { scopeName } from '../text/scope-name.ts';
import { NO_NAME, SITE_NOUNS } from './name-words.ts';

/** The places of business that a document names: data centres, plants, mines. */
export type Sites = {
  /** "Site 2" and "SITE II" of a document that speaks of "the Site 2 facility" */
  readonly isSite: (name: string) => boolean;
};

const NUMERAL_END = / (?:\d{1,2}|[IVX]{1,4}|One|Two|Three|Four|Five)$/;
/**
 * A noun of place behind a name, perhaps with its numeral: "the Northfield 2 facility", "its Northfield data centers". Nouns of place are
 * few and capitals many: the pattern finds the noun, and only then looks back for the name.
 */
const BEFORE_NOUN = new RegExp(
  String.raw`[\s-](?:${[...SITE_NOUNS].join('|')})(?!\p{Ll})` +
    String.raw`(?<=((?:\p{Lu}[\p{L}\p{N}]{1,30}\s){0,2}\p{Lu}[\p{L}\p{N}]{2,30})(?:\s(?:\d{1,2}|[IVX]{1,4}))?` +
    String.raw`(?:\s(?:and|&)\s(?:\d{1,2}|[IVX]{1,4}))?(?:\s(?:data|super|computing|compute|AI))?[\s-]\p{Ll}{3,15})`,
  'gu',
);
/**
 * A name with a numeral, the same way: the word of place before it ("across Northfield 1 and Northfield 2"), if any, the noun of place that
 * it is an apposition of ("The first campus, Sandhill 1, houses"), and the word that what stands there goes on with ("Northfield 1 alone
 * houses").
 */
const WITH_NUMERAL =
  /\s(?:\d{1,2}|[IVX]{1,4})(?![\p{L}\p{N}])(?<=(\b(?:at|across|inside|within)\s)?(\s(?:campus|site|cluster|facility|plant|cent(?:er|re)|supercomputer|complex|mine|mill),\s)?(\p{Lu}[\p{L}\p{N}]{2,30})\s[\dIVX]{1,4})((?:\s(?:alone|now|already|also|currently))?\s(?:houses|hosts|holds|contains|comprises)\b)?/gu;
/** "the project, code-named Sandhill", "a campus called Sandhill": a place is called by the name behind. */
const CALLED =
  /(?:project|site|campus|facility|cluster|supercomputer|cent(?:er|re)|plant)(?:\sin\s\p{Lu}\p{L}{1,20})?,?\s(?:which\s\p{Ll}{1,12}\s)?(?:code-?named|called|dubbed|known\sas|calls?)\s[“"']?((?:\p{Lu}[\p{L}\p{N}]{2,30})(?:\s\p{Lu}[\p{L}\p{N}]{2,30})?)/gu;
/** What is numbered and no place of its own: "at Level 3", "across Phase II". */
const NUMBERED_KINDS = new Set(
  (
    'phase level tier stage step lane row gate route highway interstate round game day week act title type version model grade zone district ' +
    'ward block lot unit room floor suite apartment section article item note part rule exhibit class series schedule page table figure'
  ).split(' '),
);

/** A noun of place beside a name this often makes it one, where no numeral does. */
const OFTEN = 2;
/** "Acme data center" makes no site of Acme, which is spoken of in other ways far more often. */
const MOSTLY = 0.3;

const headOf = (name: string): string => name.replace(NUMERAL_END, '').toLowerCase();

/**
 * Reads the names of sites out of a document: three passes over its text, and its defined terms.
 *
 * @param names how often each name stands in the running text
 * @param isActor does a name do what only somebody does? Of who does nothing, one noun of place beside the name is enough
 */
export const sitesOf = (
  document: Document,
  names: ReadonlyMap<string, number>,
  isEntity: (name: string) => boolean,
  isActor: (name: string) => boolean = () => true,
): Sites => {
  const seen = new Map<string, number>();
  for (const [, head = ''] of document.text.matchAll(BEFORE_NOUN)) {
    // "Acme Northfield 2 facility" may name the site "Northfield", "the Brae Head campus" names "Brae Head".
    const words = head.toLowerCase().split(/\s/);
    for (let i = 0; i < words.length; i++) {
      const name = words.slice(i).join(' ');
      seen.set(name, (seen.get(name) ?? 0) + 1);
    }
  }
  for (const [, head = ''] of document.text.matchAll(CALLED)) seen.set(head.toLowerCase(), OFTEN);
  const numbered = new Set<string>();
  const heads = new Set<string>();
  const addHead = (head: string): void => {
    const name = head.toLowerCase();
    if (!NUMBERED_KINDS.has(name) && !NO_NAME.has(name) && !isEntity(head)) heads.add(name);
  };
  for (const { 0: all, 1: at, 2: noun, 3: head = '', 4: holds, index } of document.text.matchAll(WITH_NUMERAL)) {
    if (noun !== undefined && document.text[index + all.length] === ',') seen.set(head.toLowerCase(), OFTEN);
    numbered.add(head.toLowerCase());
    if (at !== undefined || holds !== undefined) addHead(head);
  }
  const total = new Map<string, number>();
  const acting = new Set<string>();
  for (const [name, count] of names) {
    const head = headOf(name);
    total.set(head, (total.get(head) ?? 0) + count);
    if (isActor(name)) acting.add(head);
  }
  for (const [head, count] of seen) {
    const isStill = names.size > 0 && total.has(head) && !acting.has(head);
    const mostly = (count >= OFTEN || isStill) && count >= MOSTLY * (total.get(head) ?? 0);
    // "Data-center developer Acme"
    if ((mostly || numbered.has(head)) && head !== 'data' && !isEntity(head)) heads.add(head);
  }
  for (const { term, meaning } of document.terms) {
    const place = meaning
      .slice(0, 200)
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .slice(0, 8)
      .some((word) => SITE_NOUNS.has(word));
    if (place && /^\p{Lu}/u.test(term) && !isEntity(term)) heads.add(headOf(term));
  }
  return { isSite: (name) => heads.has(headOf(name)) || heads.has(headOf(scopeName(name))) };
};
