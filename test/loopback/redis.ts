import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** A Redis server of the test's own, in a folder of its own; clients that come too early try again. */
export const openRedis = (): { readonly socket: string; readonly close: () => Promise<void> } => {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-redis-'));
  const socket = join(folder, 'redis.sock');
  const server = spawn('redis-server', ['--port', '0', '--unixsocket', socket, '--save', '', '--dir', folder], {
    stdio: 'ignore',
  });
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
