import { $createLinkNode, LinkNode } from '@lexical/link';
import {
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  type ElementTransformer,
  INLINE_CODE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  STRIKETHROUGH,
  type TextMatchTransformer,
  type Transformer,
} from '@lexical/markdown';
import { $createTextNode, $getEditor } from 'lexical';
import { safeHref } from '../../../shared/story/safe-href.ts';
import { sayKind } from '../commands/say-action.ts';
import { TYPED_BLOCKS } from '../nodes/block-units.ts';
import { $createFootnoteNode, FootnoteNode } from '../nodes/footnote/FootnoteNode.ts';
import { EDIT_NOTE_COMMAND } from '../nodes/footnote/footnote-extension.ts';

const LINK: TextMatchTransformer = {
  type: 'text-match',
  dependencies: [LinkNode],
  export: () => null,
  importRegExp: /\[([^[\]]+)\]\(([^()\s]+)\)/,
  regExp: /\[([^[\]]+)\]\(([^()\s]+)\)$/,
  replace: (node, match) => {
    const [, words, address] = match;
    const href = address === undefined ? null : safeHref(address);
    if (words === undefined || href === null) return;
    node.replace($createLinkNode(href).append($createTextNode(words).setFormat(node.getFormat())));
  },
  trigger: ')',
};

/** The words of a note are written in its popover, which opens with the mark. */
const NOTE: TextMatchTransformer = {
  type: 'text-match',
  dependencies: [FootnoteNode],
  export: () => null,
  importRegExp: /\[\^/,
  regExp: /\[\^$/,
  replace: (node) => {
    const note = $createFootnoteNode();
    node.replace(note);
    note.selectNext(0, 0);
    const editor = $getEditor();
    editor.update(() => {}, {
      onUpdate: () => editor.dispatchCommand(EDIT_NOTE_COMMAND, { key: note.getKey() }),
    });
  },
  trigger: '^',
};

/** Whoever does not see that a line has become something else hears what it is. */
function told(block: ElementTransformer): ElementTransformer {
  return {
    ...block,
    replace(...parts) {
      const made = block.replace(...parts);
      if (made !== false) sayKind($getEditor());
      return made;
    },
  };
}

/** What turns into form as it is typed. */
export const MARKDOWN_TRANSFORMERS: Transformer[] = [
  ...TYPED_BLOCKS.map(told),
  INLINE_CODE,
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  STRIKETHROUGH,
  LINK,
  NOTE,
];
