import { type Column, StackTable } from '../../report/html/stack-table.tsx';
import type { Store } from '../../store/store.ts';
import { type HostStop, renderPlain, type Site } from '../site.tsx';

const COLUMNS: readonly Column<HostStop>[] = [
  { name: 'Host', cell: ({ host }) => host },
  { name: 'For', is: 'short', cell: ({ left }) => `${left} more` },
  { name: 'Why', cell: ({ reason }) => reason },
];

const Stops = ({ stops, isShared }: { stops: Site['stops']; isShared: boolean }) => {
  if (stops === null) return <p class="empty">Redis, which knows, does not answer.</p>;
  if (stops.length > 0) return <StackTable columns={COLUMNS} rows={stops} />;
  if (isShared) return <p class="empty">None has asked to be left alone.</p>;
  return (
    <p class="empty">
      Without <code>REDIS_URL</code> each process knows its own stops only; <code>tieout run</code> says them.
    </p>
  );
};

/** Where things are, and which hosts are left alone, until when and why. */
export const statusPage = (store: Pick<Store, 'place'>, site: Site, isShared: boolean): string =>
  renderPlain(
    site,
    '/status',
    'Status',
    <>
      <p class="dek">{`Records are in ${store.place}.`}</p>
      <section class="group">
        <header>
          <h2>Hosts that are left alone</h2>
        </header>
        <Stops stops={site.stops} isShared={isShared} />
      </section>
    </>,
  );
