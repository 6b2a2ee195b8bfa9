import type { ThematicBreak } from 'mdast';

/** A thematic break: `---`. */
export function dividerToMdast(): ThematicBreak {
  return { type: 'thematicBreak' };
}
