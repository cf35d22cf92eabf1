import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { ConfigError } from '../model/error.ts';

export type Listening = { readonly url: string; readonly close: () => Promise<void> };

/** Serves the app until `close`. @throws ConfigError where the address is taken or not ours to take */
export const listen = (app: Hono, host: string, port: number): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (address) =>
      resolve({
        url: `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}/`,
        close: () => new Promise((closed) => server.close(() => closed())),
      }),
    );
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why = cause.code === 'EADDRINUSE' ? 'is in use already' : `cannot be listened on (${cause.code})`;
      reject(new ConfigError(`${host}:${port} ${why}`, { cause, hint: 'Choose another with --port or --host.' }));
    });
  });
