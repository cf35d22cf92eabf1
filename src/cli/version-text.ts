import type { Claim } from '../model/claim.ts';
import type { NewVersion } from '../model/report.ts';
import { versionLine } from '../pipeline/version-diff.ts';
import { quantityLabel } from '../text/wording.ts';
import { paintedQuote } from './explain.ts';
import { colors } from './output.ts';

const line = (sign: string, claim: Claim, before: Claim | null = null): string => {
  const was = before === null ? '' : `${quantityLabel(before.quantity)} → `;
  return `    ${sign} ${was}${colors.bold(quantityLabel(claim.quantity))} “${paintedQuote(claim)}”\n`;
};

/** A document that was published again, as a terminal shows it: which numbers changed, came and went, each in its sentence. */
export const versionText = (version: NewVersion): string =>
  [
    `${colors.yellow('↻')} ${versionLine(version.source, version)}\n`,
    ...version.changed.map(({ before, now }) => line('→', now, before)),
    ...version.came.map((claim) => line('+', claim)),
    ...version.went.map((claim) => line('−', claim)),
    '\n',
  ].join('');
