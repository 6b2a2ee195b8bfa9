import { $insertAndGoOn } from '../insert-block.ts';
import { $createDividerNode } from './DividerNode.ts';

export function $insertDivider(): void {
  $insertAndGoOn($createDividerNode());
}
