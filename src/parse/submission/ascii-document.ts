/**
 * The text of an ASCII document without the tags of EDGAR's old page and table mark-up. Columns keep their places: a tag within a line
 * becomes as many spaces; a line of nothing but column marks goes, for it would part the header from the figures; `<PAGE>` ends the page.
 */
export const asciiText = (source: string): string =>
  source
    .replace(/^[ \t]*<PAGE>[^\n]{0,20}$/gim, '\f')
    .replace(/^[ \t]*(?:<(?:CAPTION|S|C|FN)>[ \t]*){1,40}\n/gim, '')
    .replace(/<\/?(?:TABLE|CAPTION|S|C|FN|F\d{1,2}|TEXT|PAGE)>/gi, (tag) => ' '.repeat(tag.length))
    .replace(/[ \t]+$/gm, '');
