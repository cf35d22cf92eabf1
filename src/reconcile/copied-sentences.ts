import type { Claim } from '../model/claim.ts';
import type { DocumentHeader } from '../model/document.ts';
import { framesOf, isOfOneTime, tokensOf } from './same-words.ts';
import type { Subjects } from './subjects.ts';

/** The figures of filings that stand, word for word, where a figure of an article stands in its sentence. */
export type OriginalsOf = (claim: Claim) => readonly Claim[];

type Filed = Subjects & { readonly claims: readonly Claim[]; readonly headers: ReadonlyMap<string, DocumentHeader> };

/** Is it a figure that a sentence gives? Dates are held against one another elsewhere. */
const isFigure = ({ evidence: { row, column }, quantity: { value, unit } }: Claim): boolean =>
  row === null && column === null && value !== null && unit !== 'date';

const placeOf = (filer: string, { quantity: { unit, per } }: Claim, key: string): string =>
  [filer, unit, per ?? '', key].join('\n');

/** For the figures of articles that nothing else was said about. The filings' sentences are read when the first figure asks. */
export const originals = (filed: Filed): OriginalsOf => {
  const names = new Map<string, ReadonlySet<string>>();
  for (const { id, kind, filing } of filed.headers.values()) {
    if (kind !== 'filing') continue;
    const filer = filed.filerOf(id);
    names.set(filer, new Set([...(names.get(filer) ?? []), ...tokensOf(filing?.registrant ?? '')]));
  }
  const nobody: ReadonlySet<string> = new Set();
  const memory: { places?: ReadonlyMap<string, readonly Claim[]> } = {};
  const indexed = (): ReadonlyMap<string, readonly Claim[]> => {
    const places = new Map<string, Claim[]>();
    for (const claim of filed.claims.filter(isFigure)) {
      const filer = filed.filerOf(claim.document);
      for (const { key } of framesOf(claim, names.get(filer) ?? nobody)) {
        const held = places.get(placeOf(filer, claim, key));
        if (held) held.push(claim);
        else places.set(placeOf(filer, claim, key), [claim]);
      }
    }
    return places;
  };
  return (claim) => {
    const filer = isFigure(claim) ? filed.subjectOf(claim) : null;
    if (filer === null) return [];
    const header = filed.headers.get(claim.document) ?? null;
    return framesOf(claim, names.get(filer) ?? nobody).flatMap(({ key, isDated }) => {
      memory.places ??= indexed();
      const found = memory.places.get(placeOf(filer, claim, key)) ?? [];
      return found.filter(({ document }) => isDated || isOfOneTime(header, filed.headers.get(document) ?? null));
    });
  };
};
