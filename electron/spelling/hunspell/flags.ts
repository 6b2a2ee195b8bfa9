/** What Hunspell says of a word or an affix: names of affixes that it takes and of what it is. */
export type FlagSet = ReadonlySet<string>;

export const NO_FLAGS: FlagSet = new Set();

/** Reads flags as a dictionary writes them: a letter each, two letters each, or numbers; each way of writing a set is made once. */
export interface FlagReader {
  read(written: string): FlagSet;
  one(written: string): string;
}

export function createFlagReader(kind: string, aliases: readonly string[]): FlagReader {
  const made = new Map<string, FlagSet>();

  function split(written: string): readonly string[] {
    if (kind === 'num') return written.split(',').map((number) => number.trim());
    if (kind === 'long') return written.match(/../gsu) ?? [];
    return [...written];
  }

  return {
    one: (written) => split(written)[0] ?? '',
    read(written) {
      if (written === '') return NO_FLAGS;
      const known = made.get(written);
      if (known) return known;
      const aliased = aliases.length > 0 ? aliases[Number(written) - 1] : undefined;
      const flags = new Set(split(aliased ?? written).filter((flag) => flag !== ''));
      made.set(written, flags);
      return flags;
    },
  };
}
