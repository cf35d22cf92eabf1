import type { Claim } from '../../model/claim.ts';
import { type NamedDocument, placeIn } from '../documents.ts';
import { quoteAddress } from '../quote-address.ts';

/** Who says it and where: "Tidings, Lamp maker loses its glow, November 5, 2025 · page 3 · row “Lamps”"; a link to the quote where the source is a web page. */
export const SourceLine = ({ claim, document }: { claim: Claim; document: NamedDocument }) => {
  const { name, title, date, url } = document;
  const place = placeIn(document, claim);
  return (
    <>
      {url === null ? (
        <b>{name}</b>
      ) : (
        <a href={quoteAddress(url, claim)} rel="noopener noreferrer">
          <b>{name}</b>
        </a>
      )}
      {title === null ? '' : `, ${title}`}
      {date === null ? '' : `, ${date}`}
      {place.length === 0 ? '' : ` · ${place.join(' · ')}`}
    </>
  );
};
