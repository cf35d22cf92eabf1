import { Parser } from 'htmlparser2';
import { FEED_DATES, FEED_ENTRIES, FEED_ROOTS, localName } from '../text/feed-names.ts';

/** One entry of a feed or sitemap. */
export type FeedEntry = {
  readonly url: string;
  readonly title: string | null;
  /** Atom's summary and RSS' description, with its markup. */
  readonly summary: string | null;
  /** Milliseconds since 1970, where the entry says when. */
  readonly published: number | null;
  /** Atom's category terms and RSS' categories. */
  readonly categories: readonly string[];
};

export type Feed = {
  /** A large site's sitemap is a list of sitemaps. */
  readonly leadsTo: 'documents' | 'feeds';
  /** In the feed's own order; those without a usable link are left out. */
  readonly entries: readonly FeedEntry[];
};

type Draft = {
  link: string | null;
  permalink: string | null;
  title: string;
  summary: string;
  date: string;
  categories: string[];
};

/** No title or date is longer; a hostile one stops growing here. */
const LONGEST_TEXT = 4_000;
const MOST_ENTRIES = 50_000;
const DEEPEST = 200;
/** How much is parsed between two looks at the depth. */
const PIECE = 2 ** 14;

const timeOf = (text: string): number | null => {
  const time = Date.parse(text.trim());
  return Number.isNaN(time) ? null : time;
};

const entryOf = (draft: Draft, base: string): FeedEntry | null => {
  // A guid is a link by RSS' own rule, and often a bare number in spite of it.
  const permalink = /^https?:/i.test(draft.permalink ?? '') ? draft.permalink : null;
  const link = (draft.link ?? permalink ?? '').trim();
  if (link === '' || !URL.canParse(link, base)) return null;
  const url = new URL(link, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  const title = draft.title.replace(/\s+/g, ' ').trim();
  return {
    url: url.href,
    title: title === '' ? null : title,
    summary: draft.summary === '' ? null : draft.summary,
    published: timeOf(draft.date),
    categories: draft.categories,
  };
};

/**
 * Reads an RSS or Atom feed or a sitemap; null where the text is none. Read as a stream of tags: nesting costs nothing, and
 * broken XML yields what came before it.
 * @param base the URL of the feed, which relative links start from
 */
export const readFeed = (text: string, base: string): Feed | null => {
  const entries: FeedEntry[] = [];
  let leadsTo: Feed['leadsTo'] | null = null;
  let depth = 0;
  let entryDepth = 0;
  let draft: Draft | null = null;
  let dateRank = FEED_DATES.length;
  /** Where the text of the open element goes. */
  let into: 'title' | 'summary' | 'link' | 'permalink' | 'date' | 'category' | null = null;
  let gathered = '';

  const open = (name: string, attributes: Record<string, string>): void => {
    const local = localName(name);
    depth++;
    if (depth === 1) leadsTo ??= FEED_ROOTS.get(local) ?? null;
    if (leadsTo === null) return;
    if (draft === null) {
      if (!FEED_ENTRIES.has(local) || entries.length >= MOST_ENTRIES) return;
      draft = { link: null, permalink: null, title: '', summary: '', date: '', categories: [] };
      entryDepth = depth;
      dateRank = FEED_DATES.length;
      return;
    }
    into = null;
    gathered = '';
    const isOwn = depth === entryDepth + 1;
    const rank = FEED_DATES.indexOf(local);
    if (rank >= 0 && rank < dateRank) {
      into = 'date'; // anywhere below: a news sitemap has it in <news:news>
      dateRank = rank;
    } else if (!isOwn || name.startsWith('media:') || name.startsWith('image:')) return;
    else if (local === 'title') into = 'title';
    else if (local === 'summary' || local === 'description') into = 'summary';
    else if (local === 'loc') into = 'link';
    else if (local === 'guid' && attributes.ispermalink !== 'false' && attributes.isPermaLink !== 'false')
      into = 'permalink';
    else if (local === 'category' && attributes.term !== undefined) draft.categories.push(attributes.term);
    else if (local === 'category') into = 'category';
    else if (local === 'link') {
      // Atom: <link rel="alternate" href="..."/>, with other relations beside it; RSS: <link>...</link>.
      const relation = attributes.rel ?? 'alternate';
      if (attributes.href === undefined) into = 'link';
      else if (relation === 'alternate') draft.link ??= attributes.href;
    }
  };
  const close = (): void => {
    if (draft !== null) {
      const text = gathered.trim();
      if (into === 'title') draft.title ||= text;
      else if (into === 'summary') draft.summary ||= text;
      else if (into === 'link' && text !== '') draft.link ??= text;
      else if (into === 'permalink' && text !== '') draft.permalink ??= text;
      else if (into === 'date') draft.date = text;
      else if (into === 'category' && text !== '') draft.categories.push(text);
      into = null;
      if (depth === entryDepth) {
        const entry = entryOf(draft, base);
        if (entry !== null) entries.push(entry);
        draft = null;
      }
    }
    depth--;
  };
  const parser = new Parser(
    {
      onopentag: open,
      onclosetag: close,
      ontext: (piece) => {
        if (into !== null && gathered.length < LONGEST_TEXT) gathered += piece.slice(0, LONGEST_TEXT);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  // The parser's own stack is slow when it is deep: a feed that nests more than this is none, and is let go.
  for (let at = 0; at < text.length && depth < DEEPEST; at += PIECE) parser.write(text.slice(at, at + PIECE));
  parser.end();
  return leadsTo === null ? null : { leadsTo, entries };
};
