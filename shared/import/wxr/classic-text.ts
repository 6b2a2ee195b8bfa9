/** Elements around whose tags a line end means nothing, as in `wpautop` of WordPress. */
const BLOCKS = new Set(
  (
    'table thead tfoot caption col colgroup tbody tr td th div dl dd dt ul ol li pre form ' +
    'map area blockquote address ' +
    'style script math p h1 h2 h3 h4 h5 h6 hr fieldset legend section article aside hgroup header footer nav figure ' +
    'figcaption details menu summary br'
  ).split(' '),
);

/** Elements whose line ends are somebody's. */
const VERBATIM = new Set(['pre', 'script', 'style', 'textarea']);

/**
 * Text of WordPress' classic editor as HTML: a line end is a line break there, and a blank line begins a paragraph.
 * Text that was made of blocks says all of it in its HTML, and stays as it is. Linear in the length.
 */
export function classicText(source: string): string {
  if (source.includes('<!-- wp:')) return source;
  const out: string[] = [];
  let verbatim: string | null = null;
  let afterBlock = true;
  for (const piece of piecesOf(source.replace(/\r\n?/g, '\n'))) {
    const tag = /^<\/?([a-z][a-z0-9]*)/i.exec(piece)?.[1]?.toLowerCase();
    if (verbatim !== null) {
      out.push(piece);
      if (tag === verbatim && piece.startsWith('</')) verbatim = null;
    } else if (tag !== undefined) {
      if (BLOCKS.has(tag)) dropBreaks(out);
      out.push(piece);
      afterBlock = BLOCKS.has(tag);
      if (VERBATIM.has(tag) && !piece.startsWith('</')) verbatim = tag;
    } else {
      const text = afterBlock ? piece.replace(/^\s*\n/, ' ') : piece;
      if (!piece.startsWith('<!--')) afterBlock = false;
      out.push(piece.startsWith('<!--') ? piece : text.replace(/[ \t]*\n[ \t]*/g, '<br>'));
    }
  }
  return out.join('');
}

/** Line ends before a block's tag are its own. */
function dropBreaks(out: string[]): void {
  const last = out.at(-1);
  if (last !== undefined && !last.startsWith('<!--'))
    out[out.length - 1] = last.replace(/(?:<br>|\s)+$/, ' ');
}

/** Tags and comments, and the text between them; each character once. */
function* piecesOf(source: string): Generator<string> {
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open !== at) {
      yield source.slice(at, open < 0 ? source.length : open);
      if (open < 0) return;
    }
    const sign = source.startsWith('<!--', open) ? '-->' : '>';
    const end = source.indexOf(sign, open);
    if (end < 0) {
      yield source.slice(open);
      return;
    }
    at = end + sign.length;
    yield source.slice(open, at);
  }
}
