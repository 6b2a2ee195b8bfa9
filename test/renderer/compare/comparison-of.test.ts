import { describe, expect, it, vi } from 'vitest';
import type { CompareThread } from '../../../renderer/compare/compare-thread.ts';
import { comparisonOf } from '../../../renderer/compare/comparison-of.ts';
import { compareStories } from '../../../shared/compare/compare-stories.ts';
import { packComparison } from '../../../shared/compare/packed-comparison.ts';
import type { Block } from '../../../shared/story/block.ts';
import { createStory, emptyFields, type Story } from '../../../shared/story/story.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const story = (body: readonly Block[]): Story =>
  createStory('story-0001', '2026-01-28T08:00:00.000Z', emptyFields('en'), body);

const long = Array.from({ length: 900 }, (_, at) => paragraph(`Paragraph ${at} says that the ferry sails.`));

function thread(run: CompareThread['run']) {
  const end = vi.fn();
  const start = vi.fn((): CompareThread => ({ run, end }));
  return { start, end };
}

describe('comparing two texts', () => {
  it('is done in the window where they are short', async () => {
    const { start } = thread(() => new Promise(() => {}));
    const comparison = await comparisonOf(story([paragraph('One.')]), story([paragraph('Two.')]), {}, start);
    expect(comparison.changes).toMatchObject({ added: 1, removed: 1 });
    expect(start).not.toHaveBeenCalled();
  });

  it('is done on a thread of its own where they are long, which says how far it is', async () => {
    const heard: number[] = [];
    const { start, end } = thread(async ({ before, after }, onProgress) => {
      onProgress(0.5);
      return packComparison(before, after, compareStories(before, after));
    });
    const [before, after] = [story(long), story(long.slice(1))];
    const { changes } = await comparisonOf(
      before,
      after,
      { onProgress: (share) => heard.push(share) },
      start,
    );
    expect(changes.blocks[0]).toEqual({ kind: 'removed', block: long[0] });
    expect(heard).toEqual([0.5]);
    expect(end).toHaveBeenCalledOnce();
  });

  it('ends the thread when it is called off', async () => {
    const { start, end } = thread(() => new Promise(() => {}));
    const off = new AbortController();
    const asked = comparisonOf(story(long), story(long), { signal: off.signal }, start);
    await vi.waitFor(() => expect(start).toHaveBeenCalled());
    off.abort();
    await expect(asked).rejects.toBe(off.signal.reason);
    expect(end).toHaveBeenCalledOnce();
    await expect(comparisonOf(story(long), story(long), { signal: off.signal }, start)).rejects.toThrow();
    expect(start).toHaveBeenCalledOnce();
  });
});
