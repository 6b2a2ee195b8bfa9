import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import { attempt } from '../../../session/attempt.ts';

/** Which words are wrong, each asked once. */
export interface Verdicts {
  /** Undefined for a word that has not been asked yet. */
  isWrong(language: string, word: string): boolean | undefined;
  /** Asks about those that are not known yet. False when nobody answered. */
  ask(language: string, words: Iterable<string>): Promise<boolean>;
  /** False for a language without a dictionary; null while that is not known. */
  hasDictionary(language: string): boolean | null;
  /** Forgets everything; from now on these words are right. */
  restart(known: readonly string[]): void;
}

/** As many words as one request may hold. */
const BATCH = 1000;

interface OfLanguage {
  readonly words: Map<string, boolean>;
  checked: boolean;
}

export function createVerdicts(bridge: DatelineBridge): Verdicts {
  let known: readonly string[] = [];
  let languages = new Map<string, OfLanguage>();

  async function askBatch(language: string, words: readonly string[]): Promise<boolean> {
    const asking = languages;
    const reply = await attempt(() =>
      bridge.request('spelling.check', { language, words: [...words], known: [...known] }),
    );
    if (!reply.ok) return false;
    const of = asking.get(language) ?? { words: new Map<string, boolean>(), checked: true };
    of.checked = reply.value.checked;
    const wrong = new Set(reply.value.wrong);
    for (const word of words) of.words.set(word, wrong.has(word));
    asking.set(language, of);
    return true;
  }

  return {
    isWrong: (language, word) => languages.get(language)?.words.get(word),
    hasDictionary: (language) => languages.get(language)?.checked ?? null,
    async ask(language, words) {
      const asked = languages.get(language)?.words;
      const unknown = [...new Set(words)].filter((word) => !asked?.has(word));
      for (let at = 0; at < unknown.length; at += BATCH) {
        if (!(await askBatch(language, unknown.slice(at, at + BATCH)))) return false;
      }
      return true;
    },
    restart(next) {
      known = next;
      languages = new Map();
    },
  };
}
