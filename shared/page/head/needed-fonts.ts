import type { Element, Nodes } from 'hast';
import type { PageFont } from '../page-theme.ts';
import { pageText } from './page-text.ts';

const CONTAINERS = new Set(['body', 'main', 'article']);

/** The fonts whose characters the page's text has; slanted ones only where it is slanted. */
export function neededFonts(fonts: readonly PageFont[], body: Element): PageFont[] {
  return fonts.filter((font) => needs(body, font));
}

const answers = new WeakMap<Nodes, Map<PageFont, boolean>>();

/** Remembered for each block, not for what holds them: an edit then costs the block that changed. */
function needs(node: Nodes, font: PageFont): boolean {
  if (node.type === 'element' && CONTAINERS.has(node.tagName)) {
    return node.children.some((child) => needs(child, font));
  }
  let known = answers.get(node);
  if (!known) {
    known = new Map();
    answers.set(node, known);
  }
  let answer = known.get(font);
  if (answer === undefined) {
    const text = pageText(node);
    answer = coverage(font).test(font.style === 'italic' ? text.italic : text.all);
    known.set(font, answer);
  }
  return answer;
}

const patterns = new WeakMap<PageFont, RegExp>();

function coverage(font: PageFont): RegExp {
  let pattern = patterns.get(font);
  if (!pattern) {
    const ranges = font.unicodeRange
      .split(',')
      .map((range) => range.trim().slice(2).split('-'))
      .map(([from, to]) => `\\u{${from}}-\\u{${to ?? from}}`);
    pattern = new RegExp(`[${ranges.join('')}]`, 'u');
    patterns.set(font, pattern);
  }
  return pattern;
}
