import { LinkExtension } from '@lexical/link';
import { registerMarkdownShortcuts } from '@lexical/markdown';
import { RichTextExtension } from '@lexical/rich-text';
import { defineExtension } from 'lexical';
import { CodeExtension } from '../nodes/code/code-extension.ts';
import { DividerExtension } from '../nodes/divider/divider-extension.ts';
import { FootnoteExtension } from '../nodes/footnote/footnote-extension.ts';
import { KeyPointsExtension } from '../nodes/key-points/key-points-extension.ts';
import { ListExtension } from '../nodes/list/list-extension.ts';
import { QuoteExtension } from '../nodes/quote/quote-extension.ts';
import { TableExtension } from '../nodes/table/table-extension.ts';
import { MARKDOWN_TRANSFORMERS } from './markdown-transformers.ts';

export const MarkdownShortcutExtension = defineExtension({
  name: 'dateline/markdown-shortcuts',
  dependencies: [
    FootnoteExtension,
    RichTextExtension,
    ListExtension,
    LinkExtension,
    QuoteExtension,
    KeyPointsExtension,
    DividerExtension,
    TableExtension,
    CodeExtension,
  ],
  register: (editor) => registerMarkdownShortcuts(editor, MARKDOWN_TRANSFORMERS),
});
