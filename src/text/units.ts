/**
 * Units of measure: the symbol that a Quantity carries, the spellings that are read as it, and whether it may stand alone after a
 * space. Sources: BIPM SI brochure, IEC 80000-13, NIST Handbook 44 (US customary).
 */
type Measure = { readonly symbol: string; readonly symbols: readonly string[]; readonly words: readonly string[] };

const measure = (symbol: string, symbols: string, words = ''): Measure => ({
  symbol,
  symbols: symbols.split(' ').filter(Boolean),
  words: words.split('|').filter(Boolean),
});

/** Power, energy, voltage. */
const ELECTRIC: readonly Measure[] = [
  measure('W', 'W', 'watt'),
  measure('kW', 'kW KW', 'kilowatt'),
  measure('MW', 'MW', 'megawatt'),
  measure('GW', 'GW', 'gigawatt'),
  measure('TW', 'TW', 'terawatt'),
  measure('Wh', 'Wh', 'watt-hour|watt hour'),
  measure('kWh', 'kWh KWh KWH', 'kilowatt-hour|kilowatt hour'),
  measure('MWh', 'MWh MWH', 'megawatt-hour|megawatt hour'),
  measure('GWh', 'GWh GWH', 'gigawatt-hour|gigawatt hour'),
  measure('TWh', 'TWh TWH', 'terawatt-hour|terawatt hour'),
  measure('MVA', 'MVA', 'megavolt-ampere'),
  measure('mAh', 'mAh'),
  measure('Ah', 'Ah'),
  measure('kV', 'kV', 'kilovolt'),
  measure('V', '', 'volt'),
  measure('hp', 'hp bhp HP', 'horsepower'),
];

const PHYSICAL: readonly Measure[] = [
  measure('nm', 'nm', 'nanometer|nanometre'),
  measure('µm', 'µm μm', 'micrometer|micrometre|micron'),
  measure('mm', 'mm', 'millimeter|millimetre'),
  measure('cm', 'cm', 'centimeter|centimetre'),
  measure('m', 'm', 'meter|metre'),
  measure('km', 'km', 'kilometer|kilometre'),
  measure('inch', '', 'inch|inches'),
  measure('foot', 'ft', 'foot|feet'),
  measure('yard', 'yd yds', 'yard'),
  measure('mile', 'mi', 'mile'),
  measure('mg', 'mg', 'milligram'),
  measure('g', 'g', 'gram|gramme'),
  measure('kg', 'kg kgs', 'kilogram|kilo'),
  measure('lb', 'lb lbs', 'pound'),
  measure('ounce', 'oz', 'ounce'),
  measure('ton', '', 'ton'),
  measure('tonne', '', 'tonne|metric ton'),
  measure('litre', 'L', 'liter|litre'),
  measure('ml', 'mL ml', 'milliliter|millilitre'),
  measure('mpg', 'mpg', 'miles per gallon'),
  measure('gallon', 'gal', 'gallon'),
  measure('barrel', 'bbl', 'barrel'),
  measure('mph', 'mph', 'miles per hour|mile per hour'),
  measure('km/h', 'kph kmh', 'kilometers per hour|kilometres per hour'),
  measure('rpm', 'rpm'),
  measure('Nm', 'Nm'),
  measure('decibel', 'dB', 'decibel'),
  measure('Hz', 'Hz', 'hertz'),
  measure('MHz', 'MHz', 'megahertz'),
  measure('GHz', 'GHz', 'gigahertz'),
  measure('KB', 'KB kB', 'kilobyte'),
  measure('MB', 'MB', 'megabyte'),
  measure('GB', 'GB', 'gigabyte'),
  measure('TB', 'TB', 'terabyte'),
  measure('PB', 'PB', 'petabyte'),
  measure('Mbps', 'Mbps', 'megabits per second'),
  measure('Gbps', 'Gbps', 'gigabits per second'),
  measure('Tbps', 'Tbps', 'terabits per second'),
  measure('square foot', 'sqft', 'square foot|square feet|sq ft'),
  measure('square mile', '', 'square mile'),
  measure('square metre', 'sqm', 'square meter|square metre|sq m|sq meter|sq metre'),
  measure('square kilometre', '', 'square kilometer|square kilometre|sq km'),
  measure('cubic metre', '', 'cubic meter|cubic metre'),
  measure('cubic foot', '', 'cubic foot|cubic feet'),
  measure('acre', '', 'acre'),
  measure('hectare', '', 'hectare'),
  measure('pint', '', 'pint'),
  measure('quart', '', 'quart'),
  measure('celsius', 'C', '°c|celsius|centigrade|degrees celsius|degree celsius|degrees centigrade'),
  measure('fahrenheit', 'F', '°f|fahrenheit|degrees fahrenheit|degree fahrenheit'),
  measure('degree', '°', 'degree'),
  measure('newton', '', 'newton'),
  measure('pascal', '', 'pascal'),
  measure('psi', 'psi'),
  measure('joule', '', 'joule'),
  measure('calorie', 'kcal', 'calorie|kilocalorie'),
  measure('carat', '', 'carat'),
  measure('knot', '', 'knot'),
  measure('light-year', '', 'light-year|light year'),
  measure('nautical mile', '', 'nautical mile'),
];

/** Durations by the singular that a Quantity carries. */
const TIME: readonly Measure[] = [
  measure('second', 's sec secs', 'second'),
  measure('minute', 'min mins', 'minute'),
  measure('hour', 'hr hrs', 'hour'),
  measure('day', '', 'day'),
  measure('week', 'wk wks', 'week'),
  measure('month', 'mo mos', 'month'),
  measure('quarter', '', 'quarter'),
  measure('year', 'yr yrs', 'year'),
  measure('decade', '', 'decade'),
  measure('century', '', 'century|centuries'),
];

type UnitTable = { readonly bySymbol: ReadonlyMap<string, string>; readonly byWord: ReadonlyMap<string, string> };
const table = (measures: readonly Measure[]): UnitTable => {
  const bySymbol = new Map<string, string>();
  const byWord = new Map<string, string>();
  for (const { symbol, symbols, words } of measures) {
    for (const printed of symbols) bySymbol.set(printed, symbol);
    for (const word of words) {
      byWord.set(word, symbol);
      byWord.set(`${word}s`, symbol);
    }
  }
  return { bySymbol, byWord };
};

/** Units of power, energy and other measures: by exact symbol ("MW") and by lower-case word ("megawatts", "square feet"). */
export const MEASURES: UnitTable = table([...ELECTRIC, ...PHYSICAL]);
/** Units of time, the same way. */
export const DURATIONS: UnitTable = table(TIME);
