import { Decision } from '../model/decision.ts';
import { ConfigError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import type { Store } from '../store/store.ts';
import { sayingOf } from '../text/saying.ts';

/** So many findings are named where the beginning of an id is that of several. */
const NAMED = 5;

/** The one finding whose id begins so. @throws ConfigError where that is no id, or there is no such finding, or more than one */
const findingNamed = async (prefix: string, store: Store): Promise<Finding> => {
  if (!/^[0-9a-f]{1,16}$/.test(prefix)) {
    throw new ConfigError(`${prefix} is not the id of a finding`, {
      hint: 'It has 16 digits from 0 to f, as `tieout findings` prints it; its beginning is enough where no other begins so.',
    });
  }
  const [found, ...others] = await store.findingsNamed(prefix, NAMED + 1);
  if (found === undefined)
    throw new ConfigError(`no finding's id begins with ${prefix}`, {
      hint: 'tieout findings --history lists them all.',
    });
  if (others.length === 0) return found;
  const ids = [found, ...others].map(({ id }) => id);
  const named = `${ids.slice(0, NAMED).join(', ')}${ids.length > NAMED ? ' and more' : ''}`;
  throw new ConfigError(`${prefix} is the beginning of several ids: ${named}`, { hint: 'Give more of it.' });
};

/** What a person gives: the beginning of an id, what the finding is, who says so, why; `at` is ISO 8601, UTC. */
export type Ruling = {
  readonly finding: string;
  readonly as: unknown;
  readonly by: unknown;
  readonly reason: unknown;
  readonly at: string;
};

/**
 * Keeps a person's decision about a finding of the store; one made before is replaced.
 *
 * @throws ConfigError where something is missing or wrong, or the finding is not to be found; StoreError
 */
export const decide = async (ruling: Ruling, store: Store): Promise<{ decision: Decision; finding: Finding }> => {
  const finding = await findingNamed(ruling.finding, store);
  const decision = Decision.safeParse({
    ...ruling,
    schema: 'decision/1',
    finding: finding.id,
    saying: sayingOf(finding),
  });
  if (!decision.success) {
    const wrong = decision.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new ConfigError(`this is no decision: ${wrong.join('; ')}`, {
      hint: 'It says what the finding is, who decides, and why.',
    });
  }
  await store.saveDecision(decision.data);
  return { decision: decision.data, finding };
};

/** Takes the decision about a finding back. @throws ConfigError where there is none; StoreError */
export const undecide = async (prefix: string, store: Store): Promise<Finding> => {
  const finding = await findingNamed(prefix, store);
  if (!(await store.removeDecision(finding.id, sayingOf(finding))))
    throw new ConfigError(`nobody has decided about ${finding.id}`, { hint: 'tieout decide lists the decisions.' });
  return finding;
};
