/** Requests one after the other, of which only the latest counts. */
export interface LatestOnly {
  /** Sends this now, or as soon as the request on its way is answered; of several that wait only the last is sent. */
  ask(text: string): void;
  /** What waits is not wanted any more. */
  forget(): void;
}

/**
 * For what is typed: the request of the first key is sent at once, and a library that answers slowly is not
 * given the next one before it has done with the last. `request` must not reject.
 */
export function createLatestOnly(request: (text: string) => Promise<void>): LatestOnly {
  let isAsking = false;
  let waiting: string | null = null;

  async function begin(first: string): Promise<void> {
    isAsking = true;
    for (let text: string | null = first; text !== null; text = waiting) {
      waiting = null;
      await request(text);
    }
    isAsking = false;
  }

  return {
    ask(text) {
      if (isAsking) waiting = text;
      else void begin(text);
    },
    forget() {
      waiting = null;
    },
  };
}
