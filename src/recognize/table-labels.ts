import { remember } from '../text/remember.ts';
import { tableKind } from './table-kind.ts';
import { tableScale } from './table-scale.ts';

/** What labels, headers and captions say of scale and kind. */
export type Labels = { readonly scale: typeof tableScale; readonly kind: typeof tableKind };

/** Those of one document, each read once: a filing's tables have the same ones over and over. */
export const openLabels = (): Labels => ({ scale: remember(tableScale), kind: remember(tableKind) });
