import { z } from 'zod';
import { type Finding, Severity, Verdict } from '../model/finding.ts';
import type { Report } from '../model/report.ts';

/** What the report page can be narrowed by, as query parameters. An empty one is a select that was left alone. */
const chosen = z
  .string()
  .max(200)
  .optional()
  .transform((text) => (text === undefined || text.trim() === '' ? undefined : text.trim()));
export const Choice = z.object({
  pipeline: chosen,
  verdict: chosen.pipe(Verdict.optional()),
  severity: chosen.pipe(Severity.optional()),
  rule: chosen,
  concept: chosen,
  entity: chosen,
  q: chosen,
});
export type Choice = z.infer<typeof Choice>;

const has = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase());

/** True for a finding whose every chosen aspect is the chosen one; the words of `q` may stand in its message, or in a quote or a source. */
const isChosen = (finding: Finding, { verdict, severity, rule, concept, entity, q }: Choice): boolean =>
  (verdict === undefined || finding.verdict === verdict) &&
  (severity === undefined || finding.severity === severity) &&
  (rule === undefined || finding.rule === rule) &&
  (concept === undefined || finding.claims.some((claim) => claim.concept === concept)) &&
  (entity === undefined || finding.claims.some((claim) => claim.entity === entity)) &&
  (q === undefined ||
    has(finding.message, q) ||
    finding.claims.some(({ evidence, source }) => has(evidence.quote, q) || has(source, q)));

/** The report with the findings that were chosen. */
export const narrowed = (report: Report, choice: Choice): Report => ({
  ...report,
  findings: report.findings.filter((finding) => isChosen(finding, choice)),
});

const distinct = (values: readonly (string | null)[]): string[] =>
  [...new Set(values.filter((value) => value !== null))].sort();

const Select = ({
  name,
  label,
  options,
  value,
}: {
  name: string;
  label: string;
  options: readonly string[];
  value: string | undefined;
}) =>
  options.length < 2 && value === undefined ? null : (
    <label>
      {label}
      <select name={name} autocomplete="off">
        <option value="">all</option>
        {options.map((option) => (
          <option value={option} selected={option === value}>
            {option}
          </option>
        ))}
      </select>
    </label>
  );

/** The form above a report: what there is to choose from is what the report has. */
export const ChooseForm = ({
  report,
  choice,
  shown,
  pipelines,
  action,
}: {
  report: Report;
  choice: Choice;
  shown: number;
  pipelines: readonly string[];
  action: string;
}) => {
  const { findings } = report;
  const claims = findings.flatMap((finding) => finding.claims);
  const isNarrowed = shown < findings.length;
  return (
    <form class="choose" method="get" action={action} aria-label="Findings">
      <Select name="pipeline" label="Pipeline" options={pipelines} value={choice.pipeline} />
      <Select
        name="verdict"
        label="Verdict"
        options={Verdict.options.filter((each) => findings.some(({ verdict }) => verdict === each))}
        value={choice.verdict}
      />
      <Select
        name="severity"
        label="Severity"
        options={Severity.options.filter((each) => findings.some(({ severity }) => severity === each))}
        value={choice.severity}
      />
      <Select name="rule" label="Check" options={distinct(findings.map(({ rule }) => rule))} value={choice.rule} />
      <Select
        name="concept"
        label="Measure"
        options={distinct(claims.map(({ concept }) => concept))}
        value={choice.concept}
      />
      <Select
        name="entity"
        label="About"
        options={distinct(claims.map(({ entity }) => entity))}
        value={choice.entity}
      />
      <label>
        Words
        <input type="search" name="q" value={choice.q ?? ''} autocomplete="off" />
      </label>
      <button type="submit">Show</button>
      {isNarrowed ? (
        <p>
          {`${shown} of ${findings.length} findings. `}
          <a
            href={choice.pipeline === undefined ? action : `${action}?pipeline=${encodeURIComponent(choice.pipeline)}`}
          >
            Show all
          </a>
        </p>
      ) : (
        ''
      )}
    </form>
  );
};
