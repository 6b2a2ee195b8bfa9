import type { Nodes, Parents, Text } from 'mdast';
import type { Handle, Info, State } from 'mdast-util-to-markdown';

/**
 * Prints words. A colon right after a note's mark is escaped: at the start of a line the two would begin
 * what a note says.
 */
export const textHandler: Handle = (node: Text, parent: Parents | undefined, state: State, info: Info) => {
  const value = state.safe(node.value, info);
  if (!value.startsWith(':')) return value;
  const siblings: readonly Nodes[] = parent?.children ?? [];
  const before = siblings[siblings.indexOf(node) - 1];
  return before?.type === 'footnoteReference' ? `\\${value}` : value;
};
