import { problem } from '../../model/problem.ts';
import { outline } from '../outline.ts';
import { type Reading, reading } from '../reading.ts';
import { factsOf } from '../xbrl/facts.ts';
import { collect, DEEPEST } from './collect.ts';
import { compose } from './compose.ts';

/** Reads a page of HTML, or an inline-XBRL filing, in one streaming pass. */
export const readHtml = (html: string, source: string): Reading => {
  const page = collect(html);
  if (page.tooDeep) {
    const message = `has more than ${DEEPEST.toLocaleString('en')} elements inside one another`;
    const hint = 'The page is broken or hostile: save it again from a browser, or give another copy.';
    return reading('', [], { problems: [problem('too-deep', source, message, { hint })] });
  }
  const { text, blocks, marks } = compose(page.items);
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
  return reading(text, outline(text, blocks), {
    metadata: { title: page.title === '' ? null : page.title, language: page.language },
    facts,
    problems,
  });
};
