/** Another basis, another growth: the quarter before, several years, other currencies, a part of the business. */
export const OTHER_BASIS =
  /\b(?:sequential\w*|quarter[- ](?:over|on)[- ]quarter|qoq|(?:from|over|than|on|to|with|versus|vs\.?) (?:the )?(?:previous|prior|preceding|fourth|third|second|first|last) quarter of|from the (?:previous|prior|preceding|fourth|third|second|first) quarter|compound\w*|cagr|annuali[sz]ed|average|a year (?:for|over)|annual(?:ly)? (?:rate|for|over|since)|since|constant[- ]currenc\w+|organic\w*|like[- ]for[- ]like|same[- ]store|comparable (?:sales|store)|adjusted|excluding|pro forma|per (?:user|share|customer|unit|employee)|month)\b/i;

/** The earlier value is of the year before. */
const A_YEAR_BEFORE =
  /\b(?:year[- ](?:earlier|ago)|year[- ](?:over|on)[- ]year|yoy|(?:last|previous|prior|same) (?:year|period|quarter)|(?:same|corresponding|comparable) (?:\w+ )?(?:period|quarter|three|six|nine|months))\b/i;
/** The earlier value is of the quarter or the months before. */
const A_WHILE_BEFORE =
  /\b(?:from|over|than|on|to|versus|vs\.?|against|with)\b[^.;]{0,30}\b(?:quarter|months?|weeks?|half)\b/i;
/** A whole year ("2025-01/2025-12") grows over the year before, whatever the sentence leaves out. */
const isYear = (key: string): boolean => {
  const [from = '', to = ''] = key.split('/').map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)));
  return Number(to) - Number(from) === 11;
};

/** Is a rate of change of a period one from the same period of the year before, as far as the words around it say? */
export const isOnYear = (words: string, period: string): boolean =>
  !OTHER_BASIS.test(words) && (isYear(period) || A_YEAR_BEFORE.test(words) || !A_WHILE_BEFORE.test(words));
