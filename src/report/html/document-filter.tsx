import type { NamedDocument } from '../documents.ts';

/** A plain select that shows the findings about one document; `filterRules` make it work without a script. */
export const DocumentFilter = ({ documents }: { documents: readonly NamedDocument[] }) => (
  <p class="filter">
    <label for="show">Show findings about</label>
    <select id="show" autocomplete="off">
      <option value="all">every document</option>
      {documents.map(({ name, title, index }) => (
        <option value={String(index)}>{title === null ? name : `${name}, ${title}`}</option>
      ))}
    </select>
  </p>
);

/** For each document, the CSS that hides what does not speak of it when it is chosen, and the sections that this leaves empty. */
export const filterRules = (documents: number): string =>
  Array.from({ length: documents }, (_, i) => {
    const chosen = `body:has(#show option[value="${i}"]:checked)`;
    return `${chosen} :is(.finding,.pairs tbody tr):not(.d${i}){display:none}${chosen} .findings:not(:has(.d${i})){display:none}`;
  }).join('\n');
