import type { Block } from '../../story/block.ts';
import { htmlToBlocks } from '../html/html-to-body.ts';
import type { PictureNames } from '../picture-names.ts';
import { isXmlElement, type XmlElement, xmlText } from '../xml/xml-tree.ts';
import { nitfPart, nitfToHtml } from './nitf-to-html.ts';

/** The blocks of an item's text: its content and what stands at its end; stray text of the body too. */
export function nitfBody(nitf: XmlElement, names: PictureNames): readonly Block[] {
  const body = nitfPart(nitf, 'body');
  const content = body ? undefined : nitfPart(nitf, 'body.content');
  const nodes = (body ?? content ?? { children: [] }).children.filter(
    (child) => !isXmlElement(child) || child.name !== 'body.head',
  );
  const html = nodes
    .map((node) => {
      if (!isXmlElement(node)) return lines(node);
      const isText = node.children.every((child) => !isXmlElement(child) || child.name === 'br');
      return node.name === 'body.content' && isText ? lines(xmlText(node)) : nitfToHtml([node]);
    })
    .join('');
  return htmlToBlocks(html, names);
}

/** Text without elements, as some systems put it: an empty line parts paragraphs. */
function lines(text: string): string {
  const parts = text.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  return parts.map((part) => nitfToHtml([{ name: 'p', attributes: new Map(), children: [part] }])).join('');
}
