import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type SeenRequest = {
  /** With its query. */
  readonly path: string;
  /** Milliseconds, of a clock that never goes back. */
  readonly at: number;
  readonly headers: IncomingMessage['headers'];
};

export type LoopbackServer = {
  readonly url: string;
  /** Every request, in the order of arrival. */
  readonly seen: SeenRequest[];
  /** The most that were under way at one time. */
  readonly mostAtOnce: () => number;
  readonly close: () => Promise<void>;
};

/** An HTTP server on a free port of 127.0.0.1, which remembers what it was asked. */
export const openServer = async (listener: RequestListener): Promise<LoopbackServer> => {
  const seen: SeenRequest[] = [];
  let underWay = 0;
  let most = 0;
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    seen.push({ path: request.url ?? '', at: performance.now(), headers: request.headers });
    most = Math.max(most, ++underWay);
    response.on('close', () => underWay--);
    listener(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    mostAtOnce: () => most,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};
