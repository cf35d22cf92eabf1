import { Decided } from '../../model/decision.ts';
import type { Finding } from '../../model/finding.ts';

/** Where a reader says what a finding is, folded until wanted; without a script. */
export const DecideForm = ({ finding: { id, decision }, action }: { finding: Finding; action: string }) => (
  <details class="more decide">
    <summary>{decision === undefined ? 'Decide' : 'Decide otherwise'}</summary>
    <form method="post" action={action}>
      <input type="hidden" name="finding" value={id} />
      <label>
        {'It is '}
        <select name="as">
          {Decided.options.map((as) => (
            <option value={as} selected={as === decision?.as}>
              {as.replaceAll('-', ' ')}
            </option>
          ))}
        </select>
      </label>
      <label>
        {'Who decides '}
        <input name="by" required maxlength={200} autocomplete="name" />
      </label>
      <label>
        {'Why '}
        <input name="reason" required maxlength={2000} />
      </label>
      <button type="submit">Decide</button>
      {decision === undefined ? (
        ''
      ) : (
        <button type="submit" name="undo" value="yes" formnovalidate>
          Take back
        </button>
      )}
    </form>
  </details>
);
