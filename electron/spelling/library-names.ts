import type { LibraryEvents } from '../../shared/library/library-events.ts';
import type { Suggestions } from '../../shared/library/summary.ts';
import { nameWords } from '../../shared/spelling/name-words.ts';
import type { EventSource } from '../../shared/typed-emitter.ts';

/** What of the open library is asked for names; a part of `LibrarySlot`. */
export interface NamedDesk {
  current(): { suggestions(): Promise<Suggestions> } | null;
  readonly events: EventSource<LibraryEvents>;
}

/** The words of the names that a library knows: whoever tagged a person or signed a story has spelled the name. */
export interface LibraryNames {
  /** None while no library is open, or where it cannot be read, which it says itself. */
  words(): Promise<readonly string[]>;
}

/** More than a desk names, and less than a question about spelling may carry. */
const MOST = 20_000;
/** A library that somebody writes in changes every second, its names do not. */
const GOOD_FOR_MS = 20_000;

export function createLibraryNames(desk: NamedDesk, now: () => number = Date.now): LibraryNames {
  let known: {
    readonly library: object;
    readonly since: number;
    readonly words: Promise<readonly string[]>;
  } | null = null;
  let isStale = false;
  desk.events.on('library.changed', () => {
    isStale = true;
  });

  return {
    words() {
      const library = desk.current();
      if (!library) return Promise.resolve([]);
      if (known?.library === library && !(isStale && now() - known.since > GOOD_FOR_MS)) return known.words;
      isStale = false;
      const words = wordsOf(library).catch(() => {
        // The library says itself what is wrong with it; spelling does without its names.
        known = null;
        return [];
      });
      known = { library, since: now(), words };
      return words;
    },
  };
}

const CAPITAL_OR_NO_CASE = /^[\p{Lu}\p{Lt}\p{Lo}]/u;

async function wordsOf(library: NonNullable<ReturnType<NamedDesk['current']>>): Promise<readonly string[]> {
  const { tags, authors, places, assignees } = await library.suggestions();
  const names = [...authors, ...assignees, ...places, ...tags.map(({ name }) => name)];
  // A tag may be any word, and be misspelled: what is written as a name is one.
  return nameWords(names)
    .filter((word) => CAPITAL_OR_NO_CASE.test(word))
    .slice(0, MOST);
}
