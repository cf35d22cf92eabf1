import type { PropsWithChildren } from 'hono/jsx';

/** A part of the page under its heading, with a line that says what it holds; `hasFindings` lets the filter hide it. */
export const Section = (
  props: PropsWithChildren<{ id: string; heading: string; means: string | null; hasFindings?: boolean }>,
) => (
  <section class={props.hasFindings ? 'group findings' : 'group'} aria-labelledby={props.id}>
    <header>
      <h2 id={props.id}>{props.heading}</h2>
      {props.means === null ? '' : <p>{props.means}</p>}
    </header>
    {props.children}
  </section>
);
