const CALM_MS = 200;

/** Stories that were written: looked at when somebody asks, or when they have been left alone for a moment. */
export interface TouchedStories {
  add(id: string): void;
  /** Looks at those that wait. */
  look(): Promise<void>;
  /** Looks at them a last time. */
  end(): Promise<void>;
}

export function createTouchedStories(look: (ids: readonly string[]) => Promise<unknown>): TouchedStories {
  const waiting = new Set<string>();
  let isEnded = false;
  let timer: NodeJS.Timeout | undefined;

  async function lookNow(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.size === 0 || isEnded) return;
    const ids = [...waiting];
    waiting.clear();
    // A disk that fails now fails again when the library is looked through, and is told there.
    await look(ids).catch(() => undefined);
  }

  return {
    add(id) {
      waiting.add(id);
      timer ??= setTimeout(() => void lookNow(), CALM_MS).unref();
    },
    look: lookNow,
    async end() {
      await lookNow();
      isEnded = true;
    },
  };
}
