import { describe, expect, it } from 'vitest';
import {
  type FoundRecovery,
  recoveryOf,
  recoverySummary,
  sortByQuality,
} from '../../../../electron/library/repair/recovery.ts';
import { createStory, emptyFields } from '../../../../shared/story/story.ts';
import { paragraph } from '../temporary-library.ts';

function found(
  from: FoundRecovery['from'],
  day: number,
  words = 5,
  lost: readonly string[] = [],
): FoundRecovery {
  const story = createStory(
    'story-0001',
    '2026-03-01T00:00:00.000Z',
    { ...emptyFields('en'), headline: from },
    [paragraph(Array.from({ length: words }, () => 'word').join(' '))],
  );
  return recoveryOf(from, story, new Date(Date.UTC(2026, 2, day)).toISOString(), lost);
}

const order = (...all: readonly FoundRecovery[]) =>
  sortByQuality(all).map(({ from, when }) => `${from} ${when.slice(8, 10)}`);

describe('of the texts that a damaged story can be given back', () => {
  it('what had not reached the library comes first, then the file itself, then the newest', () => {
    expect(
      order(
        found('version', 9),
        found('backup', 10),
        found('file', 1),
        found('folder', 2),
        found('journal', 3),
      ),
    ).toEqual(['journal 03', 'folder 02', 'file 01', 'backup 10', 'version 09']);
  });

  it('what is left of the file comes first where it has more words than an older whole text', () => {
    const rest = (words: number) => found('file', 10, words, ['the end']);
    expect(order(found('version', 9, 5), rest(6))).toEqual(['file 10', 'version 09']);
    expect(order(found('version', 9, 5), rest(5))).toEqual(['version 09', 'file 10']);
    expect(order(rest(1))).toEqual(['file 10']);
  });

  it('nothing that is left comes before the whole text that was written last', () => {
    const rest = found('backup', 10, 50, ['the end']);
    expect(order(rest, found('journal', 1))).toEqual(['journal 01', 'backup 10']);
    expect(order(rest, found('folder', 1))).toEqual(['folder 01', 'backup 10']);
  });

  it('the one that has most words comes first where none is whole', () => {
    expect(order(found('file', 1, 3, ['a']), found('backup', 2, 9, ['b']))).toEqual(['backup 02', 'file 01']);
  });
});

it('shows a person what a text is, and not the text', () => {
  expect(recoverySummary(found('version', 9, 3, ['the end']))).toEqual({
    from: 'version',
    when: '2026-03-09T00:00:00.000Z',
    headline: 'version',
    words: 3,
    lost: ['the end'],
  });
});
