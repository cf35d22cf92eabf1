import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { COLORS } from '../../src/report/html/style.ts';
import { renderReport } from '../../src/report/render.ts';
import { EMPTY, HOSTILE, REPORT } from './sample-report.ts';

describe('the page', () => {
  it('allows its own style sheet, by its hash, and nothing else', () => {
    const html = renderReport(HOSTILE, 'html');
    const style = html.match(/<style>(.*?)<\/style>/s)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain('default-src &#39;none&#39;');
    expect(html).toContain(`style-src &#39;sha256-${hash}&#39;`);
    expect(html).not.toMatch(
      /<script|<img|<iframe|<form|<link(?! rel="icon" href="data:,")|\sstyle=|\son\w+=(?=")|src=(?=")/,
    );
    expect(html).not.toMatch(/href="(?!#|https?:|data:,)/);
  });

  /** WCAG 2.2, relative luminance and contrast ratio. */
  const luminance = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
      const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string): number => {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };

  it.each(['light', 'dark'] as const)('has contrast enough to read (WCAG AA), %s', (scheme) => {
    const { paper, panel, rule: _hairline, mark, 'mark-ink': ink, ...texts } = COLORS[scheme];
    expect(contrast(mark, ink)).toBeGreaterThanOrEqual(4.5);
    for (const [name, color] of Object.entries(texts))
      for (const ground of [paper, panel]) expect(contrast(color, ground), name).toBeGreaterThanOrEqual(4.5);
  });
});

const CHROMIUM = [
  process.env.TEST_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));
if (CHROMIUM === undefined)
  console.warn(
    'test/report/page.test.ts: no chromium found, the page is NOT tested in a browser (apt-get install chromium, or TEST_CHROMIUM)',
  );

describe.skipIf(CHROMIUM === undefined)('the page in a browser', () => {
  let browser: Browser;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
  });
  afterAll(() => browser?.close());

  const open = async (report: Report, width = 1280): Promise<Page> => {
    complaints.length = 0;
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
    await page.route('**/*', (route) => {
      const url = route.request().url();
      if (url === 'https://report.invalid/')
        return route.fulfill({ contentType: 'text/html', body: renderReport(report, 'html') });
      complaints.push(`request: ${url}`);
      return route.abort();
    });
    await page.goto('https://report.invalid/');
    return page;
  };

  it('shows both quotes with their figures marked, and asks for nothing', async () => {
    const page = await open(REPORT);
    expect(await page.title()).toBe('Lumen Works: the quarter as told – Tieout');
    const card = page.locator('article').first();
    expect(await card.locator('blockquote').allInnerTexts()).toEqual([
      'The lamps business alone lost $142 million in the quarter, more than anyone had feared.',
      'Lamps $ (412) $ (388)',
    ]);
    expect(await card.locator('mark').allInnerTexts()).toEqual(['$142 million', '(412)']);
    // "4,400" is marked, "14,400" is not.
    expect(await page.locator('article.flagged mark').allInnerTexts()).toEqual(['4,000', '4,400']);
    expect(await page.locator('.counts .number').allInnerTexts()).toEqual(['2', '1', '1', '1', '1']);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('takes every word of a document for text', async () => {
    const page = await open(HOSTILE);
    expect(await page.title()).toBe(`${HOSTILE.title} – Tieout`);
    expect(await page.locator('script, img, iframe').count()).toBe(0);
    expect(await page.locator('blockquote').first().innerText()).toBe(HOSTILE.findings[0]?.claims[0]?.evidence.quote);
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('folds matches, opens them by keyboard, and shows only one document when asked', async () => {
    const page = await open(REPORT);
    const fold = page.locator('details').first();
    expect(await fold.locator('table').isVisible()).toBe(false);
    await fold.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await fold.locator('table').isVisible()).toBe(true);

    const visible = (): Promise<number> => page.locator('article:visible').count();
    expect(await visible()).toBe(4);
    await page.getByLabel('Show findings about').selectOption({ label: 'draft.md' });
    expect(await visible()).toBe(3);
    expect(await page.locator('section:has(#match)').isVisible()).toBe(false);
    await page.getByLabel('Show findings about').selectOption({ label: 'every document' });
    expect(await visible()).toBe(4);
    await page.close();
  });

  it.each([1280, 390])('fits a window of %i pixels, whatever it holds', async (width) => {
    for (const report of [REPORT, HOSTILE, EMPTY]) {
      const page = await open(report, width);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await page.close();
    }
  });

  it('prints what is folded, and no controls', async () => {
    const page = await open(REPORT);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('section:has(#match) table').first().isVisible()).toBe(true);
    expect(await page.locator('.filter').isVisible()).toBe(false);
    await page.close();
  });

  it('has one heading of the first level, landmarks, and headings in steps', async () => {
    const page = await open(REPORT);
    const levels = await page
      .locator('h1, h2, h3')
      .evaluateAll((found) => found.map((heading) => Number(heading.tagName.slice(1))));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(await page.locator('main').count()).toBe(1);
    const ids = await page.locator('[id]').evaluateAll((found) => found.map((element) => element.id));
    expect(new Set(ids).size).toBe(ids.length);
    await page.close();
  });
});
