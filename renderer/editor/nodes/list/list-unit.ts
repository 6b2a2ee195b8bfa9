import { $isListNode } from '@lexical/list';
import type { List } from '../../../../shared/story/blocks/list.ts';
import type { BlockUnit } from '../block-unit.ts';
import { ListExtension } from './list-extension.ts';
import { $readList } from './read-list.ts';
import { $writeList } from './write-list.ts';

export const listUnit: BlockUnit<List> = {
  extension: ListExtension,
  $read: (node, scope) => ($isListNode(node) ? $readList(node, scope) : null),
  $write: $writeList,
};
