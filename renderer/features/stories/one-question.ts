/** Asks the library one question after the other. */
export interface OneQuestion {
  /** Asks this now, or as soon as the question on its way is answered; of several that wait only the last is asked. */
  ask(text: string): void;
  /** What waits is not wanted any more. */
  forget(): void;
}

/**
 * For what is typed: the first key is answered at once, and a library that answers slowly is not given a
 * key's question before it has done with another's. `question` must not reject.
 */
export function createOneQuestion(question: (text: string) => Promise<void>): OneQuestion {
  let isAsking = false;
  let waiting: string | null = null;

  async function begin(first: string): Promise<void> {
    isAsking = true;
    for (let text: string | null = first; text !== null; text = waiting) {
      waiting = null;
      await question(text);
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
