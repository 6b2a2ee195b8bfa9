import type { StoryComparison } from '../../shared/compare/compare-stories.ts';
import type { Comparison } from '../../shared/compare/comparison.ts';
import { blockText } from '../../shared/story/block-text.ts';
import type { Story } from '../../shared/story/story.ts';

import { type CompareThread, startCompareThread } from './compare-thread.ts';

export interface Watch {
  /** Calls the comparison off: it rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Hears which share of the work is done. */
  readonly onProgress?: (share: number) => void;
}

/** From so many characters in both texts on, comparing them would be felt in the window. */
const LONG = 60_000;

/**
 * Long texts are compared on a thread of their own. Comparing is fetched when it is first wanted: a window
 * starts without it.
 */
export async function comparisonOf(
  before: Story,
  after: Story,
  watch: Watch = {},
  startThread: () => CompareThread = startCompareThread,
): Promise<Comparison> {
  if (lengthOf(before) + lengthOf(after) >= LONG) {
    return { before, after, changes: await compareApart(before, after, watch, startThread) };
  }
  const { compareStories } = await import('../../shared/compare/compare-stories.ts');
  return { before, after, changes: compareStories(before, after) };
}

async function compareApart(
  before: Story,
  after: Story,
  { signal, onProgress = () => undefined }: Watch,
  startThread: () => CompareThread,
): Promise<StoryComparison> {
  signal?.throwIfAborted();
  const { unpackComparison } = await import('../../shared/compare/packed-comparison.ts');
  const thread = startThread();
  const calledOff = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  try {
    return unpackComparison(
      before,
      after,
      await Promise.race([thread.run({ before, after }, onProgress), calledOff]),
    );
  } finally {
    thread.end();
  }
}

function lengthOf({ body }: Story): number {
  return body.reduce((sum, block) => sum + blockText(block).length, 0);
}
