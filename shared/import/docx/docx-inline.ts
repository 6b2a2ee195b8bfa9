import type { Mark } from '../../story/inline.ts';

/** What a paragraph is made of. */
export type DocxInline =
  | {
      readonly type: 'text';
      readonly text: string;
      readonly marks: ReadonlySet<Mark>;
      readonly href: string | null;
    }
  | { readonly type: 'break' }
  /** `source` is the path of a part or an absolute http(s) address, empty when there is no picture to be had. */
  | { readonly type: 'picture'; readonly source: string; readonly alt: string }
  /** The number of a note, standing for it in the text. */
  | { readonly type: 'note'; readonly number: number };

const TAGS: Readonly<Record<Mark, string>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strike: 's',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
};

/** The inlines as HTML. */
export function docxInlinesToHtml(inlines: readonly DocxInline[]): string {
  return inlines.map(inlineToHtml).join('');
}

/** The words of the inlines, breaks as spaces, notes' numbers left out. */
export function docxInlinesToText(inlines: readonly DocxInline[]): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('');
}

function inlineToHtml(inline: DocxInline): string {
  if (inline.type === 'break') return '<br>';
  // Mark and note lead to each other, by which the reader of HTML knows them.
  if (inline.type === 'note')
    return `<sup><a id="note-mark-${inline.number}" href="#note-${inline.number}">${inline.number}</a></sup>`;
  if (inline.type === 'picture') return `<img src="${escaped(inline.source)}" alt="${escaped(inline.alt)}">`;
  // Every link is underlined; the line says nothing there.
  const marks = [...inline.marks].filter((mark) => mark !== 'underline' || inline.href === null);
  const html = marks.reduce((inner, mark) => `<${TAGS[mark]}>${inner}</${TAGS[mark]}>`, escaped(inline.text));
  return inline.href === null ? html : `<a href="${escaped(inline.href)}">${html}</a>`;
}

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }),
);

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES.get(character) ?? character);
}
