import { defineExtension } from 'lexical';
import { DividerNode } from './DividerNode.ts';

export const DividerExtension = defineExtension({ name: 'dateline/divider', nodes: () => [DividerNode] });
