import { canonicalInlines, type Inline } from '../inline.ts';
import { visibleInlines } from '../visible-inlines.ts';
import type { BlockDirection } from './block-direction.ts';
import type { BlockLine, LineStart } from './block-line.ts';
import { joinLines, lineTexts } from './block-words.ts';
import { changed, mapAll, mapLine, type TextVisitor } from './text-visitor.ts';
import { wordsOnly } from './words-only.ts';

export interface ListItem {
  readonly children: readonly Inline[];
  /** Lists nested under this item, in order; two neighbours are never of the same kind. */
  readonly lists: readonly List[];
}

export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  /** First number of an ordered list; absent when it is 1 or the list is not ordered. */
  readonly start?: number;
  /** Of the whole list, so that a nested list never has one. */
  readonly direction?: BlockDirection;
  readonly items: readonly ListItem[];
}

export const listModel = {
  ...wordsOnly,
  name: 'list',
  isProse: true,
  defaults: { ordered: false },
  canonical: canonicalList,
  visible: visibleList,
  text: listText,
  mapTexts: mapList,
  lines: (list: List): readonly BlockLine[] => listLines(list, 1),
  fallback: (list: List): readonly List[] => [list],
};

function canonicalList(list: List): List {
  const { start, ...rest } = list;
  const items = list.items.map(canonicalItem);
  return list.ordered && start !== undefined && start !== 1 ? { ...rest, start, items } : { ...rest, items };
}

function canonicalItem(item: ListItem): ListItem {
  const joined: { readonly first: List; readonly items: ListItem[] }[] = [];
  for (const list of item.lists) {
    const last = joined.at(-1);
    if (last && last.first.ordered === list.ordered) for (const one of list.items) last.items.push(one);
    else joined.push({ first: list, items: [...list.items] });
  }
  const lists = joined.map(({ first: { direction: _, ...first }, items }) =>
    canonicalList({ ...first, items }),
  );
  return { children: canonicalInlines(item.children), lists };
}

/** The list without items that hold nothing, and nothing at all when it holds only such. */
function visibleList(list: List): readonly List[] {
  const items = list.items
    .map((item) => ({ children: visibleInlines(item.children), lists: item.lists.flatMap(visibleList) }))
    .filter((item) => item.children.length > 0 || item.lists.length > 0);
  return items.length > 0 ? [{ ...list, items }] : [];
}

function listText(list: List): string {
  return joinLines(list.items.flatMap((item) => [...lineTexts(item.children), ...item.lists.map(listText)]));
}

function mapList(list: List, visit: TextVisitor): List {
  return changed(list, {
    items: mapAll(list.items, (item) =>
      changed(item, {
        children: mapLine(item.children, visit),
        lists: mapAll(item.lists, (inner) => mapList(inner, visit)),
      }),
    ),
  });
}

function listLines(list: List, level: number): readonly BlockLine[] {
  return list.items.flatMap((item, at) => {
    const numbered = at === 0 && list.start !== undefined ? { start: list.start } : {};
    const start: LineStart = { role: 'item', level, ordered: list.ordered, ...numbered };
    return [
      { start, inlines: item.children },
      ...item.lists.flatMap((nested) => listLines(nested, level + 1)),
    ];
  });
}
