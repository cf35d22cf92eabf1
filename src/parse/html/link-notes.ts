import type { PageLink, PageLinks } from '../filing/contents-links.ts';

/** The words of a link are not kept beyond this. */
const LONGEST_LINK = 300;

/** Where links lead to, and where from: `<a href="#business">`, `<a name="business">`, `<div id="business">`. */
export type LinkNotes = PageLinks & {
  /** A tag opened that ends at this place of the page. */
  note(name: string, attributes: Readonly<Record<string, string>>, at: number): void;
  /** Words inside a link. */
  addWords(data: string): void;
};

export const newLinkNotes = (): LinkNotes => {
  const links: PageLink[] = [];
  const places = new Map<string, number>();
  return {
    links,
    places,
    note(name, { href, id, name: anchor }, at) {
      if (id !== undefined) places.set(id, at);
      if (name !== 'a') return;
      if (anchor !== undefined) places.set(anchor, at);
      if (href !== undefined && href.length > 1)
        links.push({ to: href.startsWith('#') ? href.slice(1) : '', from: at, words: '' });
    },
    addWords(data) {
      const last = links.at(-1);
      if (last !== undefined && last.words.length < LONGEST_LINK) last.words += data;
    },
  };
};
