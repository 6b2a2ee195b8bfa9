import { ClickAfterLastBlockExtension } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { HeadingAnnounceExtension, RichTextExtension } from '@lexical/rich-text';
import { configExtension, defineExtension } from 'lexical';
import { ClipboardExtension } from '../clipboard/clipboard-extension.ts';
import { editorFailed } from '../editor-failure.ts';
import { UNIT_EXTENSIONS } from '../nodes/block-units.ts';
import { LinkExtension } from '../nodes/link/link-extension.ts';
import { SnippetExtension } from '../snippets/snippet-extension.ts';
import { WholePlaceExtension } from '../snippets/whole-place-extension.ts';
import { STORY_THEME } from '../story-theme.ts';
import { EscapeExtension } from './escape-extension.ts';
import { FieldGuardExtension } from './field-guard-extension.ts';
import { FreshSelectionExtension } from './fresh-selection-extension.ts';
import { HistorySpeechExtension } from './history-speech-extension.ts';
import { MarkdownShortcutExtension } from './markdown-shortcut-extension.ts';
import { NodeSelectionExtension } from './node-selection-extension.ts';
import { ShortcutExtension } from './shortcut-extension.ts';
import { TabExtension } from './tab-extension.ts';
import { WholeLetterExtension } from './whole-letter-extension.ts';

/** Everything a story's body can be made of and how it is written, read from top to bottom. */
export const StoryBodyExtension = defineExtension({
  name: 'dateline/story-body',
  namespace: 'dateline',
  theme: STORY_THEME,
  dependencies: [
    RichTextExtension,
    // What a block has become is said where it is made so, and once.
    configExtension(HeadingAnnounceExtension, { disabled: true }),
    configExtension(HistoryExtension, { delay: 800, maxDepth: 2000, disabled: false }),
    HistorySpeechExtension,
    ...UNIT_EXTENSIONS,
    LinkExtension,
    MarkdownShortcutExtension,
    ShortcutExtension,
    ClipboardExtension,
    SnippetExtension,
    WholePlaceExtension,
    NodeSelectionExtension,
    EscapeExtension,
    TabExtension,
    FreshSelectionExtension,
    FieldGuardExtension,
    WholeLetterExtension,
    ClickAfterLastBlockExtension,
  ],
  // The text is right again after this; the failure itself belongs to the window's handler.
  onError: (error, editor) => editorFailed(editor, error),
});
