import type { CheckedField } from '../../../shared/gate/row.ts';
import { lettersBefore } from '../../following/letters.ts';
import type { PointedWords } from '../../following/story-place.ts';
import { blocksOnPage } from './page-view.ts';

/** The words of the body that were clicked; null beside it. */
export function pointedWords(page: Document, { target, clientY }: MouseEvent): PointedWords | null {
  const frame = blocksOnPage(page);
  let at = target as Node | null;
  while (frame && at && at.parentNode !== frame.parent) at = at.parentNode;
  if (!frame || !at) return null;
  const block = Array.prototype.indexOf.call(frame.parent.children, at) - frame.from;
  if (block < 0 || block >= frame.count) return null;
  const { focusNode, focusOffset } = page.getSelection() ?? {};
  const isWithin = focusNode !== undefined && focusNode !== null && at.contains(focusNode);
  const letters = isWithin ? lettersBefore(at as Element, focusNode, focusOffset ?? 0) : 0;
  return { block, letters, height: clientY / frame.scroller.clientHeight };
}

const FIELDS: readonly (readonly [selector: string, field: CheckedField])[] = [
  ['.headline', 'Headline'],
  ['.standfirst', 'Standfirst'],
  ['.story-header .sections', 'Sections'],
  ['.byline .author', 'Authors'],
  ['.byline .dates', 'Publication date'],
  ['p.dateline', 'Dateline place'],
];

/** The field that stands where the page was clicked. */
export function pointedField({ target }: Event): CheckedField | null {
  const element = target as Partial<Element> | null;
  return FIELDS.find(([selector]) => element?.closest?.(selector))?.[1] ?? null;
}
