import type { List, Parents, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Handle, type Info, type State, toMarkdown } from 'mdast-util-to-markdown';
import { attentionHandler } from './attention.ts';
import { linkHandler } from './link.ts';
import type { Raw, Tagged } from './markdown-nodes.ts';
import { textHandler } from './text.ts';

const tagged: Handle = Object.assign(
  ((node: Tagged, _parent: Parents | undefined, state: State, info: Info) => {
    const exit = state.enter('tagged');
    const value = state.containerPhrasing(node, { ...info, before: '>', after: '<' });
    exit();
    return `<${node.tag}${node.attributes ?? ''}>${value}</${node.tag}>`;
  }) as Handle,
  { peek: () => '<' },
);

const raw: Handle = (node: Raw) => node.value;

/** Longest number that Markdown reads as the start of a list item. */
const LAST_NUMBER = 999_999_999;

/** GitHub Flavored Markdown of the nodes, ending in one line feed unless there are none. */
export function printMdast(children: RootContent[]): string {
  const root: Root = { type: 'root', children };
  return toMarkdown(root, {
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    fences: true,
    incrementListMarker: !children.some(countsTooFar),
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    unsafe: [
      { character: '@', after: '[\\-.\\w]', inConstruct: 'phrasing' },
      // Whatever follows is an address to whoever reads it, also a star that is escaped.
      { character: '.', before: '[Ww]{3}', inConstruct: 'phrasing' },
    ],
    handlers: {
      strong: attentionHandler('*'),
      emphasis: attentionHandler('*'),
      delete: attentionHandler('~'),
      tagged,
      raw,
      link: linkHandler,
      text: textHandler,
    },
  });
}

function countsTooFar(node: RootContent): boolean {
  if (node.type === 'list' && numbersTooFar(node)) return true;
  return 'children' in node && (node.children as RootContent[]).some(countsTooFar);
}

function numbersTooFar(list: List): boolean {
  return (list.start ?? 1) + list.children.length - 1 > LAST_NUMBER;
}
