import { type Command, InvalidArgumentError } from 'commander';
import { createApp } from '../web/app.ts';
import { listen } from '../web/serve.ts';
import { hostStop, openLimiter } from './limiter.ts';
import { withStore } from './open-store.ts';
import { say } from './output.ts';
import { untilStopped } from './until-stopped.ts';

const portNumber = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('a port from 0 to 65535 is wanted.');
  return port;
};

/** By which a browser on this machine calls it. */
const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]'];

export const define = (command: Command): Command =>
  command
    .option('--port <port>', 'the port; 0 takes any free one', portNumber, 8080)
    .option('--host <host>', 'the address to listen on', '127.0.0.1')
    .option(
      '--decide',
      'let readers decide about findings on the page; only for requests that come from this page itself, by the name of this host',
    )
    .action(({ host, port, decide }: { host: string; port: number; decide?: boolean }) =>
      withStore('serve', async (store) => {
        const shared = openLimiter();
        const server = await listen(
          createApp(store, {
            ...(decide ? { decidingHosts: [...OWN_NAMES, host] } : {}),
            stops: async () => (await shared.limiter.stops()).map(hostStop),
            isShared: Boolean(process.env.REDIS_URL),
          }),
          host,
          port,
        );
        say(`${server.url} (Ctrl-C ends it)`);
        await untilStopped();
        await server.close();
        await shared.close();
      }),
    );
