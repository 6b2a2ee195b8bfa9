import type { Mark } from '../../story/inline.ts';

/** What a paragraph is made of. */
export type Piece =
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

/** The pieces as HTML. */
export function piecesToHtml(pieces: readonly Piece[]): string {
  return pieces.map(pieceToHtml).join('');
}

/** The words of the pieces, breaks as spaces, notes' numbers left out. */
export function piecesToText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.type === 'text' ? piece.text : ' ')).join('');
}

function pieceToHtml(piece: Piece): string {
  if (piece.type === 'break') return '<br>';
  // Mark and note lead to each other, by which the reader of HTML knows them.
  if (piece.type === 'note')
    return `<sup><a id="note-mark-${piece.number}" href="#note-${piece.number}">${piece.number}</a></sup>`;
  if (piece.type === 'picture') return `<img src="${escaped(piece.source)}" alt="${escaped(piece.alt)}">`;
  // Every link is underlined; the line says nothing there.
  const marks = [...piece.marks].filter((mark) => mark !== 'underline' || piece.href === null);
  const html = marks.reduce((inner, mark) => `<${TAGS[mark]}>${inner}</${TAGS[mark]}>`, escaped(piece.text));
  return piece.href === null ? html : `<a href="${escaped(piece.href)}">${html}</a>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
