/** Keeps what was made for the keys that were asked for last. */
export const lastFew = <T>(most: number): ((key: string, make: () => Promise<T>) => Promise<T>) => {
  const kept = new Map<string, T>();
  return async (key, make) => {
    const made = kept.get(key) ?? (await make());
    // Used again, it is young again: what most lines name is not the first to go.
    kept.delete(key);
    kept.set(key, made);
    const oldest = kept.keys().next();
    if (kept.size > most && !oldest.done) kept.delete(oldest.value);
    return made;
  };
};
