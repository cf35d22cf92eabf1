import type { DocumentKind } from '../../model/document.ts';
import { problem } from '../../model/problem.ts';
import { withContents } from '../filing/contents.ts';
import { linkedContents } from '../filing/contents-links.ts';
import { readNews } from '../news/read-news.ts';
import { outline } from '../outline.ts';
import { compose } from '../page/compose.ts';
import { noReading, type Reading, reading } from '../reading.ts';
import { factsOf } from '../xbrl/facts.ts';
import { collect, DEEPEST } from './collect.ts';

/** A page of a web site, with menus around its text: scripts or navigation, which documents of EDGAR never have. */
const isWebPage = (html: string, facts: number, sgmlFields: number, kind: DocumentKind | null): boolean => {
  if (kind === 'filing' || facts > 0 || sgmlFields > 0) return false;
  return kind === 'news' || /<(?:script|nav|article|main|link)[\s>]/i.test(html.slice(0, 200_000));
};

/** Reads a page of HTML, or an inline-XBRL filing, in one streaming pass. */
export const readHtml = (html: string, source: string, kind: DocumentKind | null): Reading => {
  const page = collect(html);
  if (page.tooDeep) {
    const message = `has more than ${DEEPEST.toLocaleString('en')} elements inside one another`;
    const hint = 'The page is broken or hostile: save it again from a browser, or give another copy.';
    return noReading({ problems: [problem('too-deep', source, message, { hint })] });
  }
  if (isWebPage(html, page.xbrl.tags.length, page.sgml.size, kind)) {
    const article = readNews(html, page.items);
    if (article !== null) return article;
  }
  const { text, blocks, marks, trail } = compose(page.items);
  const { facts, unread } = factsOf(page.xbrl, marks, text);
  const problems =
    unread === 0
      ? []
      : [
          problem('malformed', source, `has ${unread} tagged facts that could not be read`, {
            level: 'warning',
            hint: 'Their numbers are still read from the text.',
          }),
        ];
  return reading(text, outline(text, withContents(text, blocks, linkedContents(text, blocks, trail, page.links))), {
    metadata: { title: page.title === '' ? null : page.title, language: page.language },
    facts,
    trail,
    header: { tags: page.xbrl.cover, sgml: { form: page.sgml.get('type') ?? null } },
    problems,
  });
};
