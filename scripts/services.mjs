// Real servers for the tests: finds Redis, PostgreSQL and Chromium, starts or installs (Debian packages) what is missing,
// or says in one line how to get it. Nothing that ran before is stopped; what was started here is stopped at the end.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const isRoot = process.getuid?.() === 0;
const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

const answers = (host, port) =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 });
    const end = (ok) => {
      socket.destroy();
      resolve(ok);
    };
    socket
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .once('timeout', () => end(false));
  });

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const untilAnswers = async (port, name) => {
  for (let tries = 0; tries < 100; tries++) {
    if (await answers('127.0.0.1', port)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${name} was started but does not answer on 127.0.0.1:${port}`);
};

let updated = false;
const install = (packages, name) => {
  if (!isRoot || !has('apt-get')) {
    throw new Error(
      `${name} is not installed: on Debian run \`sudo apt-get install ${packages.join(' ')}\`, or set its address (see README, "Tests").`,
    );
  }
  console.error(`installing ${packages.join(' ')} (Debian) for ${name} ...`);
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  if (!updated) execFileSync('apt-get', ['update', '-qq'], quiet);
  updated = true;
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
};

const postgresBin = () => {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).filter((v) => existsSync(join(root, v, 'bin/initdb'))) : [];
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? null : join(root, newest, 'bin');
};

const redis = async (stop) => {
  if (process.env.TEST_REDIS_URL) return process.env.TEST_REDIS_URL;
  if (await answers('127.0.0.1', 6379)) return 'redis://127.0.0.1:6379';
  if (!has('redis-server')) install(['redis-server'], 'Redis');
  const port = await freePort();
  const child = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--maxmemory-policy', 'noeviction'],
    { stdio: 'ignore' },
  );
  stop.push(() => child.kill());
  await untilAnswers(port, 'Redis');
  return `redis://127.0.0.1:${port}`;
};

const postgres = async (stop) => {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;
  if (await answers('127.0.0.1', 5432)) {
    const user = process.env.PGUSER ?? (isRoot ? 'postgres' : (process.env.USER ?? 'postgres'));
    return `postgres://${user}@127.0.0.1:5432/postgres`;
  }
  if (postgresBin() === null) install(['postgresql'], 'PostgreSQL');
  const bin = postgresBin();
  if (bin === null) throw new Error('PostgreSQL was installed but its programs are not under /usr/lib/postgresql');
  const port = await freePort();
  const directory = mkdtempSync(join(tmpdir(), 'tieout-postgres-'));
  // PostgreSQL refuses to run as root: the Debian package's own user runs it then.
  const as = (command, args) => (isRoot ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args]);
  if (isRoot) execFileSync('chown', ['postgres', directory]);
  execFileSync(
    ...as(join(bin, 'initdb'), ['-D', join(directory, 'data'), '-U', 'postgres', '--auth=trust', '-E', 'UTF8']),
    { stdio: 'ignore' },
  );
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${directory} -c fsync=off`;
  execFileSync(
    ...as(join(bin, 'pg_ctl'), [
      '-D',
      join(directory, 'data'),
      '-o',
      options,
      '-l',
      join(directory, 'log'),
      '-w',
      'start',
    ]),
    { stdio: 'ignore' },
  );
  stop.push(() => {
    spawnSync(...as(join(bin, 'pg_ctl'), ['-D', join(directory, 'data'), '-m', 'immediate', 'stop']), {
      stdio: 'ignore',
    });
    rmSync(directory, { recursive: true, force: true });
  });
  await untilAnswers(port, 'PostgreSQL');
  return `postgres://postgres@127.0.0.1:${port}/postgres`;
};

const chromium = () => {
  for (const path of [
    process.env.TEST_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ]) {
    if (path && existsSync(path)) return path;
  }
  install(['chromium'], 'a browser');
  return '/usr/bin/chromium';
};

/** The environment that the tests need, and a function that stops what was started for it. */
export const startServices = async () => {
  const stop = [];
  const end = () => {
    for (const each of stop.reverse()) each();
  };
  try {
    const env = {
      TEST_REDIS_URL: await redis(stop),
      TEST_DATABASE_URL: await postgres(stop),
      TEST_CHROMIUM: chromium(),
      TIEOUT_REQUIRE_SERVICES: '1',
    };
    return { env, stop: end };
  } catch (error) {
    end();
    throw error;
  }
};
