/** Words that set two times side by side: which figure is of which is then too easily misread. */
const COMPARES =
  /\b(?:compared|versus|prior|previous|had been|earlier|ago|from|increas\w+|decreas\w+|up|down|grew|fell|rose|change\w*)\b/i;

/** Does the sentence name the year in which the period (a key) ends, and no other time? */
export const namesOnly = (period: string, quote: string): boolean => {
  const years = new Set(quote.match(/\b(?:19|20)\d{2}\b/g) ?? []);
  return years.size === 1 && years.has(period.slice(-7, -3)) && !COMPARES.test(quote);
};
