import type { ListPlace } from './numbering.ts';

/** A list whose last item is open. */
export interface OpenList {
  readonly level: number;
  readonly ordered: boolean;
  readonly number: number;
}

/** The HTML that ends these lists. */
export function closeLists(lists: readonly OpenList[]): string {
  return lists.toReversed().map(closed).join('');
}

/**
 * One more item, after which `open` are open: in the list at its level if it goes on there, else in a list
 * of its own.
 */
export function listItem(
  lists: readonly OpenList[],
  place: ListPlace,
  content: string,
): { readonly html: string; readonly open: readonly OpenList[] } {
  const around = lists.filter((list) => list.level < place.level);
  const same = lists.find((list) => list.level === place.level);
  const deeper = lists.filter((list) => list.level > place.level);
  const goesOn =
    same !== undefined &&
    same.ordered === place.ordered &&
    (!place.ordered || place.number === same.number + 1);
  const open = [...around, place];
  if (goesOn) return { html: `${closeLists(deeper)}</li><li>${content}`, open };
  const ended = closeLists(same ? [same, ...deeper] : deeper);
  return { html: `${ended}<${tagOf(place)}${startOf(place)}><li>${content}`, open };
}

function closed(list: OpenList): string {
  return `</li></${tagOf(list)}>`;
}

function tagOf({ ordered }: OpenList): string {
  return ordered ? 'ol' : 'ul';
}

function startOf({ ordered, number }: OpenList): string {
  return ordered && number !== 1 ? ` start="${number}"` : '';
}
