/** What a page's JSON-LD says of its article (schema.org/Article). */
export type ArticleData = {
  readonly headline: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly language: string | null;
  readonly url: string | null;
};

const ARTICLE = /(?:^|[/:])(?:\w{0,20}Article|BlogPosting|Report|LiveBlogPosting|WebPage)$/;

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const typesOf = (node: Node): string[] => [node['@type']].flat().filter((type) => typeof type === 'string');

/** The nodes of a script, a `@graph` and arrays opened up; no deeper, for an author's employer is no article. */
const nodesOf = (value: unknown, depth = 0): Node[] => {
  if (depth > 3) return [];
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((item) => nodesOf(item, depth + 1));
  if (!isNode(value)) return [];
  return [value, ...nodesOf(value['@graph'], depth + 1), ...nodesOf(value.mainEntity, depth + 1)];
};

const word = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** "Ann Lee", {"name": "Ann Lee"}, [{"name": "Ann Lee"}, {"name": "Bo Chu"}] → "Ann Lee, Bo Chu". */
const nameOf = (value: unknown): string | null => {
  const names = [value]
    .flat()
    .slice(0, 12)
    .map((item) => (isNode(item) ? word(item.name) : word(item)));
  const kept = names.filter((name) => name !== null && !/^https?:/.test(name));
  return kept.length === 0 ? null : kept.join(', ');
};

/** Reads the `application/ld+json` scripts of a page; broken ones are passed over. Articles go before web pages. */
export const articleData = (scripts: readonly string[]): ArticleData | null => {
  const found: Node[] = [];
  for (const script of scripts) {
    try {
      found.push(...nodesOf(JSON.parse(script.replace(/^\s*<!--|-->\s*$/g, '').replace(/\s+/g, ' '))));
    } catch {
      // Many pages carry a broken script beside a good one.
    }
  }
  const articles = found.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const article = articles.find((node) => !typesOf(node).includes('WebPage')) ?? articles[0];
  if (article === undefined) return null;
  return {
    headline: word(article.headline) ?? word(article.name),
    author: nameOf(article.author),
    publisher: nameOf(article.publisher),
    published: word(article.datePublished) ?? word(article.dateCreated),
    modified: word(article.dateModified),
    language: word(article.inLanguage),
    url:
      word(article.url) ??
      (isNode(article.mainEntityOfPage) ? word(article.mainEntityOfPage['@id']) : word(article.mainEntityOfPage)),
  };
};
