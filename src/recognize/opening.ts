import type { Token } from './scan.ts';

/**
 * What a rule can begin with: tokens of a kind, and single words or marks, in small letters. It is asked about no other token: nine
 * tokens of ten open nothing, and most others only one or two rules.
 */
export type Opening = {
  readonly kinds?: readonly ('number' | 'code')[];
  /** A list or a set: what can be read only once would be empty for the second reader. */
  readonly words?: readonly string[] | ReadonlySet<string>;
};

/** Every word and mark that a rule of the lists can begin with. */
export const openingWords = (rules: Iterable<{ readonly opens: Opening }>): ReadonlySet<string> =>
  new Set([...rules].flatMap(({ opens }) => [...(opens.words ?? [])]));

/** The rules of an ordered list that a token can open, in their order. */
export const byOpening = <Rule extends { readonly opens: Opening }>(
  rules: readonly Rule[],
): ((token: Token) => readonly Rule[]) => {
  const none: readonly Rule[] = [];
  const ofKind = (kind: 'number' | 'code'): Rule[] => rules.filter(({ opens }) => opens.kinds?.includes(kind));
  const numbers = ofKind('number');
  const codes = ofKind('code');
  const words = new Map<string, Rule[]>();
  for (const rule of rules)
    for (const word of new Set(rule.opens.words)) {
      const known = words.get(word);
      if (known === undefined) words.set(word, [rule]);
      else known.push(rule);
    }
  return (token) => {
    if (token.kind === 'number') return numbers;
    return token.kind === 'code' ? codes : (words.get(token.lower) ?? none);
  };
};
