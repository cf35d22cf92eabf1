import { type Command, Option } from 'commander';
import { Decided } from '../model/decision.ts';
import { type Finding, Severity, Verdict } from '../model/finding.ts';
import { oneLine, quantityLabel, shortSource } from '../text/wording.ts';
import { addListOptions, type ListOptions, printList } from './list-options.ts';
import { withStore } from './open-store.ts';
import type { Column } from './output.ts';

type Options = ListOptions & {
  concept?: string;
  entity?: string;
  rule?: string;
  verdict?: Verdict;
  severity?: Severity;
  decision?: Decided | 'open';
  history?: boolean;
};

const side = ({ claims }: Finding, index: number): string => {
  const claim = claims[index];
  return claim === undefined ? '' : `${quantityLabel(claim.quantity)} (${shortSource(claim.source)})`;
};

const COLUMNS: readonly Column<Finding>[] = [
  { name: 'id', cell: (finding) => finding.id },
  { name: 'verdict', cell: (finding) => finding.verdict },
  { name: 'severity', cell: (finding) => finding.severity },
  { name: 'decision', cell: ({ decision }) => decision?.as ?? '' },
  { name: 'rule', cell: (finding) => finding.rule },
  { name: 'claim', cell: (finding) => side(finding, 0), width: 40 },
  { name: 'held against', cell: (finding) => side(finding, 1), width: 40 },
  { name: 'message', cell: (finding) => oneLine(finding.message), width: 90 },
];

export const define = (command: Command): Command =>
  addListOptions(command)
    .option('--concept <concept>', 'only about this concept')
    .option('--entity <name>', 'only about this entity')
    .option('--rule <id>', 'only of this rule, like value.conflict')
    .addOption(new Option('--verdict <verdict>', 'only with this verdict').choices(Verdict.options))
    .addOption(new Option('--severity <severity>', 'only with this severity').choices(Severity.options))
    .addOption(
      new Option('--decision <decision>', 'only what was decided so; open: by nobody yet').choices([
        'open',
        ...Decided.options,
      ]),
    )
    .option('--history', 'also what earlier runs found and the latest does not')
    .action((options: Options) =>
      withStore('findings', (store) => printList(store.findings, { ...options, current: !options.history }, COLUMNS)),
    );
