import { MONTHS } from '../text/calendar.ts';

/** As much of a story as may stand before its dateline: a headline, a byline. */
const OPENING = 600;

/** "TOLEDO, Ohio, May 20 (Example Wire) - ", "LEEDS, 20 May – ", "May 20 --": a line that begins with the place and the day, without its year. */
const DATELINE =
  /^[^\S\n]{0,8}(?:\p{Lu}[\p{L}.'’ -]{1,30}(?:, \p{Lu}[\p{L}. ]{1,20})?, )?(?:(\p{Lu}\p{Ll}{2,8})\.? (\d{1,2})|(\d{1,2}) (\p{Lu}\p{Ll}{2,8})\.?)(?: \([^()\n]{2,40}\))? ?[-–—]{1,2} ?(?=[\p{Lu}“"])/mu;

/** The month and the day of the dateline of a story that prints no year with them; null where it has none. */
export const datelineDay = (text: string): { readonly month: number; readonly day: number } | null => {
  const [, name, of, dayBefore, nameBehind] = DATELINE.exec(text.slice(0, OPENING)) ?? [];
  const month = MONTHS.get((name ?? nameBehind ?? '').toLowerCase());
  const day = Number(of ?? dayBefore);
  return month === undefined || day < 1 || day > 31 ? null : { month, day };
};
