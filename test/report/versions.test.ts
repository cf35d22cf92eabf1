import { expect, it } from 'vitest';
import { Report } from '../../src/model/report.ts';
import { renderReport } from '../../src/report/render.ts';
import { claim, EMPTY, quantity } from './sample-report.ts';

const said = (surface: string, value: string, quote: string) =>
  claim({ source: 'kilns.html', quantity: quantity(surface, value), quote });

const reportWith = (more: object): Report =>
  Report.parse({
    ...EMPTY,
    versions: [{ source: 'kilns.html', before: 'a', now: 'b', changed: [], came: [], went: [], ...more }],
  });

const before = said('$61 million', '61000000', 'Revenue was $61 million.');
const now = said('$66 million', '66000000', 'Revenue was $66 million.');

it('says of each number of a page that was published again what became of it, with its quote', () => {
  const report = reportWith({ changed: [{ before, now }], came: [now], went: [before] });
  const md = renderReport(report, 'md');
  expect(md.slice(md.indexOf('## Published again')).split('\n').slice(0, 6)).toEqual([
    '## Published again',
    '',
    '### kilns.html',
    '',
    expect.stringMatching(/^- Changed: \*\*\$61 million → \$66 million\*\*.* “Revenue was \*\*\$66 million\*\*\.”$/),
    expect.stringMatching(/^- Came: \*\*\$66 million\*\*/),
  ]);
  expect(md).toMatch(/^- Went: \*\*\$61 million\*\*/m);
  const html = renderReport(report, 'html');
  expect(html).toContain('Changed: <b>$61 million → $66 million</b>');
  expect(html).toContain('<q>Revenue was <mark>$66 million</mark>.</q>');
});

it('says that the numbers are the same, lists no end of them, and nothing where nothing was published again', () => {
  expect(renderReport(reportWith({}), 'md')).toContain('- The same numbers.');
  expect(renderReport(reportWith({}), 'html')).toContain('The same numbers.');
  const many = reportWith({ came: Array.from({ length: 60 }, () => now) });
  expect(renderReport(many, 'md').match(/^- Came/gm)).toHaveLength(50);
  expect(renderReport(many, 'html')).toContain('And 10 numbers more.');
  for (const format of ['md', 'html'] as const) expect(renderReport(EMPTY, format)).not.toContain('Published again');
});

it('takes no markup from a page', () => {
  const hostile = said('<b>5</b>', '5', '<script>alert(1)</script> *bold* <b>5</b>');
  const report = reportWith({ source: '<img src=x>', came: [hostile] });
  expect(renderReport(report, 'html')).not.toMatch(/<script>alert|<img|<b>5<\/b>/);
  expect(renderReport(report, 'md')).not.toMatch(/(?<!\\)<(?:script|img|b)/);
});
