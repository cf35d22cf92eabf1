import { createHash } from 'node:crypto';
import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';

type Shell = {
  readonly title: string;
  readonly style: string;
  /** Where a form of the page may send what was chosen: nowhere, unless the page is served. */
  readonly formAction?: 'none' | 'self';
};

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing but our own style sheet, known by its hash: no script at all, nothing from the network; forms go nowhere, or to the page's own host. */
const policy = ({ style, formAction = 'none' }: Shell): string =>
  `default-src 'none'; style-src ${sha256(style)}; img-src data:; base-uri 'none'; form-action '${formAction}'`;

/** A whole page around its body, with a policy that lets nothing in. */
export const renderShell = (shell: Shell, body: Child): string => {
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy(shell)} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content="Tieout" />
        <title>{`${shell.title} – Tieout`}</title>
        <link rel="icon" href="data:," />
        <style>{raw(shell.style)}</style>
      </head>
      <body>{body}</body>
    </html>
  );
  return `<!doctype html>\n${page}\n`;
};
