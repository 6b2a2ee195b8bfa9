import { editDistance, type ITrie } from 'cspell-trie-lib';

/** What the words of one language are. */
export interface Dictionary {
  /** True for a word exactly as it is written, its capitals included. */
  has(word: string): boolean;
  /** Words like this one, the likeliest first. */
  suggest(word: string): readonly string[];
}

/** How long a word may be looked for, in milliseconds. */
const LIMIT = 400;
const CANDIDATES = 24;
/** Three letters. */
const FURTHEST = 300;

export function dictionaryOf(trie: ITrie): Dictionary {
  return {
    has: (word) => trie.hasWord(word, true) && !trie.isForbiddenWord(word),
    suggest(word) {
      const found = trie.suggestWithCost(word, {
        numSuggestions: CANDIDATES,
        changeLimit: word.length < 4 ? 2 : 3,
        timeout: LIMIT,
        includeTies: false,
        ignoreCase: true,
      });
      return found
        .filter((one) => !/[+~!*]/.test(one.word))
        .map((one) => ({ word: one.word, cost: one.cost + unlikeliness(word, one.word) }))
        .sort((a, b) => a.cost - b.cost)
        .map((one) => one.word);
    },
  };
}

/** Words that one may have been meant to be, the likeliest first; those that are nothing like it are left out. */
export function likeliestFirst(word: string, found: readonly string[]): readonly string[] {
  return found
    .map((one) => ({ one, distance: editDistance(word.toLowerCase(), one.toLowerCase()) }))
    .filter(({ distance }) => distance <= FURTHEST)
    .map(({ one, distance }) => ({ one, cost: distance + unlikeliness(word, one) }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, CANDIDATES)
    .map(({ one }) => one);
}

/**
 * What tells apart words that are equally near: fingers leave letters out and swap them more often than
 * they put others in their place, and the first letter is mostly right.
 */
function unlikeliness(typed: string, meant: string): number {
  const first = typed.charAt(0).toLowerCase() === meant.charAt(0).toLowerCase() ? 0 : 40;
  const sameCase = typed.charAt(0) === meant.charAt(0) ? 0 : 5;
  const rest = [...meant.toLowerCase()];
  const lost = [...typed.toLowerCase()].filter((letter) => {
    const at = rest.indexOf(letter);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  }).length;
  return first + sameCase + lost * 20 + Math.abs(meant.length - typed.length) * 2;
}
