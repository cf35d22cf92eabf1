import type { Child } from 'hono/jsx';
import { renderShell } from '../report/html/shell.tsx';
import { STYLE } from '../report/html/style.ts';
import { WEB_STYLE } from './web-style.ts';

/** A host that asked to be left alone: its name, for how much longer ("9 minutes"), and why. */
export type HostStop = { readonly host: string; readonly left: string; readonly reason: string };

/** What is shown above every page. */
export type Site = {
  /** The hosts that are left alone; null where that is not known. */
  readonly stops: readonly HostStop[] | null;
};

const PLACES = [
  { path: '/', name: 'Report' },
  { path: '/runs', name: 'Runs' },
  { path: '/documents', name: 'Documents' },
  { path: '/status', name: 'Status' },
] as const;
export type Place = (typeof PLACES)[number]['path'];

/** The bar with the places, and below it what everybody should know: hosts that asked to be left alone. */
export const SiteBar = ({ site, here }: { site: Site; here: Place | null }) => (
  <>
    <header class="site">
      <div>
        <b>Tieout</b>
        <nav aria-label="Places">
          {PLACES.map(({ path, name }) => (
            <a href={path} {...(path === here ? { 'aria-current': 'page' } : {})}>
              {name}
            </a>
          ))}
        </nav>
      </div>
    </header>
    {site.stops === null || site.stops.length === 0 ? (
      ''
    ) : (
      <div class="notices" role="status">
        {site.stops.map((stop) => (
          <p class="alert">
            <b>{stop.host}</b>
            {` is left alone for ${stop.left} more. ${stop.reason}`}
          </p>
        ))}
      </div>
    )}
  </>
);

/** A page that is no report: a heading, and what stands below it. */
export const renderPlain = (site: Site, here: Place, title: string, body: Child): string =>
  renderShell(
    { title, style: `${STYLE}${WEB_STYLE}`, formAction: 'self' },
    <>
      <SiteBar site={site} here={here} />
      <div class="page plain">
        <main>
          <h1>{title}</h1>
          {body}
        </main>
      </div>
    </>,
  );

/** "2026-06-01 08:00 UTC" */
export const momentLabel = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
