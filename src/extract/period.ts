import type { QuantityMention } from '../model/mention.ts';
import type { Period } from '../model/period.ts';
import type { Context } from './context.ts';

/** The period of a quantity in prose; null where the words give none. */
export const periodOf = (_context: Context, _mention: QuantityMention): Period | null => null;
