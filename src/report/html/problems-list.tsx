import type { Problem } from '../../model/problem.ts';

/** What could not be read, or not wholly, with what to do about it. */
export const ProblemsList = ({ problems }: { problems: readonly Problem[] }) => (
  <ul class="problems">
    {problems.map(({ source, line, message, hint, level }) => (
      <li>
        <p class="what">{`${source}${line === null ? '' : `, line ${line}`}`}</p>
        <p>{`${level === 'error' ? 'Not read' : 'Read in part'}: ${message}`}</p>
        {hint === null ? '' : <p class="todo">{`What to do: ${hint}`}</p>}
      </li>
    ))}
  </ul>
);
