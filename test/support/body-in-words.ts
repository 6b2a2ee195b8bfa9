import { assertNever } from '../../shared/assert-never.ts';
import type { Block } from '../../shared/story/block.ts';
import { blockText } from '../../shared/story/block-text.ts';
import type { ListItem } from '../../shared/story/blocks/list.ts';
import type { Inline } from '../../shared/story/inline.ts';

/** A body as lines that a test can hold beside it: `<bold: …>`, `[… -> address]`, `{note}`, `| cells |`. */
export function bodyInWords(body: readonly Block[]): readonly string[] {
  return body.map((block) => {
    switch (block.type) {
      case 'paragraph':
        return `${block.direction ?? ''}${inlinesInWords(block.children)}`;
      case 'heading':
        return `${'#'.repeat(block.level)} ${inlinesInWords(block.children)}${block.direction ?? ''}`;
      case 'list':
        return `${block.direction ?? ''}${itemsInWords(block)}`;
      case 'table': {
        const rows = block.rows.map((row) => row.map(({ children }) => inlinesInWords(children)).join(' | '));
        return `${block.headerRow ? 'head: ' : ''}${rows.join(' / ')}`;
      }
      case 'figure':
        return `![${block.alt}](${block.media} ${block.width}x${block.height})`;
      default:
        return `${block.type}: ${blockText(block)}`;
    }
  });
}

function itemsInWords({
  ordered,
  items,
}: {
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}): string {
  const said = items.map(
    ({ children, lists }) => inlinesInWords(children) + lists.map(itemsInWords).join(''),
  );
  return `${ordered ? 'ol' : 'ul'}(${said.join('; ')})`;
}

export function inlinesInWords(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return inline.marks ? `<${inline.marks.join('+')}: ${inline.text}>` : inline.text;
        case 'break':
          return '\\';
        case 'link':
          return `[${inlinesInWords(inline.children)} -> ${inline.href}]`;
        case 'footnote':
          return `{${inlinesInWords(inline.children)}}`;
        default:
          return assertNever(inline, 'inline');
      }
    })
    .join('');
}
