import { DatelineError } from '../../../shared/result.ts';

/** What Hunspell says of a word or an affix: names of affixes that it takes and of what it is. */
export type FlagSet = ReadonlySet<string>;

export const NO_FLAGS: FlagSet = new Set();

/**
 * Reads flags as a dictionary writes them: a letter each, two letters each, or numbers; each way of writing
 * a set is made once.
 */
export interface FlagReader {
  read(written: string): FlagSet;
  one(written: string): string;
}

/** In all sets that differ; the richest dictionary, Turkish, has a fifth of it. */
const MOST_FLAGS = 5_000_000;

/**
 * `file` is the name of the `.aff`, for the sentence that is thrown when there are more flags than any
 * language has.
 */
export function createFlagReader(file: string, kind: string, aliases: readonly string[]): FlagReader {
  const made = new Map<string, FlagSet>();
  let held = 0;

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
      held += flags.size;
      if (held > MOST_FLAGS) {
        throw new DatelineError(
          'too-large',
          `${file} and its words have more flags than any language needs: use another dictionary.`,
        );
      }
      made.set(written, flags);
      return flags;
    },
  };
}
