import { Superscript } from 'lucide-react';
import type { EditorUnit } from '../block-unit.ts';
import { FootnoteExtension } from './footnote-extension.ts';
import { addFootnote } from './insert-footnote.ts';

export const footnoteUnit: EditorUnit<never, 'footnote'> = {
  extension: FootnoteExtension,
  kinds: {},
  inserts: {
    footnote: { icon: Superscript, alias: 'note, reference, source', place: 'both', run: addFootnote },
  },
};
