import { Parser } from 'htmlparser2';
import { FEED_DATES, FEED_ENTRIES, FEED_ROOTS, localName } from '../../text/feed-names.ts';

/** Text of a feed and where in it the text stood. */
export type FeedText = { readonly text: string; readonly trail: readonly number[] };

/** One item of a feed, as written. `start` and `end`: where in the feed it stands. */
export type FeedItem = {
  readonly title: FeedText | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly link: string | null;
  readonly language: string | null;
  /** Its words, as HTML: the whole article where the feed has it, else its summary. */
  readonly content: FeedText | null;
  readonly start: number;
  readonly end: number;
};

export type FeedContents = { readonly title: string | null; readonly items: readonly FeedItem[] };

const MOST_ITEMS = 2_000;
const DEEPEST = 2_000;
const LONGEST_FIELD = 4_000;

/** The fields of an item that hold its words, the fullest first. */
const CONTENTS: readonly string[] = ['content:encoded', 'content', 'description', 'summary', 'subtitle'];

type Gathered = { text: string; readonly trail: number[] };
type Open = {
  readonly name: string;
  readonly into: Gathered | null;
  readonly innerStart: number;
  readonly isMarkup: boolean;
};
type Draft = {
  readonly fields: Map<string, Gathered>;
  readonly start: number;
  readonly language: string | null;
  link: string | null;
};

const word = (draft: Draft, ...names: readonly string[]): string | null => {
  for (const name of names) {
    const text = draft.fields.get(name)?.text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_FIELD) ?? '';
    if (text !== '') return text;
  }
  return null;
};

/** RSS has "desk@courier.example (Ann Lee)" where it asks for an address. */
const nameOf = (author: string | null): string | null => /^\S+@\S+\s+\((.{2,80})\)$/.exec(author ?? '')?.[1] ?? author;

/**
 * The items of an RSS or Atom feed, or a single `<item>` or `<entry>`; null where the text is none of them. Read as a stream: broken XML
 * yields what came before it.
 */
export const feedItems = (source: string): FeedContents | null => {
  const items: FeedItem[] = [];
  const stack: Open[] = [];
  let isFeed = false;
  let title: Gathered | null = null;
  let language: Gathered | null = null;
  let rootLanguage: string | null = null;
  let draft: Draft | null = null;
  let draftDepth = 0;
  let opening = 0;

  const itemOf = (done: Draft, end: number): FeedItem => {
    const content = CONTENTS.map((name) => done.fields.get(name)).find((field) => /\S/.test(field?.text ?? ''));
    const link = done.link ?? word(done, 'link', 'guid') ?? '';
    return {
      title: done.fields.get('title') ?? null,
      author: nameOf(word(done, 'creator', 'author name', 'author')),
      published: word(done, ...FEED_DATES),
      modified: word(done, 'updated', 'modified'),
      link: /^https?:/i.test(link) ? link : null,
      language: done.language ?? word(done, 'language') ?? (language?.text.trim() || rootLanguage),
      content: content ?? null,
      start: done.start,
      end,
    };
  };
  /** Where the text of an element goes. */
  const placeFor = (name: string, full: string): Gathered | null => {
    const here: Gathered = { text: '', trail: [] };
    if (draft === null) {
      const isOwn = stack.length <= 2 && ['channel', 'feed'].includes(stack.at(-1)?.name ?? '');
      if (isOwn && full === 'title') title ??= here;
      else if (isOwn && full === 'language') language ??= here;
      else return null;
      return here;
    }
    const below = stack.length - draftDepth;
    // `<media:title>` names a picture, `<author><name>` a person.
    const isForeign = /^(?:media|itunes|image|thr|georss):/.test(full);
    const key = full === 'content:encoded' ? full : below === 2 ? `${stack.at(-1)?.name} ${name}` : name;
    if (isForeign || below > 2 || (below === 2 && key !== 'author name') || draft.fields.has(key)) return null;
    draft.fields.set(key, here);
    return here;
  };
  const parser = new Parser(
    {
      onopentag(full, attributes) {
        if (stack.length > DEEPEST) {
          parser.pause();
          return;
        }
        const name = localName(full);
        if (stack.length === 0) {
          isFeed = FEED_ROOTS.get(name) === 'documents' && name !== 'urlset';
          rootLanguage = attributes['xml:lang'] ?? null;
        }
        const begins =
          draft === null && FEED_ENTRIES.has(name) && (isFeed || stack.length === 0) && items.length < MOST_ITEMS;
        if (begins) {
          isFeed = true;
          draft = { fields: new Map(), start: parser.startIndex, language: attributes['xml:lang'] ?? null, link: null };
          draftDepth = stack.length;
        } else if (draft !== null && name === 'link' && attributes.href !== undefined) {
          if ((attributes.rel ?? 'alternate') === 'alternate') draft.link ??= attributes.href;
        }
        const into = begins ? null : placeFor(name, full.toLowerCase());
        stack.push({ name, into, innerStart: parser.endIndex + 1, isMarkup: attributes.type === 'xhtml' });
      },
      ontext(data) {
        const into = stack.at(-1)?.into;
        if (into == null) return;
        into.trail.push(into.text.length, parser.startIndex + opening);
        into.text += data;
      },
      // Of a CDATA section the parser tells where its mark begins.
      oncdatastart() {
        opening = '<![CDATA['.length;
      },
      oncdataend() {
        opening = 0;
      },
      onclosetag() {
        const open = stack.pop();
        if (open?.into != null && open.isMarkup) {
          // Atom's XHTML is mark-up of the feed itself, and stands in it as it is.
          open.into.trail.length = 0;
          open.into.trail.push(0, open.innerStart);
          open.into.text = source.slice(open.innerStart, parser.startIndex);
        }
        if (draft === null || stack.length !== draftDepth) return;
        items.push(itemOf(draft, parser.endIndex + 1));
        draft = null;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(source);
  if (stack.length <= DEEPEST) parser.end();
  const name = (title as Gathered | null)?.text.replace(/\s+/g, ' ').trim() ?? '';
  return isFeed ? { title: name === '' ? null : name, items } : null;
};
