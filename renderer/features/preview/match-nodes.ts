import type { PageNode } from './create-page-node.ts';

/**
 * For each of `next` the index in `shown` of the node to make it from, each used once, or undefined for a
 * new one: the same object where it still stands, else the next unused one of the same kind.
 */
export function matchNodes(
  shown: readonly PageNode[],
  next: readonly PageNode[],
): readonly (number | undefined)[] {
  const same = queues(shown, (node) => node);
  const matches = next.map((node) => same.get(node)?.shift());
  const used = new Set(matches);
  const rest = queues(shown, (node, i) => (used.has(i) ? null : kind(node)));
  return matches.map((match, i) => match ?? rest.get(kind(next[i] as PageNode))?.shift());
}

function queues<K>(
  nodes: readonly PageNode[],
  keyOf: (node: PageNode, index: number) => K | null,
): Map<K, number[]> {
  const queue = new Map<K, number[]>();
  nodes.forEach((node, i) => {
    const key = keyOf(node, i);
    if (key === null) return;
    const known = queue.get(key);
    if (known) known.push(i);
    else queue.set(key, [i]);
  });
  return queue;
}

const NAMES = ['id', 'name', 'property', 'rel', 'type'] as const;

/** What makes it worth changing one node into another. A figure is never made from one of another picture. */
function kind(node: PageNode): string {
  if (node.type === 'text') return '#text';
  const { className, ...properties } = node.properties;
  const names = NAMES.map((name) => properties[name] ?? '').join('|');
  const classes = Array.isArray(className) ? className.join(' ') : '';
  return `${node.tagName}.${classes}|${names}|${properties.dataMedia ?? ''}`;
}
