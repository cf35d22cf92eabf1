import type { Command } from 'commander';
import { CLAIM_COLUMNS } from './claim-columns.ts';
import { addListOptions, type ListOptions, printList } from './list-options.ts';
import { withStore } from './open-store.ts';

type Options = ListOptions & { concept?: string; entity?: string };

export const define = (command: Command): Command =>
  addListOptions(command)
    .option('--concept <concept>', 'only of this concept, like revenue or gpu-count')
    .option('--entity <name>', 'only about this entity')
    .action((options: Options) => withStore('claims', (store) => printList(store.claims, options, CLAIM_COLUMNS)));
