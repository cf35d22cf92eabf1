/** Slots of the table at first, and at most; a filing prints some twenty thousand different words. Powers of two. */
const FIRST = 1 << 8;
const MOST = 1 << 16;
/** How many slots a word may stand in, from its own on. */
const TRIES = 4;

const hashOf = (text: string, start: number, end: number): number => {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash ^ (hash >>> 15);
};

const isAt = (printed: string, text: string, start: number, end: number): boolean => {
  if (printed.length !== end - start) return false;
  for (let i = 0; i < printed.length; i++) if (printed.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
};

/**
 * What is printed in a text, each made once. Of ten words nine were printed before, and finding one again makes no string: that is most
 * of the time of splitting a text into words. Keep it no longer than the text, of which its strings may be slices.
 */
export class Vocabulary<Entry extends { readonly text: string }> {
  readonly #make: (text: string, index: number) => Entry;
  readonly #entries: Entry[] = [];
  #slots: (Entry | undefined)[] = new Array(FIRST).fill(undefined);
  /** What found no slot: a text may be written so that its words meet in one, and nobody foresees where a Map puts them. */
  readonly #crowded = new Map<string, Entry>();

  /** `make` is given what is printed, and how many were made before. */
  constructor(make: (text: string, index: number) => Entry) {
    this.#make = make;
  }

  /** All that was made so far, in the order in which it was printed first. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** The entry of `text[start, end)`. */
  at(text: string, start: number, end: number): Entry {
    const hash = hashOf(text, start, end);
    const mask = this.#slots.length - 1;
    for (let i = 0; i < TRIES; i++) {
      const entry = this.#slots[(hash + i) & mask];
      if (entry === undefined) break;
      if (isAt(entry.text, text, start, end)) return entry;
    }
    const printed = text.slice(start, end);
    const crowded = this.#crowded.size === 0 ? undefined : this.#crowded.get(printed);
    if (crowded !== undefined) return crowded;
    const made = this.#make(printed, this.#entries.length);
    this.#entries.push(made);
    if (this.#entries.length > this.#slots.length / 4 && this.#slots.length < MOST) this.#grow();
    else this.#place(made, hash);
    return made;
  }

  #place(entry: Entry, hash: number): void {
    const mask = this.#slots.length - 1;
    for (let i = 0; i < TRIES; i++) {
      const slot = (hash + i) & mask;
      if (this.#slots[slot] !== undefined) continue;
      this.#slots[slot] = entry;
      return;
    }
    this.#crowded.set(entry.text, entry);
  }

  #grow(): void {
    this.#slots = new Array(this.#slots.length * 4).fill(undefined);
    this.#crowded.clear();
    for (const entry of this.#entries) this.#place(entry, hashOf(entry.text, 0, entry.text.length));
  }
}
