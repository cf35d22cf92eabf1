import type { Claim } from '../model/claim.ts';
import type { Finding, Severity, Verdict } from '../model/finding.ts';
import { decisionLine } from '../report/standing.ts';
import { oneLine, placeParts, shortSource } from '../text/wording.ts';
import { paintedQuote } from './explain.ts';
import { colors } from './output.ts';

const SIGNS: Readonly<Record<Verdict, string>> = {
  conflict: '✗',
  compatible: '~',
  missing: '?',
  'not-comparable': '≠',
  match: '✓',
};

const paint = (severity: Severity, text: string): string => {
  switch (severity) {
    case 'error':
      return colors.red(text);
    case 'warning':
      return colors.yellow(text);
    case 'note':
      return colors.cyan(text);
    case 'none':
      return colors.green(text);
    default:
      return severity satisfies never;
  }
};

/** Of several claims that say the same, as many as a terminal has room for. */
const SHOWN_CLAIMS = 4;

const evidence = (claim: Claim): string => {
  const place = placeParts(claim.evidence).slice(-2).join(', ');
  return `    ${colors.dim(shortSource(claim.source))} “${paintedQuote(claim)}”${place === '' ? '' : colors.dim(` (${oneLine(place)})`)}\n`;
};

/** One claim a sentence: two figures of one need not quote it twice. */
const onePerQuote = (claims: readonly Claim[]): Claim[] => {
  const seen = new Set<string>();
  return claims.filter(({ document, evidence }) => {
    const key = `${document} ${evidence.quote}`;
    return !seen.has(key) && seen.add(key);
  });
};

/** A finding as a terminal shows it: the sentence, then each claim with its quote, then the working. */
export const findingText = (finding: Finding): string => {
  const { verdict, severity, rule, message, calculation, decision } = finding;
  const claims = onePerQuote(finding.claims);
  const rest = claims.length - SHOWN_CLAIMS;
  return [
    `${paint(severity, `${SIGNS[verdict]} ${verdict}`)} ${colors.dim(`${rule} ${finding.id}`)}\n`,
    `  ${colors.bold(message)}\n`,
    decision ? `    ${decisionLine(decision)}\n` : '',
    ...claims.slice(0, SHOWN_CLAIMS).map(evidence),
    rest > 0 ? `    ${colors.dim(`and ${rest} more of the same`)}\n` : '',
    calculation ? `    ${colors.dim(`working: ${calculation.expression}`)}\n` : '',
    '\n',
  ].join('');
};
