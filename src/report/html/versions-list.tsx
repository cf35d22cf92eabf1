import type { NewVersion } from '../../model/report.ts';
import { changesOf } from '../versions.ts';
import { MarkedQuote } from './marked-quote.tsx';

/** What became of the numbers of the documents that were published again. */
export const VersionsList = ({ versions }: { versions: readonly NewVersion[] }) => (
  <ul class="problems">
    {versions.map((version) => {
      const { changes, more } = changesOf(version);
      return (
        <li>
          <p class="what">{version.source}</p>
          {changes.length === 0 ? <p>The same numbers.</p> : ''}
          {changes.map(({ what, figure, about, claim }) => (
            <p>
              {`${what}: `}
              <b>{figure}</b>
              {about === '' ? ' ' : ` (${about}) `}
              <q>
                <MarkedQuote claim={claim} />
              </q>
            </p>
          ))}
          {more === null ? '' : <p class="todo">{`And ${more}.`}</p>}
        </li>
      );
    })}
  </ul>
);
