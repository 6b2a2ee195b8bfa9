import { LinkExtension } from '@lexical/link';
import { registerMarkdownShortcuts } from '@lexical/markdown';
import { RichTextExtension } from '@lexical/rich-text';
import { defineExtension } from 'lexical';
import { UNIT_EXTENSIONS } from '../nodes/block-units.ts';
import { MARKDOWN_TRANSFORMERS } from './markdown-transformers.ts';

export const MarkdownShortcutExtension = defineExtension({
  name: 'dateline/markdown-shortcuts',
  dependencies: [RichTextExtension, LinkExtension, ...UNIT_EXTENSIONS],
  register: (editor) => registerMarkdownShortcuts(editor, MARKDOWN_TRANSFORMERS),
});
