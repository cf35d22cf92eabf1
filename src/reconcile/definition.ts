import type { Claim } from '../model/claim.ts';
import { COMPANY_NOUNS, modifiersOf } from './modifiers.ts';

/**
 * Words that change what a figure is of without changing its concept: the fair value of a debt is not the debt, and adjusted income is not
 * income. Sources: Regulation G (non-GAAP measures), the statements' own captions.
 */
const QUALIFIERS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['fair value', /\bfair[- ]value/],
  ['carrying', /\bcarrying\b/],
  ['current portion', /\b(?:current portion|current maturities)\b/],
  ['long-term', /\b(?:long[- ]term|non-?current)\b/],
  ['short-term', /\bshort[- ]term\b/],
  ['adjusted', /\b(?:adjusted|non-gaap|pro forma|core|organic|underlying)\b/],
  ['discontinued', /\bdiscontinued\b/],
  ['continuing', /\bcontinuing\b/],
  ['attributable', /\b(?:attributable|available) to\b/],
  ['comprehensive', /\bcomprehensive\b/],
  ['before tax', /\b(?:pre-?tax|before (?:income )?tax(?:es)?)\b/],
  ['deferred', /\bdeferred\b/],
  [
    'excluding',
    /\b(?:excluding|stripping out|not counting|before (?:one-?(?:off|time)|special|exceptional)|exclusive of|other than|non-?(?:operating|financing))\b/,
  ],
  ['including', /\b(?:includ(?:es|ing)|combined|together with)\b/],
  ['restricted', /\brestricted\b/],
  [
    'flow',
    /\b(?:cash (?:flows? )?(?:from|provided by|used in|used for)|cash flows?|use of cash|source of cash|uses? of funds)\b/,
  ],
  ['hedged', /\b(?:notional|designated|pledged|hedg\w+|derivatives?)\b/],
  ['hypothetical', /\bwould (?:have|be)\b/],
  ['principal', /\b(?:principal|face (?:value|amount)|aggregate)\b/],
  ['proceeds', /\bproceeds\b/],
  ['average', /\baverag(?:e|ed|ing)\b/],
  ['gross', /\bgross\b/],
  ['net of something', /\bnet (?:purchases|additions|capital|investments?|borrowings|debt|proceeds|repayments|of)\b/],
  ['as paid', /\bcash (?:capital|capex|paid|outlays?|payments?)\b/],
  ['with investments', /\b(?:marketable securities|(?:short|long)-term investments|and investments)\b/],
  ['per class', /\bclass [a-c]\b/],
  ['currency', /\b(?:constant[- ]currenc(?:y|ies)|currency[- ]neutral)\b/],
  ['required', /\b(?:covenants?|minimum|required to|maintenance of|threshold)\b/],
  // What some customers bring is a part of the whole, whether or not it was read as a scope.
  ['of some customers', /\b(?:from|to|by) (?:[\w.'-]+ ){0,3}(?:customers?|clients?|users)\b/],
  // "Revenue there rose to": of the part that the sentence before was about.
  ['of a part', /\b(?:revenues?|sales|profits?|earnings|income|loss(?:es)?|debt|cash|spending) there\b/],
  ['backlog', /\b(?:backlog|remaining performance|unsatisfied)\b/],
  // "earnings before interest, taxes, depreciation and amortization" is a name.
  ['unrecognised', /\b(?:unrecognized|unrealized|recognized|(?<!depreciation (?:and|&) )amortiz\w+)\b/],
];

/** What a customer, a deal or a product brought in, unless that is the part which the figure's scope names. */
const BROUGHT = 'brought in|accounted for|made up|contributed';
const OF_A_SOURCE = new RegExp(String.raw`\b(?:c[ao]mes? from|${BROUGHT})\b`);

/** "The Lund startup brought in": who reports the figure is no source of it. */
const BY_COMPANY = new RegExp(
  String.raw`\b(?:it|they|${COMPANY_NOUNS})(?: (?:has|have|had|also|said it))?,? (?:${BROUGHT})\b`,
  'iu',
);

/** What opens another clause than the source's; a comma alone may enclose an aside: "Cloud, its largest line, brought in". */
const NEW_CLAUSE = /[;:]|,? \b(?:and|but|while|whereas)\b/;

const isOfUnnamedSource = (words: string, { quantity, evidence, scope }: Claim): boolean => {
  if (!OF_A_SOURCE.test(words)) return false;
  const { quote } = evidence;
  const told = quote.slice(0, Math.max(0, quote.indexOf(quantity.surface)));
  const clause = told.split(NEW_CLAUSE).at(-1)?.toLowerCase() ?? '';
  if (BY_COMPANY.test(clause)) return false;
  return !scope.some((name) => clause.includes(name.toLowerCase()));
};

/** What is owed under one kind of paper, or was borrowed at one time, is not all that is owed. */
const PART_OF_DEBT =
  /\b(?:commercial paper|(?:term |bridge )?loans?|(?:senior |convertible )?notes|bonds|mortgages?|revolv\w+|credit (?:facility|line)|line of credit|sold|issued|borrowed|raised)\b/;

/** How far the words that qualify a figure stand before and after it. */
const BEFORE = 120;
const AFTER = 30;

/** "Excluding items, it earned $1.44 a share": an opening that qualifies what follows its comma. */
const OPENING =
  /^\W{0,2}(?:excluding|including|adjusted|adjusting|stripping out|not counting|before|on average|averaged|on an? [\w-]+ basis)\b[^,;]{0,80}/i;

/** "increased $582 million, or 15%, to": a stretch this short only goes on with its clause. */
const WORDS = 3;

/** The clause that a text ends in; what stands between two marks is part of the clause before where it says too little. */
const clauseBefore = (text: string): string => {
  const parts = text.split(/(?=[,;:])/);
  let clause = parts.pop() ?? '';
  while (parts.length > 0 && clause.trim().split(/\s+/).length <= WORDS && !/^[;:]/.test(clause))
    clause = (parts.pop() ?? '') + clause;
  return clause;
};

/** "Statements of Operations | and Comprehensive Income": what else stands on the statement says nothing of its rows. */
const COMBINED =
  /(?<=\bstatements? of [a-z]{4,12}),? (?:and|&) (?:other )?comprehensive (?:income|loss|\([a-z]+\)|[ /])*/i;

/** "$9 million of debt | and a backlog of $40 million": what opens behind an "and" is another figure's. */
const OTHERS = /,| and (?:an?|the|its|about|some|roughly) |[;:.]/;

/** The clause around a figure of prose; row, column and caption of a cell. */
const wordsOf = ({ quantity, evidence, scope }: Claim): string => {
  const { quote, row, column, section } = evidence;
  if (row !== null) return `${(section.at(-1) ?? '').replace(COMBINED, '')} ${row} ${column ?? ''}`.toLowerCase();
  const at = Math.max(0, quote.indexOf(quantity.surface));
  const before = clauseBefore(quote.slice(Math.max(0, at - BEFORE), at));
  // "capital expenditures of $9 million, including $4 million for Cloud": the scope says of which part it is.
  const own = scope.length > 0 ? before.replace(/\bincluding\W*$/i, '') : before;
  const opening = OPENING.exec(quote)?.[0] ?? '';
  const after = quote.slice(at + quantity.surface.length, at + quantity.surface.length + AFTER).split(OTHERS)[0] ?? '';
  return `${opening} ${own} ${after}`.toLowerCase();
};

/** What qualifies the figure, in a fixed order; equal for claims that measure alike, as far as words tell. */
const qualifiers = (claim: Claim): string => {
  const words = wordsOf(claim);
  // What is earned for a share is the shareholders' by itself, whatever the sentence says of the whole.
  const isOfShare = claim.concept === 'earnings-per-share';
  const part = claim.concept === 'debt' ? PART_OF_DEBT.exec(words) : null;
  return [
    ...QUALIFIERS.filter(([name, pattern]) => !(isOfShare && name === 'attributable') && pattern.test(words)).map(
      ([name]) => name,
    ),
    ...(isOfUnnamedSource(words, claim) ? ['of a source'] : []),
    ...(part ?? []),
  ].join(', ');
};

/** "increased by $91 million", "an increase of $91 million", "up $36 million". */
const CHANGE_BEFORE =
  /(?<!\b(?:rang|ringing|rung|racked|racking|ran|notched|chalked|clocked|piled|built|ended) )\b(?:increas|decreas|declin|improv|reduc|chang|grow|grew|rose|risen|fell|fallen|up|down|gain|varianc)\w*(?: (?:of|by))?(?: \w+ly)?\W{0,3}$/i;
/** "The rise was due to higher costs of $91 million": by how much they were higher. */
const HIGHER_BEFORE =
  /\b(?:due to|driven by|reflect\w+|attributable to|result of|offset by|from|by) (?:an? )?(?:higher|lower|increas\w+|decreas\w+|reduced)\b[^.;]{0,80}$/i;
/** "$91 million increase", "$203,367 or approximately 89% favorable variance". */
const CHANGE_AFTER =
  /^\W{0,3}(?:or [^.;]{0,20}(?:%|percent) )?(?:(?:un)?favorable )?(?:increase|decrease|decline|improvement|reduction|change|variance|growth)\b/i;

/** Is the figure how much something changed, not how much it is? */
const isChange = ({ quantity, evidence }: Claim): boolean => {
  if (evidence.row !== null)
    return /\b(?:change|variance|increase|decrease)\b/i.test(`${evidence.row} ${evidence.column ?? ''}`);
  const at = evidence.quote.indexOf(quantity.surface);
  if (at < 0) return false;
  return (
    CHANGE_BEFORE.test(evidence.quote.slice(Math.max(0, at - 40), at)) ||
    HIGHER_BEFORE.test(evidence.quote.slice(Math.max(0, at - 120), at)) ||
    CHANGE_AFTER.test(evidence.quote.slice(at + quantity.surface.length, at + quantity.surface.length + 60))
  );
};

/** "pretax", "adjusted": a word before the noun that a qualifier stands for already. */
const isQualifier = (word: string): boolean => QUALIFIERS.some(([, pattern]) => pattern.test(word));

/** What a figure measures besides its concept, as far as words tell: equal for claims that measure alike. */
export const definitionOf = (claim: Claim): string => {
  const modifiers = modifiersOf(claim)
    .split(' ')
    .filter((word) => !isQualifier(word))
    .join(' ');
  return [qualifiers(claim), modifiers, isChange(claim) ? 'change' : ''].filter((part) => part !== '').join(', ');
};

/** What flows is not told apart by its words: the cash of two activities, the proceeds of two loans. */
const UNTOLD = /\b(?:flow|proceeds|hypothetical)\b/;

/** Do two figures of one concept measure the same, as far as words tell? */
export const isSameDefinition = (a: string, b: string): boolean => a === b && !UNTOLD.test(a);
