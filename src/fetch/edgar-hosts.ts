import { hostOf } from './guard.ts';

/** www.sec.gov has the archive, data.sec.gov the JSON, efts.sec.gov the full-text search; their paths do not overlap. */
const isSec = (host: string): boolean => host === 'sec.gov' || host.endsWith('.sec.gov');

export type EdgarHosts = {
  readonly isEdgar: (url: URL) => boolean;
  /** Where to ask for an EDGAR address: at the mirror, where one is set. */
  readonly place: (url: URL) => URL;
};

/** @param mirror the base URL of a copy of EDGAR (TIEOUT_EDGAR_URL), which stands in for all its hosts; null for the real one */
export const edgarHosts = (mirror: URL | null): EdgarHosts => ({
  isEdgar: (url) => isSec(hostOf(url)) || (mirror !== null && url.host === mirror.host),
  place: (url) => {
    if (mirror === null || !isSec(hostOf(url))) return url;
    return new URL(`${mirror.pathname.replace(/\/$/, '')}${url.pathname}${url.search}`, mirror);
  },
});
