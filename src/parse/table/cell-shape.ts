/** "$ 4,694", "(2,469)", "$(1.27)", "12.5%", "1.2x", "€ 3.2", "45.5 %", "(0.3) pp", "1,234 (a)". */
const AMOUNT =
  /^[-–−+]?\s?(?:US|C|A|HK|NT)?[$€£¥₹]?\s?[-–−]?\(?\s?[$€£¥]?\s?\d(?:,?\d)*(?:\.\d+)?\s?\)?\s?(?:%|x|X|bps?|pp|pts?|pct)?\s?\)?(?:\s?(?:\(\w{1,3}\)|\*{1,3}|[¹²³⁴⁵]))?$/;
/** What stands where a figure would: dashes, "N/A", "NM", "*". */
const NO_FIGURE = /^(?:[$€£¥]?\s?[—–―-]{1,3}\s?%?|n\/?[am]\.?|nil|\*{1,3}|[$%])$/i;
const YEAR = /^(?:FY\s?|fiscal\s?)?(?:19|20)\d{2}(?:\s?[AEP]|\s?\(\w{1,2}\)|\s?\*)?$/i;
const PERIOD_WORD =
  /\b(?:ended|ending|as of|as at|quarter|months?|weeks?|years?|fiscal|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[1-4]q|q[1-4]|h[12])\b/i;
const SCALE =
  /\b(?:in|of|expressed in|amounts in|dollars in|stated in)\s(?:\w+\s){0,3}?(?:thousands?|millions?|billions?|trillions?|gigawatts?|megawatts?)\b|^\(?(?:thousands|millions|billions)\b|\b(?:thousands|millions|billions) (?:of|except)\b|[$€£]\s?(?:000|in)\b|\(unaudited\)|\b(?:except|in) (?:per[- ]share|percentages|share)\b/i;

export const isAmount = (text: string): boolean => text.length <= 40 && (AMOUNT.test(text) || NO_FIGURE.test(text));
export const isYear = (text: string): boolean => text.length <= 16 && YEAR.test(text);
/** Names a time: "Three Months Ended March 31,", "2025", "Q1 2026". */
export const isPeriodLabel = (text: string): boolean =>
  isYear(text) || (text.length <= 120 && PERIOD_WORD.test(text) && !isAmount(text));
/** Says in what a table is counted: "(in millions, except per share data)", "(unaudited)". */
export const isScaleCaption = (text: string): boolean => text.length <= 300 && SCALE.test(text);
