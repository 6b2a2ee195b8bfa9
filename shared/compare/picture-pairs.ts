import type { ComparedLine } from './compared-lines.ts';

export interface TwoPictures {
  readonly before: string;
  readonly after: string;
}

/**
 * The pictures of a block of which one took the other's place, by the line at which the two are shown; the
 * line of the second is `shown` with the first. In a gallery a picture that stayed keeps those on either
 * side of it apart.
 */
export function picturePairs(lines: readonly ComparedLine[]): ReadonlyMap<number, TwoPictures | 'shown'> {
  const pairs = new Map<number, TwoPictures | 'shown'>();
  let waiting: { readonly at: number; readonly line: ComparedLine } | null = null;
  for (const [at, line] of lines.entries()) {
    if (line.start.role !== 'picture') continue;
    if (line.change === 'same') waiting = null;
    else if (waiting === null || waiting.line.change === line.change) waiting = { at, line };
    else {
      const [gone, come] = line.change === 'inserted' ? [waiting.line, line] : [line, waiting.line];
      pairs.set(waiting.at, { before: gone.start.media ?? '', after: come.start.media ?? '' });
      pairs.set(at, 'shown');
      waiting = null;
    }
  }
  return pairs;
}
