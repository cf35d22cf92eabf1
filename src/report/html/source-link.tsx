/** A source by its name: a link where it is on the web, its path as it is where it is a file. */
export const SourceLink = ({ source, url }: { source: string; url: string | null }) =>
  url === null ? (
    <span>{source}</span>
  ) : (
    <a href={url} rel="noopener noreferrer">
      {source}
    </a>
  );
