import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { noteSigns } from './note-signs.ts';
import { wordsOf } from './words.ts';

const UNREAD = new Set([
  'script',
  'style',
  'template',
  'head',
  'noscript',
  'svg',
  'button',
  'input',
  'select',
  'textarea',
]);

const BLOCK_NAMES = [
  'p',
  'div',
  'li',
  'h[1-6]',
  't[dhr]',
  'br',
  'hr',
  'img',
  'blockquote',
  'fig.*',
  'section',
  'article',
  '[uod]l',
  'd[td]',
  'table',
  'pre',
  'aside',
  'header',
  'footer',
  'address',
  'center',
  'caption',
  'details',
  'summary',
  'main',
];
const BLOCKS = new RegExp(`^(?:${BLOCK_NAMES.join('|')})$`);

/**
 * The words of a page as a browser without scripts would have them, alternative texts among them and the
 * numbers of notes not; elements part words.
 */
export function wordsOfHtml(html: string): readonly string[] {
  return wordsOfTree(fromHtml(html));
}

/** `wordsOfHtml` for a tree. */
export function wordsOfTree(tree: Nodes): readonly string[] {
  const parts: string[] = [];
  const signs = noteSigns(tree);
  const visit = (node: Nodes) => {
    if (node.type === 'text') parts.push(node.value);
    if (node.type === 'element') {
      if (UNREAD.has(node.tagName) || signs.has(node)) return;
      // The bullets and numbers that Word writes as text are no words.
      if (/mso-list:\s*ignore/i.test(String(node.properties.style ?? ''))) return;
      if (BLOCKS.test(node.tagName) || node.properties.dataStringifyType === 'paragraph-break')
        parts.push(' ');
      if (typeof node.properties.alt === 'string') parts.push(` ${node.properties.alt} `);
    }
    if ('children' in node) node.children.forEach(visit);
    if (node.type === 'element' && BLOCKS.test(node.tagName)) parts.push(' ');
  };
  visit(tree);
  return wordsOf(parts.join(''));
}
