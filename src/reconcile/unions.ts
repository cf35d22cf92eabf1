/** Sets that grow together; each is known by its smallest member. */
export type Unions = { readonly rootOf: (id: string) => string; readonly join: (a: string, b: string) => void };

export const unions = (): Unions => {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    // The way up is made short for the next who asks.
    for (let at = id; at !== root; ) {
      const up = parent.get(at) ?? root;
      parent.set(at, root);
      at = up;
    }
    return root;
  };
  const join = (a: string, b: string): void => {
    const [x, y] = [rootOf(a), rootOf(b)];
    if (x !== y) parent.set(x < y ? y : x, x < y ? x : y);
  };
  return { rootOf, join };
};
