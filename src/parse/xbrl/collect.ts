import { collapseSpace } from '../../text/space.ts';

/** What an inline-XBRL page says around its facts, collected while the page is read (Inline XBRL 1.1, XBRL 2.1 section 4.7 and 4.8). */
export type Context = {
  entity: string;
  start: string | null;
  end: string | null;
  instant: string | null;
  readonly dimensions: Record<string, string>;
};

/** A number as an element tags it: what it prints, and how that is to be read. */
export type Printed = Pick<FactTag, 'format' | 'scale' | 'sign'> & { text: string };

/** One `<ix:nonFraction>` or `<ix:fraction>`: its attributes, as written. */
export type FactTag = {
  readonly index: number;
  readonly isFraction?: boolean;
  readonly name: string;
  readonly context: string;
  readonly unit: string;
  readonly decimals: string | undefined;
  readonly scale: string | undefined;
  readonly sign: string | undefined;
  readonly format: string | undefined;
  readonly nil: boolean;
  /** What stands for the printed text: a hidden fact prints elsewhere than where it is tied to, a fraction prints two numbers. */
  readonly hidden?: Printed;
  readonly over?: Printed;
  readonly under?: Printed;
};

export type Xbrl = {
  readonly contexts: Map<string, Context>;
  readonly units: Map<string, string>;
  readonly tags: FactTag[];
  /** The facts of `<ix:hidden>` by id in small letters, which the style `-sec-ix-hidden` ties to text (EDGAR Filer Manual II, 5.2.5.14). */
  readonly hidden: Map<string, FactTag>;
  /** Where the text of a hidden fact, a numerator or a denominator goes. */
  printed: Printed | null;
  /** What the cover says of the filing: `dei:EntityRegistrantName` and its siblings, by name. */
  readonly cover: Map<string, string>;
  context: Context | null;
  unit: { readonly id: string; readonly over: string[]; readonly under: string[]; divides: boolean } | null;
  dimension: string | null;
  /** The `<ix:nonNumeric>` elements that are open; null for those that say nothing of the cover. They nest: a year in a date. */
  readonly named: ({ readonly name: string; text: string } | null)[];
  /** The text of the element being read, where it is one of ours. */
  text: string | null;
};

export const newXbrl = (): Xbrl => ({
  contexts: new Map(),
  units: new Map(),
  tags: [],
  hidden: new Map(),
  printed: null,
  cover: new Map(),
  context: null,
  unit: null,
  dimension: null,
  named: [],
  text: null,
});

type Attributes = Readonly<Record<string, string>>;
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** An element with a prefix opened: contexts, units and the cover's facts are noted. */
export const xbrlOpen = (xbrl: Xbrl, name: string, attributes: Attributes): void => {
  switch (localName(name)) {
    case 'context':
      xbrl.context = { entity: '', start: null, end: null, instant: null, dimensions: {} };
      if (attributes.id !== undefined) xbrl.contexts.set(attributes.id, xbrl.context);
      break;
    case 'unit':
      xbrl.unit = { id: attributes.id ?? '', over: [], under: [], divides: false };
      break;
    case 'unitdenominator':
      if (xbrl.unit !== null) xbrl.unit.divides = true;
      break;
    case 'explicitmember':
    case 'typedmember':
      xbrl.dimension = attributes.dimension ?? null;
      xbrl.text = '';
      break;
    case 'identifier':
    case 'startdate':
    case 'enddate':
    case 'instant':
    case 'measure':
      xbrl.text = '';
      break;
    case 'nonnumeric':
      xbrl.named.push(attributes.name?.startsWith('dei:') === true ? { name: attributes.name, text: '' } : null);
      break;
    default: // the rest says nothing that is asked for
  }
};

/** What a value of the cover may come to; a text block is no cover. */
const LONGEST_VALUE = 2000;

export const xbrlText = (xbrl: Xbrl, data: string): void => {
  if (xbrl.printed !== null && xbrl.printed.text.length < LONGEST_VALUE) xbrl.printed.text += data;
  if (xbrl.text !== null && xbrl.text.length < LONGEST_VALUE) xbrl.text += data;
  for (const named of xbrl.named) if (named !== null && named.text.length < LONGEST_VALUE) named.text += data;
};

const measureName = (measure: string): string => localName(measure.trim());

/** An element with a prefix closed. */
export const xbrlClose = (xbrl: Xbrl, name: string): void => {
  const { context, unit } = xbrl;
  const text = xbrl.text?.trim() ?? '';
  switch (localName(name)) {
    case 'numerator':
    case 'denominator':
    case 'nonfraction':
      xbrl.printed = null;
      break;
    case 'context':
      xbrl.context = null;
      break;
    case 'unit':
      if (unit !== null) {
        const over = unit.over.join('*');
        xbrl.units.set(unit.id, unit.under.length === 0 ? over : `${over}/${unit.under.join('*')}`);
      }
      xbrl.unit = null;
      break;
    case 'unitdenominator':
      if (unit !== null) unit.divides = false;
      break;
    case 'measure':
      if (unit !== null) (unit.divides ? unit.under : unit.over).push(measureName(text));
      xbrl.text = null;
      break;
    case 'identifier':
      if (context !== null) context.entity = text;
      xbrl.text = null;
      break;
    case 'startdate':
      if (context !== null) context.start = text.slice(0, 10);
      xbrl.text = null;
      break;
    case 'enddate':
      if (context !== null) context.end = text.slice(0, 10);
      xbrl.text = null;
      break;
    case 'instant':
      if (context !== null) context.instant = text.slice(0, 10);
      xbrl.text = null;
      break;
    case 'explicitmember':
    case 'typedmember':
      if (context !== null && xbrl.dimension !== null) context.dimensions[xbrl.dimension] = text;
      xbrl.dimension = null;
      xbrl.text = null;
      break;
    case 'nonnumeric': {
      const named = xbrl.named.pop() ?? null;
      if (named !== null && !xbrl.cover.has(named.name)) xbrl.cover.set(named.name, collapseSpace(named.text));
      break;
    }
    default: // the rest says nothing that is asked for
  }
};

const printedBy = ({ format, scale, sign }: Attributes): Printed => ({ format, scale, sign, text: '' });

/** The numerator or denominator of the fraction that was opened last. */
const fractionPart = (xbrl: Xbrl, name: string, attributes: Attributes): void => {
  const last = xbrl.tags.at(-1);
  if (last?.isFraction !== true) return;
  const printed = printedBy(attributes);
  xbrl.tags[last.index] = localName(name) === 'numerator' ? { ...last, over: printed } : { ...last, under: printed };
  xbrl.printed = printed;
};

/** Notes a fact of `<ix:hidden>`, which is printed nowhere, or as other words ("—", "one third"). */
export const hiddenFact = (xbrl: Xbrl, name: string, attributes: Attributes): void => {
  const tag = localName(name) === 'nonfraction' ? tagOf(attributes, -1) : null;
  if (tag === null || attributes.id === undefined) return;
  xbrl.printed = printedBy(attributes);
  xbrl.hidden.set(attributes.id.toLowerCase(), { ...tag, hidden: xbrl.printed });
};

/** The hidden fact that an element's text is tied to, as a tag of its own. */
export const tiedFact = (xbrl: Xbrl, id: string): FactTag | null => {
  const hidden = xbrl.hidden.get(id);
  if (hidden === undefined) return null;
  const tag = { ...hidden, index: xbrl.tags.length };
  xbrl.tags.push(tag);
  return tag;
};

/** Notes the tag of a numeric fact; null for every other element. */
export const factTagOf = (xbrl: Xbrl, name: string, attributes: Attributes): FactTag | null => {
  const local = localName(name);
  if (local === 'numerator' || local === 'denominator') fractionPart(xbrl, name, attributes);
  if (local !== 'nonfraction' && local !== 'fraction') return null;
  const tag = tagOf(attributes, xbrl.tags.length, local === 'fraction');
  if (tag !== null) xbrl.tags.push(tag);
  return tag;
};

/** `xsi:nil="true"`, whatever the prefix is that the page has for XML Schema instances. */
const isNil = (attributes: Attributes): boolean =>
  Object.entries(attributes).some(([name, value]) => localName(name) === 'nil' && (value === 'true' || value === '1'));

const tagOf = (attributes: Attributes, index: number, isFraction = false): FactTag | null => {
  if (attributes.name === undefined) return null;
  return {
    index,
    isFraction,
    name: attributes.name,
    context: attributes.contextref ?? '',
    unit: attributes.unitref ?? '',
    decimals: attributes.decimals,
    scale: attributes.scale,
    sign: attributes.sign,
    format: attributes.format,
    nil: isNil(attributes),
  };
};
