import { wordsAround } from '../../../../shared/find/words-around.ts';
import type { EditorText, TextBlock, TextSpan } from '../../../editor/find/editor-text.ts';
import { type BlockHits, type BlockSearch, TooSlow } from './block-search.ts';
import type { HitPlace } from './finder-state.ts';

/** What of these blocks a search finds; null when `signal` called it off. `template` is what hits become. */
export async function findAll(
  search: BlockSearch,
  blocks: readonly TextBlock[],
  signal: AbortSignal,
  template?: string,
): Promise<readonly BlockHits[] | 'too slow' | null> {
  try {
    return await search.find(blocks, signal, template);
  } catch (error) {
    if (error instanceof TooSlow) return 'too slow';
    throw error;
  }
}

/** All hits in the order of the text; `found` holds those of each of the blocks. */
export function spansOf(blocks: readonly TextBlock[], found: readonly BlockHits[]): readonly TextSpan[] {
  return found.flatMap((lines, at) => {
    const block = blocks[at];
    return block ? lines.flatMap((line, index) => line.map((hit) => ({ ...hit, block, line: index }))) : [];
  });
}

/** A hit with what is put in its place. */
export type HitReplacement = TextSpan & { readonly replacement: string };

/** Of all that was found the chosen hits, each with what its own groups make of the template. */
export function replacementsOf(
  chosen: readonly TextSpan[],
  blocks: readonly TextBlock[],
  found: readonly BlockHits[],
): readonly HitReplacement[] {
  const wanted = new Set(chosen.map(({ block, line, start }) => `${block.key} ${line} ${start}`));
  return blocks.flatMap((block, at) =>
    (found[at] ?? []).flatMap((hits, line) =>
      hits
        .filter(({ start }) => wanted.has(`${block.key} ${line} ${start}`))
        .map(({ start, end, replacement = '' }) => ({ block, line, start, end, replacement })),
    ),
  );
}

/** Where a hit stands that is written in a field of its own; null for one in the text itself. */
export function hitPlace(text: EditorText, hit: TextSpan): HitPlace | null {
  const inField = text.fieldText(hit);
  if (!inField) return null;
  const { field, hidden } = inField;
  const { start, end } = hit;
  const shown =
    hidden === null ? null : { ...wordsAround(hidden, start, end), found: hidden.slice(start, end) };
  return { field, shown };
}
