import type { ElementContent } from 'hast';

/** A node of the document that Ghost keeps of a post (Lexical, as its editor Koenig serializes it). */
export type GhostNode = { readonly type: string; readonly version: 1; readonly [key: string]: unknown };

/** Bits of a text's format, as Lexical counts them. */
const FORMAT: ReadonlyMap<string, number> = new Map([
  ['strong', 1],
  ['em', 2],
  ['s', 4],
  ['u', 8],
  ['code', 16],
  ['sub', 32],
  ['sup', 64],
]);

/** A node with children. `dir` is of the element that it comes from. */
export function parent(
  type: string,
  children: readonly GhostNode[],
  { dir, ...more }: { readonly dir?: unknown; readonly [key: string]: unknown } = {},
): GhostNode {
  const direction = dir === 'rtl' || dir === 'ltr' ? dir : null;
  return { children, direction, format: '', indent: 0, type, version: 1, ...more };
}

/** The content of a line as Lexical's texts, links and line breaks. */
export function lexicalText(content: readonly ElementContent[], format = 0): readonly GhostNode[] {
  return content.flatMap((node): readonly GhostNode[] => {
    if (node.type === 'text') return node.value === '' ? [] : [textNode(node.value, format)];
    if (node.type !== 'element') return [];
    const { tagName, children, properties } = node;
    if (tagName === 'br') return [{ type: 'linebreak', version: 1 }];
    const inner = lexicalText(children, format | (FORMAT.get(tagName) ?? 0));
    if (tagName !== 'a') return inner;
    const title = typeof properties.title === 'string' ? properties.title : null;
    return [parent('link', inner, { rel: null, target: null, title, url: String(properties.href) })];
  });
}

function textNode(text: string, format: number): GhostNode {
  return { detail: 0, format, mode: 'normal', style: '', text, type: 'extended-text', version: 1 };
}
