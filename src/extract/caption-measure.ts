/** "presents our capital expenditures by segment", "revenue by geography, as follows", "disaggregated by product" */
const BY_PART =
  /\b(?:by|for (?:each|groups|classes) of(?: our)?|across our)\s(?:\w+\s){0,4}?(?:segments?|geograph\w*|regions?|countr\w+|products?|services?|types?|categor\w+|business\w*|customers?|sources?|channels?|areas?|markets?)\b/i;

/** The last clause of a caption that parts a measure: "our capital expenditures by segment" → "our capital expenditures". */
export const measureOfCaption = (caption: string): string | null => {
  const match = BY_PART.exec(caption);
  if (match === null) return null;
  const before = caption.slice(0, match.index).trim();
  return (
    before
      .split(
        /[.;:]|\b(?:presents?|summarizes?|shows?|sets? forth|details?|reflects?|provides?|disaggregates?|includes?|represents?|of)\b/i,
      )
      .at(-1)
      ?.trim() ?? null
  );
};
