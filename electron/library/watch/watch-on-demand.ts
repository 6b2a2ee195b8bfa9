import { type WatchedLibrary, watchLibrary } from './watch-library.ts';

/** Of more stories than this the list is shown before they are looked through. */
const LONG = 2000;
/** By then the list is on the screen, and whoever writes on is writing. */
const AFTER_THE_LIST_MS = 2500;
const AT_THE_LATEST_MS = 3000;

export interface LibraryWatch {
  /** Somebody has been told of more than the story that a window opens with. */
  asked(): void;
  end(): void;
}

/**
 * Whoever goes on with a story does not wait for the others, so these are watched from when they are first
 * asked for, or soon after. `known` is how many there are.
 */
export function watchOnDemand(library: WatchedLibrary, known: () => Promise<number>): LibraryWatch {
  let watching: (() => void) | null = null;
  let isAsked = false;
  let ended = false;
  let timer = setTimeout(asked, AT_THE_LATEST_MS).unref();

  function begin(): void {
    if (!ended) watching = watchLibrary(library);
  }

  function asked(): void {
    if (isAsked || ended) return;
    isAsked = true;
    clearTimeout(timer);
    // Where the index cannot tell, its failure is told to whoever asks for the list.
    void known()
      .catch(() => 0)
      .then((count) => {
        if (count <= LONG) begin();
        else if (!ended) timer = setTimeout(begin, AFTER_THE_LIST_MS).unref();
      });
  }

  return {
    asked,
    end() {
      ended = true;
      clearTimeout(timer);
      watching?.();
    },
  };
}
