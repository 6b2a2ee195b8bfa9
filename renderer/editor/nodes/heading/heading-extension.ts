import { HeadingNode, RichTextExtension } from '@lexical/rich-text';
import { defineExtension } from 'lexical';
import { headingTag } from './heading-level.ts';

/**
 * Level 1 is the headline's and levels 5 and 6 are not in a story: whatever brings them, they become the
 * nearest that is.
 */
export const HeadingExtension = defineExtension({
  name: 'dateline/heading',
  dependencies: [RichTextExtension],
  register: (editor) =>
    editor.registerNodeTransform(HeadingNode, (heading) => {
      const tag = headingTag(heading.getTag());
      if (tag !== heading.getTag()) heading.setTag(tag);
    }),
});
