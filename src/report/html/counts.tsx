import type { Finding } from '../../model/finding.ts';
import { groupDigits } from '../../text/wording.ts';
import { GROUP_WORDS, GROUPS, type Group } from '../groups.ts';
import { SIGNS } from './signs.ts';

const Count = ({ group, count }: { group: Group; count: number }) => (
  <>
    <span class="number">{groupDigits(String(count))}</span>
    <span class="label">
      <span class="sign" aria-hidden="true">
        {SIGNS[group]}
      </span>{' '}
      {count === 1 ? GROUP_WORDS[group].one : GROUP_WORDS[group].heading}
    </span>
  </>
);

/** How many findings each group has, at a glance; a link to each group that has any. */
export const Counts = ({ groups }: { groups: Readonly<Record<Group, readonly Finding[]>> }) => (
  <ul class="counts" aria-label="What was found">
    {GROUPS.map((group) => {
      const count = groups[group].length;
      return (
        <li class={count === 0 ? 'none' : group}>
          {count === 0 ? (
            <Count group={group} count={count} />
          ) : (
            <a href={`#${group}`}>
              <Count group={group} count={count} />
            </a>
          )}
        </li>
      );
    })}
  </ul>
);
