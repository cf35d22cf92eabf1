/** What a style attribute says that matters to a reader. Absent keys are inherited or unset. Lengths in points. */
export type Style = {
  readonly hidden?: boolean;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly raised?: boolean;
  readonly centered?: boolean;
  readonly display?: 'block' | 'inline';
  readonly breakBefore?: boolean;
  readonly breakAfter?: boolean;
  readonly absolute?: boolean;
  readonly relative?: boolean;
  readonly top?: number;
  readonly left?: number;
  readonly width?: number;
  readonly height?: number;
  readonly size?: number;
  /** The id of the hidden fact that the text is tied to, in small letters. */
  readonly hiddenFact?: string;
};

const NOTHING: Style = {};
/** A page has few different styles, repeated; beyond this many, one is made to be hostile or is generated per line. */
const MOST_REMEMBERED = 20_000;

const POINTS: Readonly<Record<string, number>> = { pt: 1, px: 0.75, in: 72, cm: 28.35, mm: 2.835, pc: 12, '': 1 };

/** "7.5pt" → 7.5, "10px" → 7.5; undefined for percentages and words. */
const points = (value: string): number | undefined => {
  const match = /^(-?\d{0,6}(?:\.\d{1,12})?)(pt|px|in|cm|mm|pc|)$/.exec(value);
  if (match === null || match[1] === '') return undefined;
  return Number(match[1]) * (POINTS[match[2] ?? ''] ?? 1);
};

type Mutable = { -readonly [K in keyof Style]: Style[K] };

const set = (style: Mutable, name: string, value: string): void => {
  switch (name) {
    case 'display':
      if (value === 'none') style.hidden = true;
      else style.display = value.startsWith('inline') ? 'inline' : 'block';
      break;
    case 'visibility':
      if (value === 'hidden' || value === 'collapse') style.hidden = true;
      break;
    case 'font-weight':
      style.bold = value === 'bold' || value === 'bolder' || Number(value) >= 600;
      break;
    case 'font-style':
      style.italic = value === 'italic' || value === 'oblique';
      break;
    case 'text-decoration':
      style.underline = value.includes('underline');
      break;
    case 'vertical-align':
      // Filers raise footnote marks by "super" or by a length; "top" and "bottom" are of cells.
      if (value === 'super' || /^\d/.test(value)) style.raised = true;
      break;
    case 'text-align':
      style.centered = value === 'center';
      break;
    case 'position':
      if (value === 'absolute') style.absolute = true;
      if (value === 'relative') style.relative = true;
      break;
    case 'page-break-before':
    case 'break-before':
      if (value === 'always' || value === 'page') style.breakBefore = true;
      break;
    case 'page-break-after':
    case 'break-after':
      if (value === 'always' || value === 'page') style.breakAfter = true;
      break;
    case 'top':
    case 'left':
    case 'width':
    case 'height': {
      const length = points(value);
      if (length !== undefined) style[name] = length;
      break;
    }
    case 'font-size': {
      const length = points(value);
      if (length !== undefined) style.size = length;
      break;
    }
    case '-sec-ix-hidden':
      style.hiddenFact = value;
      break;
    default: // all other properties are for the eye only
  }
};

/** Reads style attributes, and remembers them. `font-size:0` never hides: EDGAR's containers have it, and their text is seen. */
export const styleReader = (): ((attribute: string | undefined) => Style) => {
  const remembered = new Map<string, Style>();
  return (attribute) => {
    if (attribute === undefined || attribute === '') return NOTHING;
    const known = remembered.get(attribute);
    if (known !== undefined) return known;
    const style: Mutable = {};
    for (const declaration of attribute.split(';')) {
      const colon = declaration.indexOf(':');
      if (colon < 0) continue;
      const name = declaration.slice(0, colon).trim().toLowerCase();
      set(
        style,
        name,
        declaration
          .slice(colon + 1)
          .replace(/!important/i, '')
          .trim()
          .toLowerCase(),
      );
    }
    if (remembered.size < MOST_REMEMBERED) remembered.set(attribute, style);
    return style;
  };
};
