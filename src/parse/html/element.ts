import type { Mark } from '../traced.ts';
import type { Ink, Sink } from './sink.ts';
import type { Style } from './style.ts';

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption legend option select page'.split(
    ' ',
  ),
);
const SKIPPED = new Set(
  'script style noscript template iframe object svg math head textarea select ix:header'.split(' '),
);
const BOLD = new Set(['b', 'strong', 'th']);
const ITALIC = new Set(['i', 'em', 'cite']);

/** An open element: what its children inherit, and what its end closes. */
export type Open = Ink & {
  readonly name: string;
  readonly hidden: boolean;
  readonly centered: boolean;
  readonly size: number;
  readonly tag: number;
  readonly block: boolean;
  readonly listItem: boolean;
  readonly breakAfter: boolean;
  /** The fact that the element tags, and the piece of text that it began in. */
  readonly fact: { readonly mark: Mark; readonly home: Sink } | null;
  readonly page: boolean;
  readonly left: number;
  readonly top: number;
};

export const ROOT: Open = {
  name: '',
  hidden: false,
  bold: false,
  italic: false,
  underline: false,
  raised: false,
  linked: false,
  centered: false,
  size: 0,
  tag: 0,
  block: false,
  listItem: false,
  breakAfter: false,
  fact: null,
  page: false,
  left: 0,
  top: 0,
};

/** Filers raise footnote marks by `vertical-align`, or move them up: "position:relative;top:-3.5pt". Cells align their text otherwise. */
const isRaised = (name: string, style: Style): boolean =>
  name !== 'td' &&
  name !== 'tr' &&
  name !== 'th' &&
  (style.raised === true || (style.relative === true && (style.top ?? 0) < 0));

/** The element that a tag opens inside `parent`. */
export const opened = (name: string, attributes: Record<string, string>, style: Style, parent: Open): Open => {
  const heading = name.length === 2 && name[0] === 'h' && name >= 'h1' && name <= 'h6' ? Number(name[1]) : 0;
  const block =
    style.display === undefined ? BLOCKS.has(name) : style.display === 'block' && name !== 'font' && name !== 'span';
  const hidden = parent.hidden || SKIPPED.has(name) || style.hidden === true || 'hidden' in attributes;
  return {
    name,
    hidden,
    bold: style.bold ?? (parent.bold || BOLD.has(name) || heading > 0),
    italic: style.italic ?? (parent.italic || ITALIC.has(name)),
    underline: style.underline ?? (parent.underline || name === 'u'),
    raised: parent.raised || name === 'sup' || isRaised(name, style),
    linked: parent.linked || (name === 'a' && attributes.href !== undefined),
    centered:
      style.centered ??
      (attributes.align !== undefined ? attributes.align === 'center' : parent.centered || name === 'center'),
    size: style.size ?? parent.size,
    tag: heading > 0 ? heading : parent.tag,
    block,
    listItem: name === 'li' || (parent.listItem && name !== 'ul' && name !== 'ol'),
    breakAfter: style.breakAfter === true,
    fact: null,
    page: false,
    left: style.absolute === true || style.left !== undefined ? parent.left + (style.left ?? 0) : parent.left,
    top: style.absolute === true || style.top !== undefined ? parent.top + (style.top ?? 0) : parent.top,
  };
};
