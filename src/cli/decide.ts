import { type Command, Option } from 'commander';
import { Decided, type Decision } from '../model/decision.ts';
import { ConfigError } from '../model/error.ts';
import { decide, undecide } from '../pipeline/decide.ts';
import type { Store } from '../store/store.ts';
import { oneLine } from '../text/wording.ts';
import { withStore } from './open-store.ts';
import { type Column, printRows, ROW_FORMATS, type RowFormat, say } from './output.ts';

type Options = { as?: Decided; by?: string; reason?: string; undo?: boolean; format?: RowFormat };

const COLUMNS: readonly Column<Decision>[] = [
  { name: 'finding', cell: ({ finding }) => finding },
  { name: 'decision', cell: ({ as }) => as },
  { name: 'by', cell: ({ by }) => by, width: 30 },
  { name: 'at', cell: ({ at }) => at },
  { name: 'reason', cell: ({ reason }) => oneLine(reason), width: 90 },
];

export const define = (command: Command): Command =>
  command
    .argument('[finding]', 'the id of a finding, or its beginning; without it, the decisions are listed')
    .addOption(new Option('--as <decision>', 'what the finding is').choices(Decided.options))
    .option('--by <name>', 'who decides')
    .option('--reason <text>', 'why')
    .option('--undo', 'take the decision about the finding back')
    .addOption(
      new Option('-f, --format <format>', 'of the list: table on a terminal, ndjson elsewhere').choices(ROW_FORMATS),
    )
    .addHelpText(
      'after',
      `
confirmed    the finding is right, and wants mending: it goes on to be told
explained    it is right, and there is a reason for it
false-alarm  it is none
A finding that is explained or a false alarm is shown with its decision, but \`--fail-on\` and \`watch\` pass over it.

Examples:
  tieout findings --verdict conflict --decision open
  tieout decide 0f3a --as false-alarm --by "Ann Lee" --reason "the filing means the fiscal year"
  tieout decide 0f3a --undo`,
    )
    .action((finding: string | undefined, options: Options) =>
      withStore('decide', (store) => {
        if (finding !== undefined) return options.undo ? undoOne(finding, store) : decideOne(finding, options, store);
        if (options.as !== undefined || options.undo)
          throw new ConfigError('which finding is decided?', { hint: 'tieout findings lists them with their ids.' });
        return list(options, store);
      }),
    );

const list = async ({ format }: Options, store: Store): Promise<void> =>
  printRows(await store.decisions(), format ?? (process.stdout.isTTY ? 'table' : 'ndjson'), COLUMNS);

const decideOne = async (prefix: string, { as, by, reason }: Options, store: Store): Promise<void> => {
  const missing = Object.entries({ '--as': as, '--by': by?.trim(), '--reason': reason?.trim() })
    .filter(([, value]) => !value)
    .map(([name]) => name);
  if (missing.length > 0)
    throw new ConfigError(`a decision needs ${missing.join(', ')}`, { hint: 'tieout decide --help shows one.' });
  const at = new Date().toISOString();
  const { decision, finding } = await decide({ finding: prefix, as, by, reason, at }, store);
  say(`${finding.id} ${decision.as}: ${oneLine(finding.message)}`);
};

const undoOne = async (prefix: string, store: Store): Promise<void> => {
  const { id, message } = await undecide(prefix, store);
  say(`${id} is open again: ${oneLine(message)}`);
};
