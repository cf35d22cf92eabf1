import { ConfigError } from '../model/error.ts';

/**
 * Nothing to check: `check --against a.html draft.md` takes the draft for one more filing, and then there is only an empty standard input.
 */
export const noDraft = (against: readonly string[]): ConfigError => {
  if (against.length === 0)
    return new ConfigError('no document was named, and nothing comes in on standard input', {
      hint: 'Name files or URLs, or pipe text in. --help shows examples.',
    });
  const [draft, filings] = against.length > 1 ? [against.at(-1), against.slice(0, -1)] : ['draft.md', against];
  return new ConfigError(
    `there is nothing to check: --against takes all that follows it (${against.join(', ')}), and nothing comes in on standard input`,
    { hint: `Name the draft first: tieout check ${draft} --against ${filings.join(' ')}` },
  );
};
