import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import '../markdown/markdown-nodes.ts';
import type { Generator } from './generator.ts';

/**
 * The nodes with every sign of their words that a generator would take for more than a sign written as a
 * character reference, and without the HTML that it does not show.
 */
export function harmless<T extends RootContent | PhrasingContent>(
  nodes: readonly T[],
  generator: Generator,
): T[] {
  return nodes.flatMap((node) => harmlessNode(node as Nodes, generator)) as T[];
}

function harmlessNode(node: Nodes, generator: Generator): Nodes[] {
  switch (node.type) {
    case 'text':
      return harmlessWords(node.value, generator.active);
    case 'inlineCode':
      return isShortcode(node.value, generator) ? harmlessWords(node.value, generator.active) : [node];
    case 'code':
      return isShortcode(node.value, generator) ? [linesOf(node.value, generator)] : [node];
    case 'break':
      return generator.hasBackslashBreaks ? [node] : [{ type: 'raw', value: '<br>\n' }];
    case 'tagged':
      return generator.showsHtml ? [withChildren(node, generator)] : childrenOf(node, generator);
    default:
      return ['children' in node ? withChildren(node, generator) : node];
  }
}

/** Only Hugo looks for its shortcodes in code too, where nothing can be escaped. */
function isShortcode(code: string, { showsHtml }: Generator): boolean {
  return !showsHtml && /\{\{[<%]/.test(code);
}

function linesOf(code: string, { active }: Generator): Nodes {
  const lines = code.split('\n').map((line) => harmlessWords(line, active));
  const children = lines.flatMap((line, at) => (at === 0 ? line : [{ type: 'break' as const }, ...line]));
  return { type: 'paragraph', children: children as PhrasingContent[] };
}

function harmlessWords(value: string, active: RegExp): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  let from = 0;
  for (const match of value.matchAll(active)) {
    if (match.index > from) out.push({ type: 'text', value: value.slice(from, match.index) });
    out.push({ type: 'raw', value: `&#${match[0].codePointAt(0)};` });
    from = match.index + match[0].length;
  }
  if (from < value.length) out.push({ type: 'text', value: value.slice(from) });
  return out;
}

function withChildren<N extends Parents>(node: N, generator: Generator): N {
  return { ...node, children: childrenOf(node, generator) };
}

function childrenOf(node: Parents, generator: Generator): Nodes[] {
  return node.children.flatMap((child) => harmlessNode(child, generator));
}
