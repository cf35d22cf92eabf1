import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

/** How one server misbehaves: what it does with a connection once a request has come. */
export type Behaviour = (socket: Socket, origin: string) => void;

export type HostileServer = {
  readonly url: string;
  readonly close: () => Promise<void>;
};

/** "GET /slow HTTP/1.1\r\nhost: ..." → "/slow" */
const pathOf = (request: string): string => /^GET (\S+) HTTP\/1\.1\r\n/.exec(request)?.[1] ?? '';

/** Serves one behaviour a path, in raw bytes. There is no robots.txt, unless one of them is its. */
export const openHostileServer = async (behaviours: Readonly<Record<string, Behaviour>>): Promise<HostileServer> => {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {}); // the client hangs up on us: that is what is tested
    let request = '';
    socket.on('data', (piece) => {
      request += piece.toString('latin1');
      if (!request.includes('\r\n\r\n')) return;
      const path = pathOf(request);
      request = '';
      const behaviour = behaviours[path];
      if (behaviour !== undefined) behaviour(socket, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
      else socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
};

/** Status line and headers; the body follows. */
export const head = (headers: string, status = '200 OK'): string =>
  `HTTP/1.1 ${status}\r\nContent-Type: text/html\r\n${headers === '' ? '' : `${headers}\r\n`}\r\n`;

/** A whole, well-formed answer. */
export const answer =
  (body: Buffer | string, headers = '', status = '200 OK'): Behaviour =>
  (socket) => {
    const bytes = Buffer.from(body);
    socket.end(
      Buffer.concat([
        Buffer.from(head(`Content-Length: ${bytes.length}\r\nConnection: close${headers && `\r\n${headers}`}`, status)),
        bytes,
      ]),
    );
  };

/** The raw bytes, and no more; the connection stays open. */
export const says =
  (bytes: Buffer | string): Behaviour =>
  (socket) =>
    void socket.write(bytes);

/** The raw bytes, then the end of the connection. */
export const saysAndLeaves =
  (bytes: Buffer | string): Behaviour =>
  (socket) =>
    void socket.end(bytes);

/** The same piece again and again, as fast as the client takes it or once in a while, for ever. */
export const forever =
  (start: string, piece: Buffer | string, everyMs = 0): Behaviour =>
  (socket) => {
    socket.write(start);
    const send = (): void => {
      if (socket.destroyed) return;
      const hasRoom = socket.write(piece);
      if (everyMs > 0) setTimeout(send, everyMs);
      else if (hasRoom) setImmediate(send);
      else socket.once('drain', send);
    };
    send();
  };

/** "5\r\nhello\r\n" */
export const chunk = (data: Buffer | string): Buffer => {
  const bytes = Buffer.from(data);
  return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
};
