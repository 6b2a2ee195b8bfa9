import { htmlToBody } from '../../../shared/import/html/html-to-body.ts';
import type { Pasted } from './pasted-blocks.ts';

/** Markup goes through the story model, which has no place for anything but words, form and safe links. */
export function pastedHtml(html: string): Pasted {
  return htmlToBody(html, {});
}
