import { type ParseInput, type ParseResult, parse } from './parse.ts';

/** What runs in a worker thread of the pool: nothing but `parse`. */
export default (input: ParseInput): Promise<ParseResult> => parse(input);
