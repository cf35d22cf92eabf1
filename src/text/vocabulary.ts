/** Slots of the table at first, and at most; a filing prints some twenty thousand different words. Powers of two. */
const FIRST = 1 << 6;
const MOST = 1 << 16;
/** Marks, digits and letters that stand alone are found by their code. */
const ASCII = 128;
/** How many slots a word may stand in, from its own on. */
const TRIES = 4;
/** The part of a slot that counts entries. What is left tells nearly every other word from the one looked for, without its letters. */
const INDEX = (1 << 20) - 1;

const hashOf = (text: string, start: number, end: number): number => {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash ^ (hash >>> 15);
};

/**
 * What is printed in a text, each made once. Of ten words nine were printed before, and finding one again makes no string: that is most
 * of the time of splitting a text into words. Keep it no longer than the text, of which its strings may be slices.
 *
 * A table of hashes in front of the entries, whose letters lie one behind the other: finding a word touches no object but its entry.
 */
export class Vocabulary<Entry extends { readonly text: string }> {
  readonly #make: (text: string, index: number) => Entry;
  readonly #entries: Entry[] = [];
  /** Of each entry, where its letters end; they begin where those of the entry before end. */
  #ends = new Int32Array(FIRST);
  #letters = new Uint16Array(FIRST);
  /** Of each slot its entry's index and one, 0 for a free slot, below the topmost bits of the word's hash. */
  #slots = new Int32Array(FIRST);
  readonly #single: Entry[] = [];
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
    const code = end - start === 1 ? text.charCodeAt(start) : ASCII;
    if (code >= ASCII) return this.#find(text, start, end);
    const known = this.#single[code] ?? this.#find(text, start, end);
    this.#single[code] = known;
    return known;
  }

  #find(text: string, start: number, end: number): Entry {
    const hash = hashOf(text, start, end);
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let i = 0; i < TRIES; i++) {
      const slot = slots[(hash + i) & mask] as number;
      if (slot === 0) break;
      const index = (slot & INDEX) - 1;
      if (((slot ^ hash) & ~INDEX) === 0 && this.#isAt(index, text, start, end)) return this.#entries[index] as Entry;
    }
    const printed = text.slice(start, end);
    return (this.#crowded.size === 0 ? undefined : this.#crowded.get(printed)) ?? this.#add(printed, hash);
  }

  #isAt(index: number, text: string, start: number, end: number): boolean {
    const from = index === 0 ? 0 : (this.#ends[index - 1] as number);
    if ((this.#ends[index] as number) - from !== end - start) return false;
    const letters = this.#letters;
    for (let i = start, j = from; i < end; i++, j++) if (text.charCodeAt(i) !== letters[j]) return false;
    return true;
  }

  #add(printed: string, hash: number): Entry {
    const index = this.#entries.length;
    const made = this.#make(printed, index);
    this.#entries.push(made);
    const from = index === 0 ? 0 : (this.#ends[index - 1] as number);
    const to = from + printed.length;
    if (index === this.#ends.length) this.#ends = widened(this.#ends, new Int32Array(2 * index));
    if (to > this.#letters.length) this.#letters = widened(this.#letters, new Uint16Array(2 * to));
    this.#ends[index] = to;
    for (let i = 0; i < printed.length; i++) this.#letters[from + i] = printed.charCodeAt(i);
    if (index > this.#slots.length / 4 && this.#slots.length < MOST) this.#grow();
    else this.#place(index, hash);
    return made;
  }

  #place(index: number, hash: number): void {
    const mask = this.#slots.length - 1;
    // What is beyond counting is crowded too.
    for (let i = 0; i < TRIES && index < INDEX; i++) {
      const at = (hash + i) & mask;
      if (this.#slots[at] !== 0) continue;
      this.#slots[at] = (hash & ~INDEX) | (index + 1);
      return;
    }
    const entry = this.#entries[index] as Entry;
    this.#crowded.set(entry.text, entry);
  }

  #grow(): void {
    this.#slots = new Int32Array(4 * this.#slots.length);
    this.#crowded.clear();
    for (const [index, { text }] of this.#entries.entries()) this.#place(index, hashOf(text, 0, text.length));
  }
}

const widened = <Numbers extends Int32Array | Uint16Array>(old: Numbers, wide: Numbers): Numbers => {
  wide.set(old);
  return wide;
};
