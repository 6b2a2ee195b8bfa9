import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** The page as an HTML document. Parsed again it is the same tree; nothing but elements and text is ever printed. */
export function pageToHtml(page: Root): string {
  return toHtml(page, { characterReferences: { useNamedReferences: true }, upperDoctype: false });
}
