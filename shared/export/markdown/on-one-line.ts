import type { PhrasingContent } from 'mdast';

/** The node with its line breaks as `<br>`, for places that are one line in Markdown. */
export function onOneLine(node: PhrasingContent): PhrasingContent {
  if (node.type === 'break') return { type: 'raw', value: '<br>' };
  return 'children' in node ? ({ ...node, children: node.children.map(onOneLine) } as PhrasingContent) : node;
}
