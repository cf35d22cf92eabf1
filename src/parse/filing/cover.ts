import type { Block, FilingHeader } from '../../model/document.ts';
import { collapseSpace } from '../../text/space.ts';
import { dayOf, monthDayOf } from '../day.ts';
import { releaseIssuer } from './release-issuer.ts';

/** How far the cover of a filing reaches, in characters. */
const COVER = 15_000;

/** A form's name on a line of its own (https://www.sec.gov/forms), longest names first; in a sentence it names some other filing. */
const FORM =
  /^[^\S\n]*form\s+(10-KT|10-QT|10-K405|10-KSB|10-QSB|10-K|10-Q|8-K|20-F|40-F|6-K|S-\d{1,2}(?:MEF)?|F-\d{1,2}|11-K|DEF 14A|SD)(\/A)?(?![\w-])[^\n]{0,30}$/im;
const PROSPECTUS = /\bfiled pursuant to rule 424\(b\)\((\d)\)/i;
/** "Amendment No. 1 to" on the lines above the form, which then does not say "/A" itself. */
const AMENDMENT = /\bamendment\s+(?:no|number)\.?\s*\d{1,2}\b[^.;]{0,40}$/i;
/** How far above the form those lines may stand. */
const ABOVE = 120;
const DATED = /\b(?:prospectus dated|date of this prospectus is)\s+([A-Z][a-z]{2,8}\s+\d{1,2},\s+\d{4})/i;
const FILED = /\bas (?:confidentially )?(?:filed|submitted)\b[^.]{0,120}?\bon\s+([A-Z][a-z]{2,8}\s+\d{1,2},\s+\d{4})/i;
/** The day that a current report is of stands behind or above what says so; it is filed then, or in the days after. */
const REPORTED =
  /\bdate of report\b[^\n]{0,60}?[):]\s{0,3}([A-Z][a-z]{2,8}\s+\d{1,2},\s+\d{4})|([A-Z][a-z]{2,8}\s+\d{1,2},\s+\d{4})\s{0,9}\(?date of (?:report|earliest event)/i;
const FILE_NUMBER =
  /\b(?:registration(?: statement)?\s+(?:no|number)s?\.?|commission\s+file\s+(?:no|number)s?\.?)\s{0,3}:?\s{0,3}(\d{1,3}-\d{4,8}(?:-\d{2})?)/i;
const PERIOD_END =
  /\b(?:fiscal year|transition period|quarterly period|quarter|year|period)\s+ended:?\s+([A-Z][a-z]{2,8}\s+\d{1,2},\s+\d{4})/i;
const TICKER =
  /\bunder the (?:trading |ticker )?symbols?\s+[“"]([A-Z]{1,6}(?:\.[A-Z])?)[,.]?[”"]|\((?:NASDAQ|NYSE)[^():]{0,20}:\s?([A-Z]{1,6}(?:\.[A-Z])?)\)/i;
const EXACT_NAME = /^\(?exact name of (?:the )?(?:registrant|co-registrant|issuer)/i;

/** The line above "(Exact name of registrant as specified in its charter)". */
const registrantAbove = (text: string, blocks: readonly Block[]): string | null => {
  for (let i = 1; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (block.start > COVER) return null;
    const words = text.slice(block.start, Math.min(block.end, block.start + 600));
    const at = words.search(/\(?exact name of/i);
    if (at < 0 || !EXACT_NAME.test(words.slice(at))) continue;
    const above =
      at > 2 ? words.slice(0, at) : text.slice((blocks[i - 1] as Block).start, (blocks[i - 1] as Block).end);
    const name = collapseSpace(above.split('\n').findLast((line) => /\p{L}/u.test(line)) ?? '');
    return name.length >= 2 && name.length <= 150 && !/^form\b/i.test(name) ? name : null;
  }
  return null;
};

/** A prospectus has its issuer on a line of its own near its top: "Acme Mills, Inc." */
const companyLine = (cover: string): string | null =>
  /^[^\S\n]*(\p{Lu}[\p{L}\d&.,’' -]{1,80}?,? (?:Inc\.?|Incorporated|Corp\.?|Corporation|Ltd\.?|Limited|LLC|PLC|plc|N\.V\.|S\.A\.|L\.P\.|Company|Holdings|Group))[^\S\n]*$/mu
    .exec(cover.slice(0, 4_000))?.[1]
    ?.trim() ?? null;

/** What inline XBRL says of the cover (https://xbrl.sec.gov/dei): surer than the words. */
const fromTags = (tags: ReadonlyMap<string, string>): Partial<FilingHeader> => {
  const cik = tags.get('dei:EntityCentralIndexKey')?.replace(/\D/g, '');
  return {
    form: tags.get('dei:DocumentType') ?? null,
    registrant: tags.get('dei:EntityRegistrantName') ?? null,
    cik: cik === undefined || cik === '' ? null : cik.padStart(10, '0'),
    fileNumber: tags.get('dei:EntityFileNumber') ?? null,
    periodEnd: dayOf(tags.get('dei:DocumentPeriodEndDate') ?? null),
    fiscalYearEnd: monthDayOf(tags.get('dei:CurrentFiscalYearEndDate') ?? ''),
    ticker: tags.get('dei:TradingSymbol') ?? null,
  };
};

/** When a filing was made, as far as its cover tells. */
const filedOn = (cover: string, form: string | undefined): string | null => {
  const filed = FILED.exec(cover)?.[1];
  if (filed !== undefined) return dayOf(filed);
  if (PROSPECTUS.test(cover)) return dayOf(DATED.exec(cover)?.[1] ?? null);
  const reported = /^8-K$/i.test(form ?? '') ? REPORTED.exec(cover) : null;
  return dayOf(reported?.[1] ?? reported?.[2] ?? null);
};

const fromWords = (text: string, blocks: readonly Block[]): Partial<FilingHeader> => {
  const cover = text.slice(0, COVER).replace(/\u00a0/g, ' ');
  const form = FORM.exec(cover);
  const prospectus = PROSPECTUS.exec(cover);
  const above = cover.slice(Math.max(0, (form?.index ?? 0) - ABOVE), form?.index ?? 0);
  const amends = form !== null && (form[2] !== undefined || AMENDMENT.test(above.trimEnd()));
  const ticker = TICKER.exec(cover);
  return {
    form:
      prospectus !== null
        ? `424B${prospectus[1]}`
        : form === null
          ? null
          : `${form[1]}${amends ? '/A' : ''}`.toUpperCase(),
    registrant:
      registrantAbove(text, blocks) ??
      (prospectus !== null ? companyLine(cover) : form === null ? releaseIssuer(cover) : null),
    fileNumber: FILE_NUMBER.exec(cover)?.[1] ?? null,
    filed: filedOn(cover, form?.[1]),
    periodEnd: /\bform\s+(?:10-|20-|40-)/i.test(cover) ? dayOf(PERIOD_END.exec(cover)?.[1] ?? null) : null,
    ticker: ticker?.[1] ?? ticker?.[2] ?? null,
  };
};

/**
 * What a filing says of itself: the SGML header before the tags of inline XBRL, those before the words of the cover. Null where it names
 * neither its form nor its registrant.
 */
export const filingHeader = (
  text: string,
  blocks: readonly Block[],
  tags: ReadonlyMap<string, string>,
  sgml: Partial<FilingHeader>,
): Partial<FilingHeader> | null => {
  const header: Partial<FilingHeader> = {};
  for (const source of [fromWords(text, blocks), fromTags(tags), sgml])
    for (const [key, value] of Object.entries(source)) if (value !== null) Object.assign(header, { [key]: value });
  return header.form == null && header.registrant == null ? null : header;
};
