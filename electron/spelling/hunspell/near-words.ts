/** What a word becomes by one slip: letters swapped, one left out, one too many, one in the place of another. */
export function* nearWords(word: string, letters: readonly string[]): Generator<string> {
  for (let at = 0; at < word.length - 1; at++)
    yield word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1);
  for (const letter of letters) {
    for (let at = 0; at <= word.length; at++) yield word.slice(0, at) + letter + word.slice(at);
    for (let at = 0; at < word.length; at++) yield word.slice(0, at) + letter + word.slice(at + 1);
  }
}

/** The word with what is often written wrong put right at each place; `^` and `$` hold it to the ends. */
export function withReplacement(word: string, written: string, to: string): readonly string[] {
  const from = written.replace(/^\^|\$$/g, '');
  if (from === '') return [];
  const made: string[] = [];
  for (let at = word.indexOf(from); at >= 0; at = word.indexOf(from, at + 1)) {
    const isAtStart = !written.startsWith('^') || at === 0;
    const isAtEnd = !written.endsWith('$') || at + from.length === word.length;
    if (isAtStart && isAtEnd) made.push(word.slice(0, at) + to + word.slice(at + from.length));
  }
  return made;
}
