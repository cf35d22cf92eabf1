import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** A port of 127.0.0.1 that nobody had a moment ago. */
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

type OwnRedis = { readonly socket: string; readonly close: () => Promise<void> };

/** The same with an address, for programs that are told one. */
export const openRedisAt = async (): Promise<OwnRedis & { readonly url: string }> => {
  const port = await freePort();
  return { ...openRedis(port), url: `redis://127.0.0.1:${port}` };
};

/** A Redis server of the test's own, in a folder of its own; clients that come too early try again. */
export const openRedis = (port = 0): OwnRedis => {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-redis-'));
  const socket = join(folder, 'redis.sock');
  const server = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--unixsocket', socket, '--save', '', '--dir', folder],
    {
      stdio: 'ignore',
    },
  );
  return {
    socket,
    close: async () => {
      const gone = new Promise((done) => server.once('exit', done));
      server.kill();
      await gone;
      if (existsSync(folder)) rmSync(folder, { recursive: true });
    },
  };
};
