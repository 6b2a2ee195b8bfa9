import { $isHeadingNode } from '@lexical/rich-text';
import { $createLineBreakNode, $isParagraphNode, defineExtension, ParagraphNode } from 'lexical';

/** A paragraph that the library leaves within another line, where blocks come and go at once, is part of that line. */
export const ParagraphExtension = defineExtension({
  name: 'dateline/paragraph',
  register: (editor) => editor.registerNodeTransform(ParagraphNode, $keepOutOfLines),
});

function $keepOutOfLines(paragraph: ParagraphNode): void {
  const line = paragraph.getParent();
  if (!$isParagraphNode(line) && !$isHeadingNode(line)) return;
  if (paragraph.getPreviousSibling() && !paragraph.isEmpty()) paragraph.insertBefore($createLineBreakNode());
  for (const child of paragraph.getChildren()) paragraph.insertBefore(child);
  paragraph.remove(true);
}
