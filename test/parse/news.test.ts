import { describe, expect, it } from 'vitest';
import { dayOf, monthDayOf } from '../../src/parse/day.ts';
import { articleData } from '../../src/parse/news/json-ld.ts';
import { blocksOf, brokenLaw, documentOf } from './reading-laws.ts';

const STORY = [
  'Acme Mills said on Friday that it will let one half of its mill in Dover to Borealis, a rival that it fought in court for most of the last decade.',
  'The lease, which runs until 2031, brings Acme $2 million a month, the two companies said in a joint statement, and either of them may end it on short notice.',
  'Analysts had expected less. "Nobody thought that they would so much as talk," said one of them, who has followed both companies since they were founded.',
  'The mill has stood empty since the flood of 2019, when the river rose higher than any of its owners had seen, and the wheel was carried off to the sea.',
];

const PAGE = `<!doctype html><html lang="en-GB"><head><title>Acme | The Dover Post</title>
<link rel="canonical" href="https://post.example/acme"><meta property="og:site_name" content="The Dover Post">
<meta property="article:modified_time" content="2025-05-03T09:00:00Z">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"x"},{"@type":"NewsArticle","headline":"Acme &amp; Borealis: &#8216;Peace&#8217;",
"author":[{"@type":"Person","name":"Ann Lee"},{"@type":"Person","name":"Bo Chu"}],"datePublished":"2025-05-02T23:30:00-05:00","publisher":{"@type":"Organization","name":"Post Media"}}]}</script>
<script type="application/ld+json">{ broken</script></head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<div class="newsletter-box"><p>Sign up to our letter, and never miss the news of the mills of Dover.</p></div>
<article><h1>Acme lets its mill</h1><figure><img src="a.jpg"><figcaption>The mill, seen from the river (Photo: C. Day)</figcaption></figure>
<p>${STORY[0]}</p><p>${STORY[1]}</p><ul><li>Rent: $2 million a month</li><li>Notice: 30 days</li></ul><p><a href="/x">Read our story on the flood that took the wheel of the mill</a></p>
<p>${STORY[2]}</p><p>${STORY[3]}</p><h3>Related articles</h3><p>Ten mills that you must see before you die</p></article><footer>© 2025 Post Media</footer></body></html>`;

describe('a news page', () => {
  it('is read for its story, and nothing around it', async () => {
    const document = await documentOf(PAGE, { source: 'https://post.example/acme' });
    const blocks = blocksOf(document);
    for (const paragraph of STORY) expect(blocks).toContain(`paragraph: ${paragraph}`);
    expect(blocks).toContain('list-item: Rent: $2 million a month');
    for (const not of ['Home', 'Sign up', 'Photo', 'Read our', 'Ten mills', '©'])
      expect(document.text).not.toContain(not);
    expect(brokenLaw(document)).toBeNull();
  });

  it('says who published it, and when', async () => {
    const document = await documentOf(PAGE, { source: 'a.html' });
    expect(document).toMatchObject({
      kind: 'news',
      title: 'Acme & Borealis: ‘Peace’',
      byline: 'Ann Lee, Bo Chu',
      publisher: 'Post Media',
      published: '2025-05-02',
      modified: '2025-05-03',
      language: 'en-GB',
      canonicalUrl: 'https://post.example/acme',
    });
  });

  it('is read whole where there is no article in it', async () => {
    const document = await documentOf('<html><body><nav>Menu</nav><script>1</script><p>One line.</p></body></html>', {
      source: 'a.html',
    });
    expect(document.text).toContain('One line.');
  });
});

describe('a text that does not say where it is from', () => {
  const kindOf = async (paragraphs: readonly string[]) =>
    (await documentOf(paragraphs.join('\n\n'), { source: 'a.txt' })).kind;

  it('is a story where its paragraphs are sentences, however short', async () => {
    const story = Array.from(
      { length: 6 },
      (_, i) => `Acme let ${i + 2} of its old mills in Dover to Borealis in the spring.`,
    );
    expect(await kindOf(story)).toBe('news');
  });

  it('is none where they are lines of something else', async () => {
    const list = Array.from(
      { length: 6 },
      (_, i) => `Mill number ${i + 2} in Dover, with the wheel, the weir and the miller`,
    );
    expect(await kindOf(list)).toBe('other');
  });
});

describe('the parts of metadata', () => {
  it.each([
    ['2026-05-20T08:00:00Z', '2026-05-20'],
    ['20260520', '2026-05-20'],
    ['Wednesday, May 20, 2026 at 8 a.m.', '2026-05-20'],
    ['20th May 2026', '2026-05-20'],
    ['Sept. 9, 2025', '2025-09-09'],
    ['2026-02-30', null],
    ['Sometime in May', null],
    ['10-K 2026', null],
  ])('reads the day of %j as %j', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  it.each([
    ['--12-31', '12-31'],
    ['1231', '12-31'],
    ['September 28', '09-28'],
    ['1399', null],
  ])('reads the fiscal year end %j as %j', (text, day) => {
    expect(monthDayOf(text)).toBe(day);
  });

  it('takes the article of several things, and no author that is an address', () => {
    expect(
      articleData([
        '[{"@type":"Organization","name":"x"},{"@type":["Article"],"headline":"h","author":"https://a.example"}]',
      ]),
    ).toMatchObject({ headline: 'h', author: null });
    expect(articleData(['{"@type":"Product"}', 'null', '[]'])).toBeNull();
  });
});
