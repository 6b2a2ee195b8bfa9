import type { Piece } from './diff-tokens.ts';
import type { Token } from './tokens.ts';

interface Replacement {
  readonly deleted: Token[];
  readonly inserted: Token[];
}

/**
 * Words replaced one after the other, with nothing but spaces and marks left between them, are told as one
 * replacement: a new sentence is read as a sentence and not woven into the old one. What either side says
 * stays the same.
 */
export function joinReplacements(pieces: readonly Piece<Token>[]): readonly Piece<Token>[] {
  const out: Piece<Token>[] = [];
  let open: Replacement = { deleted: [], inserted: [] };
  const close = () => {
    if (open.deleted.length > 0) out.push({ change: 'deleted', tokens: open.deleted });
    if (open.inserted.length > 0) out.push({ change: 'inserted', tokens: open.inserted });
    open = { deleted: [], inserted: [] };
  };
  for (const [at, piece] of pieces.entries()) {
    if (piece.change !== 'same') {
      for (const token of piece.tokens) open[piece.change].push(token);
    } else if (isReplacement(open) && saysNothing(piece) && isReplacement(changesAfter(pieces, at + 1))) {
      for (const token of piece.tokens) {
        open.deleted.push(token);
        open.inserted.push(token);
      }
    } else {
      close();
      out.push(piece);
    }
  }
  close();
  return out;
}

function isReplacement({ deleted, inserted }: Replacement): boolean {
  return deleted.length > 0 && inserted.length > 0;
}

function changesAfter(pieces: readonly Piece<Token>[], from: number): Replacement {
  const found: Replacement = { deleted: [], inserted: [] };
  for (let at = from; at < pieces.length; at++) {
    const piece = pieces[at] as Piece<Token>;
    if (piece.change === 'same') break;
    for (const token of piece.tokens) found[piece.change].push(token);
  }
  return found;
}

function saysNothing({ tokens }: Piece<Token>): boolean {
  return tokens.every((token) => token.kind === 'text' && !token.isWord);
}
