import type { Item, TextItem } from '../page/item.ts';

/** Lines about the site, not the story; each with the words it opens with. Longer lines are the story's own. */
const ABOUT_THE_SITE: readonly RegExp[] = [
  /^(?:subscribe|sign up|register|log in|follow us|join our|get (?:breaking|the latest)|click here|download (?:the|our) app)\b/i,
  /^(?:read (?:more|next|also|this)|see (?:more|also)|more (?:on|from|stories|great)|related(?: \w+)?:|recommended|you (?:may|might) also|don'?t miss|also read|watch(?: now)?:)/i,
  /^(?:advertisement|sponsored|share (?:this|on)|print this|comments?\b.{0,12}$|tags?:|filed under|loading)/i,
  /^\|?\s?(?:published|posted|updated|last (?:updated|modified)):? .{0,60}\d/i,
  /^(?:copyright|©|\(c\)) ?.{0,60}\d{4}/i,
  /^(?:image|photo|picture|credit|source|video|photograph)s?(?: by)?:/i,
];
const LONGEST_LINE = 160;

/** What heads the part below an article; from there on nothing is the story. Only in the last half of the text. */
const AFTER_THE_STORY =
  /^(?:about the authors?|more great|you (?:may|might) also (?:like|enjoy)|related (?:articles?|stories|posts?|content|news)|recommended(?: for you)?|comments?|leave a (?:comment|reply)|most (?:read|popular)|popular|trending|more (?:stories|from)|read next|newsletter)\b/i;

const isLink = (item: TextItem): boolean =>
  item.tag === 0 && item.look.characters > 0 && item.look.linked / item.look.characters > 0.9;

const isAboutTheSite = (item: TextItem): boolean =>
  item.text.length <= LONGEST_LINE && ABOUT_THE_SITE.some((sign) => sign.test(item.text));

/** The story's items: without lines about the site, lines that are only a link elsewhere, and what comes after the story. */
export const articleItems = (items: readonly Item[]): Item[] => {
  const length = items.reduce((sum, item) => sum + (item.kind === 'text' ? item.text.length : 0), 0);
  const kept: Item[] = [];
  let read = 0;
  for (const item of items) {
    if (item.kind !== 'text') {
      kept.push(item);
      continue;
    }
    read += item.text.length;
    if (read > length / 2 && item.text.length <= 60 && AFTER_THE_STORY.test(item.text)) break;
    if (!isAboutTheSite(item) && !isLink(item)) kept.push(item);
  }
  return kept;
};
