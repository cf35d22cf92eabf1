import type { DocumentKind, ListedFiling } from '../model/document.ts';
import type { Locator } from '../model/fetched.ts';
import { filesOf, type Resolved } from './files.ts';

/** The file name that stands for the standard input; a file that is really called "-" has a longer, absolute name. */
export const STANDARD_INPUT = '-';

/**
 * What an argument of the command line, `<file|url|->`, stands for: one document, or those of a folder or a glob.
 * @param cwd the folder that relative paths start from
 */
export const locatorOf = async (argument: string, cwd: string, kind: DocumentKind | null = null): Promise<Resolved> => {
  if (argument === STANDARD_INPUT)
    return { locators: [{ source: STANDARD_INPUT, at: { file: STANDARD_INPUT }, kind }], problems: [] };
  // Any scheme goes to `fetch`, which says which ones it takes; "C:\a.txt" has a scheme of one letter, and is a path.
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(argument) || /^(?:https?|ftp|data|javascript):/i.test(argument))
    return { locators: [locatorOfUrl(argument, kind)], problems: [] };
  return filesOf(argument, cwd, kind);
};

/** @param filing what EDGAR's list says of it, where it was found in one */
export const locatorOfUrl = (url: string, kind: DocumentKind | null, filing?: ListedFiling): Locator => ({
  source: url,
  at: { url },
  kind,
  ...(filing && { filing }),
});
