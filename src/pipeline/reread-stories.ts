import type { DocumentHeader } from '../model/document.ts';
import type { Pipeline } from '../model/pipeline.ts';
import type { Store } from '../store/store.ts';
import { stableId } from '../text/hash.ts';
import { claimsOfStory, type Manner, mannerOf } from './read-story.ts';
import { type ReportTerms, termsOf } from './report-terms.ts';

const keyOf = (manner: Manner | null): string | null => (manner === null ? null : stableId([JSON.stringify(manner)]));

const termsOfFilings = async (
  { name }: Pipeline,
  headers: readonly DocumentHeader[],
  store: Store,
): Promise<ReportTerms[]> => {
  const terms: ReportTerms[] = [];
  for (const header of headers) {
    if (header.kind !== 'filing') continue;
    const text = (await store.textOf(name, header.id)) ?? '';
    terms.push(termsOf({ ...header, text }, await store.claimsOf(name, [header.id])));
  }
  return terms;
};

/**
 * A document is read alone when it comes in, whatever comes after it. Before a run is judged, its stories are read once more as the filings
 * tell that they name, and kept so; those that were read so before are not.
 *
 * @throws StoreError
 */
export const rereadStories = async (
  pipeline: Pipeline,
  headers: readonly DocumentHeader[],
  store: Store,
): Promise<void> => {
  const stories = headers.filter(({ kind }) => kind !== 'filing');
  if (stories.length === 0) return;
  const { name } = pipeline;
  const terms = await termsOfFilings(pipeline, headers, store);
  for (const { id, kind } of stories) {
    const text = terms.length === 0 ? '' : ((await store.textOf(name, id)) ?? '');
    const manner = mannerOf({ kind, text }, terms);
    const key = keyOf(manner);
    if (key === (await store.mannerOf(name, id))) continue;
    const story = await store.documentOf(name, id);
    if (story === null) continue;
    await store.saveReread({ pipeline: name, id, manner: key, claims: claimsOfStory(story, manner, pipeline) });
  }
};
