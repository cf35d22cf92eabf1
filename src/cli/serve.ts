import { type Command, InvalidArgumentError } from 'commander';
import { createApp } from '../web/app.ts';
import { listen } from '../web/serve.ts';
import { withStore } from './open-store.ts';
import { say } from './output.ts';
import { untilStopped } from './until-stopped.ts';

const portNumber = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('a port from 0 to 65535 is wanted.');
  return port;
};

export const define = (command: Command): Command =>
  command
    .option('--port <port>', 'the port; 0 takes any free one', portNumber, 8080)
    .option('--host <host>', 'the address to listen on', '127.0.0.1')
    .action(({ host, port }: { host: string; port: number }) =>
      withStore('serve', async (store) => {
        const server = await listen(createApp(store), host, port);
        say(`${server.url} (Ctrl-C ends it)`);
        await untilStopped();
        await server.close();
      }),
    );
