import { $isListNode } from '@lexical/list';
import { List as ListIcon, ListOrdered } from 'lucide-react';
import type { List } from '../../../../shared/story/blocks/list.ts';
import type { BlockUnit } from '../block-unit.ts';
import { ListExtension } from './list-extension.ts';
import { $readList } from './read-list.ts';
import { $turnIntoList } from './turn-into-list.ts';
import { typedLists } from './typed-lists.ts';
import { $writeList } from './write-list.ts';

export const listUnit: BlockUnit<List, 'bulletedList' | 'numberedList'> = {
  extension: ListExtension,
  $read: (node, scope) => ($isListNode(node) ? $readList(node, scope) : null),
  $write: $writeList,
  typed: typedLists,
  kinds: {
    bulletedList: {
      icon: ListIcon,
      alias: 'unordered, bullets, points, ul',
      place: 'caret',
      $is: (node) => $isListNode(node) && node.getListType() !== 'number',
      $turnInto: (selection) => $turnIntoList(selection, 'bullet'),
    },
    numberedList: {
      icon: ListOrdered,
      alias: 'ordered, steps, ol',
      place: 'caret',
      $is: (node) => $isListNode(node) && node.getListType() === 'number',
      $turnInto: (selection) => $turnIntoList(selection, 'number'),
    },
  },
  inserts: {},
};
