import { describe, expect, it } from 'vitest';
import { markdownToStory } from '../../../../shared/import/markdown/markdown-to-story.ts';
import { countWords } from '../../../../shared/story/count-words.ts';
import { storyWords } from '../../../../shared/story/story-words.ts';

const notes = (count: number) =>
  Array.from({ length: count }, (_, at) => `Words[^${at}] go on.\n\n[^${at}]: Note.\n`).join('\n');
const staircase = (count: number) =>
  Array.from({ length: count }, (_, at) => `${'  '.repeat(at)}- item`).join('\n');

/** Milliseconds of processor time: a machine that does other things as well is slow, not wrong. */
function timeOf(work: () => unknown): number {
  const before = process.cpuUsage().user;
  work();
  return (process.cpuUsage().user - before) / 1000;
}

describe('Markdown that was made to be slow', () => {
  it('is refused in a sentence where it holds thousands of notes', () => {
    const taken = timeOf(() =>
      expect(() => markdownToStory(notes(20_000))).toThrow(
        'The Markdown cannot be read as a story because it holds 20,000 notes, and 2,500 can be read: ' +
          'split it and import the parts.',
      ),
    );
    expect(taken).toBeLessThan(2000);
    expect(markdownToStory(notes(200)).body.length).toBe(200);
  });

  it('is read with all of its words where lists hang in lists eight hundred deep', () => {
    let words = 0;
    const taken = timeOf(() => {
      words = storyWords(markdownToStory(staircase(800)).body, 'en');
    });
    expect(words).toBe(countWords('item '.repeat(800), 'en'));
    expect(taken).toBeLessThan(4000);
  });
});
