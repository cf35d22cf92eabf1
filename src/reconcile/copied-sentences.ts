import type { Claim } from '../model/claim.ts';
import type { DocumentHeader } from '../model/document.ts';
import { groupBy } from './group-by.ts';
import { type Frame, framesOf, isOfOneTime, tokensOf } from './same-words.ts';
import type { Subjects } from './subjects.ts';

/** The figures of filings that stand, word for word, where a figure of an article stands in its sentence. */
export type OriginalsOf = (claim: Claim) => readonly Claim[];

type Filed = Subjects & { readonly claims: readonly Claim[]; readonly headers: ReadonlyMap<string, DocumentHeader> };

/** Is it a figure that a sentence gives? Dates are held against one another elsewhere. */
const isFigure = ({ evidence: { row, column }, quantity: { value, unit } }: Claim): boolean =>
  row === null && column === null && value !== null && unit !== 'date';

const placeOf = (filer: string, { quantity: { unit, per } }: Claim, key: string): string =>
  [filer, unit, per ?? '', key].join('\n');

/** A figure of a filing, and whose and in which words it is. */
type Original = { readonly claim: Claim; readonly place: string };

/** For the figures of articles that nothing else was said about. The filings' sentences are read when the first figure asks. */
export const originals = (filed: Filed): OriginalsOf => {
  const names = new Map<string, ReadonlySet<string>>();
  for (const { id, kind, filing } of filed.headers.values()) {
    if (kind !== 'filing') continue;
    const filer = filed.filerOf(id);
    names.set(filer, new Set([...(names.get(filer) ?? []), ...tokensOf(filing?.registrant ?? '')]));
  }
  const nobody: ReadonlySet<string> = new Set();
  const frames = (claim: Claim, filer: string): Frame[] => framesOf(claim, names.get(filer) ?? nobody);
  const indexed = (): ReadonlyMap<string, readonly Original[]> =>
    groupBy(
      filed.claims.filter(isFigure).flatMap((claim) => {
        const filer = filed.filerOf(claim.document);
        return frames(claim, filer).map(({ key }): Original => ({ claim, place: placeOf(filer, claim, key) }));
      }),
      ({ place }) => place,
    );
  let places: ReturnType<typeof indexed> | null = null;
  return (claim) => {
    const filer = isFigure(claim) ? filed.subjectOf(claim) : null;
    if (filer === null) return [];
    const header = filed.headers.get(claim.document) ?? null;
    return frames(claim, filer).flatMap(({ key, isDated }) => {
      places ??= indexed();
      return (places.get(placeOf(filer, claim, key)) ?? [])
        .map((original) => original.claim)
        .filter(({ document }) => isDated || isOfOneTime(header, filed.headers.get(document) ?? null));
    });
  };
};
