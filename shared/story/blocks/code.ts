import { codeText } from '../code-text.ts';
import { canonicalInlines, type Inline } from '../inline.ts';
import type { BlockLine } from './block-line.ts';
import type { Paragraph } from './paragraph.ts';
import { changed, type TextVisitor } from './text-visitor.ts';
import { wordsOnly } from './words-only.ts';

/** Lines of code, or any text whose spaces and line ends count. */
export interface Code {
  readonly type: 'code';
  /** The language's name for programs that colour it, see CODE_LANGUAGE; empty when nobody said. */
  readonly language: string;
  /** Holds `\n` and `\t`, but no other control character; no line end at its end that is not meant. */
  readonly text: string;
}

export const codeModel = {
  ...wordsOnly,
  name: 'code',
  isProse: false,
  defaults: { language: '' },
  canonical: (code: Code): Code => ({ ...code, text: codeText(code.text) }),
  visible: (code: Code): readonly Code[] => (code.text.trim() === '' ? [] : [code]),
  text: ({ text }: Code): string => text,
  mapTexts: (code: Code, visit: TextVisitor): Code => changed(code, { text: visit.words(code.text) }),
  lines: ({ language, text }: Code): readonly BlockLine[] => [
    { start: { role: 'code', language }, inlines: codeInlines(text) },
  ],
  fallback: ({ text }: Code): readonly Paragraph[] => paragraphOfCode(text),
};

/** Line ends are breaks, as everywhere in a comparison. */
function codeInlines(code: string): readonly Inline[] {
  return code.split('\n').flatMap((words, at): Inline[] => {
    const own: Inline[] = words === '' ? [] : [{ type: 'text', text: words }];
    return at === 0 ? own : [{ type: 'break' }, ...own];
  });
}

/** Lines of code as one paragraph with the mark `code` and line breaks; nothing when there is nothing to see. */
function paragraphOfCode(code: string): readonly Paragraph[] {
  const lines = code
    .replace(/^\r?\n/, '')
    .trimEnd()
    .split(/\r\n|\n|\r/);
  const children = lines.flatMap((line, i): Inline[] => {
    const text: Inline[] = line === '' ? [] : [{ type: 'text', text: line, marks: ['code'] }];
    return i === 0 ? text : [{ type: 'break' }, ...text];
  });
  return code.trim() === '' ? [] : [{ type: 'paragraph', children: canonicalInlines(children) }];
}
