import type { PhrasingContent } from 'mdast';
import type { Paragraph } from '../../story/blocks/paragraph.ts';

const OPENED = /^<bdi dir="(ltr|rtl)">$/;

/** The direction that a line was chosen to run in, which a tag around all of it says, and what stands in the tag. */
export function chosenDirection(nodes: readonly PhrasingContent[]): {
  readonly direction: Pick<Paragraph, 'direction'>;
  readonly nodes: readonly PhrasingContent[];
} {
  const [first, last] = [nodes[0], nodes.at(-1)];
  const opened = first?.type === 'html' ? OPENED.exec(first.value)?.[1] : undefined;
  const isClosed = last?.type === 'html' && last.value === '</bdi>';
  if (!isClosed || (opened !== 'ltr' && opened !== 'rtl')) return { direction: {}, nodes };
  return { direction: { direction: opened }, nodes: nodes.slice(1, -1) };
}
