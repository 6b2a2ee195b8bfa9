import type { ThematicBreak } from 'mdast';

export function dividerToMdast(): ThematicBreak {
  return { type: 'thematicBreak' };
}
