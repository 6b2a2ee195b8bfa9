/** The words of names, each once, as far as a question about spelling takes them: 2 to 100 UTF-16 units. */
export function nameWords(names: readonly string[]): readonly string[] {
  const words = names.flatMap((name) => name.split(/[^\p{L}\p{M}'’-]+/u));
  return [...new Set(words)].filter((word) => word.length > 1 && word.length <= 100);
}
