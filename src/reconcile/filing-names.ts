/** What articles call a filing, as alternatives of a pattern that passes over case. */
export const FILING_NAMES = 'filing|prospectus|S-1|F-1|10-[KQ]|8-K|20-F';
