import { createHash } from 'node:crypto';
import { type LoopbackServer, openServer } from './server.ts';

export type LoopbackArticle = {
  /** "/2026/05/turbines.html" */
  readonly path: string;
  readonly title: string;
  /** As RSS writes dates: "Wed, 20 May 2026 12:00:00 GMT". */
  readonly date: string;
  readonly text: string;
};

export type LoopbackNews = LoopbackServer & {
  readonly feedUrl: string;
  /** What is on the site; replace it to publish, correct or take down. */
  articles: readonly LoopbackArticle[];
};

const pageOf = ({ title, text }: LoopbackArticle): string =>
  `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${text}</p></article></body></html>`;

const feedOf = (origin: string, articles: readonly LoopbackArticle[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Tidewater Times</title><link>${origin}/</link>${articles
    .map(
      ({ path, title, date }) =>
        `<item><title>${title}</title><link>${origin}${path}</link><pubDate>${date}</pubDate></item>`,
    )
    .join('')}</channel></rss>`;

/** A news site: a feed, articles with ETags, a robots.txt that asks for nothing unusual, and a set of pages that it keeps to itself. */
export const openNews = async (articles: readonly LoopbackArticle[]): Promise<LoopbackNews> => {
  let news: LoopbackNews;
  const server = await openServer((request, response) => {
    const path = request.url ?? '';
    const article = news.articles.find((each) => each.path === path);
    const body =
      path === '/robots.txt'
        ? 'User-agent: *\nDisallow: /archive/\n'
        : path === '/feed.xml'
          ? feedOf(news.url, news.articles)
          : article && pageOf(article);
    if (body === undefined) return void response.writeHead(404).end();
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 12)}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
    response.writeHead(200, {
      etag,
      'content-type': path === '/feed.xml' ? 'application/rss+xml' : 'text/html; charset=utf-8',
    });
    response.end(body);
  });
  news = { ...server, feedUrl: `${server.url}/feed.xml`, articles };
  return news;
};
