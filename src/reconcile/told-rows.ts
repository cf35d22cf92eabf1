import type { Claim } from '../model/claim.ts';

/** What papers say of a figure that a row gives under another name. */
type RowName = {
  /** The words right before the figure, and right behind it; one of several pairs. */
  readonly said: readonly { readonly before: RegExp; readonly behind: RegExp }[];
  /** The label, as rows are compared by. */
  readonly key: string;
  /** What else the filing may tell of it with. */
  readonly family: RegExp;
};

const HEDGED = `(?: (?:about|around|roughly|approximately|nearly|almost|some|more than|over|a total of))*`;

const ROW_NAMES: readonly RowName[] = [
  {
    key: 'stock repurchase',
    said: [
      // "spent $5 million buying back shares", "on its own stock"
      {
        before: new RegExp(String.raw`\b(?:spent|used|paid)${HEDGED} $`, 'i'),
        behind:
          /^ (?:in cash )?(?:(?:to (?:buy back|repurchase)|buying back|repurchasing) (?!debt|notes|bonds|loans)|on (?:its own (?:stock|shares)|(?:(?:share|stock) )?(?:buybacks|repurchases)))\b/i,
      },
      // "bought back 9 million shares for $5 million"
      {
        before: new RegExp(
          String.raw`\b(?:bought back|repurchased)(?: [\d.,]+(?: million)?)? (?:of )?(?:its )?(?:own )?(?:common )?(?:shares|stock)(?: [\w-]+){0,3} for${HEDGED} $`,
          'i',
        ),
        behind: /^/,
      },
      // "repurchased $5 million of its shares"
      {
        before: new RegExp(String.raw`\b(?:bought back|repurchased)${HEDGED} $`, 'i'),
        behind: /^ (?:worth )?of (?:its )?(?:own )?(?:common )?(?:shares|stock)\b/i,
      },
    ],
    family:
      /\b(?:repurchas\w+|buybacks?|bought back|treasury|(?:purchase|acquisition)s? of (?:\w+ )?(?:common )?(?:stock|shares))\b/i,
  },
];

/** The row whose figure a sentence tells in words of its own; null where it does not. */
export const rowNamed = ({ evidence: { quote }, quantity: { surface } }: Claim): Omit<RowName, 'said'> | null => {
  const at = quote.indexOf(surface);
  if (at < 0 || quote.indexOf(surface, at + 1) >= 0) return null;
  const [before, behind] = [quote.slice(0, at), quote.slice(at + surface.length)];
  return (
    ROW_NAMES.find(({ said }) => said.some((each) => each.before.test(before) && each.behind.test(behind))) ?? null
  );
};
