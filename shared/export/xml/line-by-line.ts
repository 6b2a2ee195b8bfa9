import type { Element, Text } from 'xast';

/** Elements each on a line of its own, for where white space between elements means nothing. */
export function lineByLine(elements: readonly Element[]): (Element | Text)[] {
  if (elements.length === 0) return [];
  const end: Text = { type: 'text', value: '\n' };
  return [end, ...elements.flatMap((element) => [element, end])];
}
