import { parseFragment } from 'parse5';

const KNOWN = new Map<string, string | undefined>();

/** The character that HTML calls by this name (`eacute`), or undefined where it knows none. */
export function namedCharacter(name: string): string | undefined {
  if (KNOWN.has(name)) return KNOWN.get(name);
  const [node] = parseFragment(`&${name};`).childNodes;
  const value = node && 'value' in node ? node.value : '';
  const character = value === '' || value.startsWith('&') ? undefined : value;
  // A file made to fill the memory has as many names as it likes.
  if (KNOWN.size < 1000) KNOWN.set(name, character);
  return character;
}
