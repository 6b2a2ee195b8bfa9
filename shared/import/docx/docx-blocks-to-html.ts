import type { DocxBlock, DocxParagraph, DocxTable } from './docx-block.ts';
import { docxInlinesToHtml } from './docx-inline.ts';
import { closeLists, listItem, type OpenList } from './list-html.ts';

/** Blocks that stand together in one element. */
type Group = 'quote' | 'code' | 'list' | null;

const OPENED: Readonly<Record<'quote' | 'code', readonly [string, string]>> = {
  quote: ['<blockquote>', '</blockquote>'],
  code: ['<pre>', '</pre>'],
};

/**
 * The blocks as HTML: items in their lists, quoted paragraphs and lines of code in one element, a caption
 * with the picture above it.
 */
export function docxBlocksToHtml(blocks: readonly DocxBlock[]): string {
  const out: string[] = [];
  let lists: readonly OpenList[] = [];
  let group: Group = null;
  const turnTo = (next: Group) => {
    if (group === next) {
      // A second paragraph of code is its next line.
      if (next === 'code') out.push('<br>');
      return;
    }
    if (group === 'list') out.push(closeLists(lists));
    else if (group !== null) out.push(OPENED[group][1]);
    if (next !== null && next !== 'list') out.push(OPENED[next][0]);
    lists = [];
    group = next;
  };
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as DocxBlock;
    const next = blocks[at + 1];
    turnTo(groupOf(block, group));
    if (block.type === 'table') out.push(tableToHtml(block));
    else if (block.list !== null) {
      const item = listItem(lists, block.list, docxInlinesToHtml(block.inlines));
      out.push(item.html);
      lists = item.open;
    } else if (isPicture(block) && next?.type === 'paragraph' && next.role === 'caption') {
      const caption = docxInlinesToHtml(next.inlines);
      out.push(`<figure>${docxInlinesToHtml(block.inlines)}<figcaption>${caption}</figcaption></figure>`);
      at++;
    } else out.push(paragraphToHtml(block));
  }
  turnTo(null);
  return out.join('');
}

function groupOf(block: DocxBlock, before: Group): Group {
  if (block.type === 'table') return null;
  if (block.list !== null || (block.continuesItem && before === 'list')) return 'list';
  return block.role === 'quote' || block.role === 'code' ? block.role : null;
}

function paragraphToHtml({ inlines, role, heading, bidi, isRule }: DocxParagraph): string {
  if (isRule) return '<hr>';
  const html = docxInlinesToHtml(inlines);
  if (role === 'code') return html;
  const level = role === 'title' ? 1 : heading;
  const tag = level === null ? 'p' : `h${Math.min(level, 6)}`;
  return `<${tag}${bidi === true ? ' dir="rtl"' : ''}>${html}</${tag}>`;
}

function isPicture({ inlines }: DocxParagraph): boolean {
  const shown = inlines.filter((inline) => inline.type !== 'text' || inline.text.trim() !== '');
  const [picture] = shown;
  return shown.length === 1 && picture?.type === 'picture';
}

function tableToHtml({ rows }: DocxTable): string {
  const html = rows.map(({ header, cells }) => {
    const tag = header ? 'th' : 'td';
    const inner = cells.map(({ blocks, columns, rows: high }) => {
      const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${high > 1 ? ` rowspan="${high}"` : ''}`;
      return `<${tag}${spans}>${docxBlocksToHtml(blocks)}</${tag}>`;
    });
    return `<tr>${inner.join('')}</tr>`;
  });
  return `<table>${html.join('')}</table>`;
}
