import { describe, expect, it } from 'vitest';
import { folderCopyOf, isConflictName } from '../../../../electron/library/files/conflict-names.ts';

describe('a file beside a story', () => {
  it.each([
    'story (conflicted copy 2026-01-31).json',
    'story (Anna’s conflicted copy 2026-01-31).json',
    'story (1).json',
    'story_conflict-20260131-101500.json',
    'story.sync-conflict-20260131-101500-ABCDEFG.json',
    'story 2.json',
    'story 123.json',
    'story copy.json',
    'story copy 12.json',
    'story - Copy.json',
    'story - Copy (2).json',
    'story - Copy (12).json',
    'story.json.orig',
    'story_LOCAL_4711.json',
    'story_REMOTE_1.json',
    'story_BACKUP_1.json',
    'story-LAPTOP-OF-ANNA.json',
    'story-Rechner von Zoë.json',
  ])('is by its name another text of it: %s', (name) => {
    expect(isConflictName(name)).toBe(true);
  });

  it.each([
    'story.json',
    'story.v1.json',
    'story ().json',
    `story (${'x'.repeat(121)}).json`,
    'my story (1).json',
    'story (1).json.txt',
    'story 1234.json',
    'story two.json',
    'story copies.json',
    'story copy 1234.json',
    'story - Copy (two).json',
    'story.json.original',
    'mystory.json.orig',
    'story_BASE_4711.json',
    'story_LOCAL_x.json',
    'story-.json',
    'story--x.json',
    `story-x${'x'.repeat(81)}.json`,
    'story.sync-conflict-20260131-101500-abcdefg.json',
    'story.sync-conflict-2026-101500-ABCDEFG.json',
    'binned.json',
  ])('is not: %s', (name) => {
    expect(isConflictName(name)).toBe(false);
  });
});

describe('a folder beside a story', () => {
  const ID = '0mf3k2c1x-ab12cd';

  it.each([
    ' (1)',
    ' (conflicted copy 2026-01-31)',
    ' - Copy',
    ' - Copy (2)',
    ' copy',
    ' copy 2',
    ' 2',
    '.sync-conflict-20260131-101500-ABCDEFG',
  ])('is by its name a copy of it: %s', (suffix) => {
    expect(folderCopyOf(ID + suffix)).toBe(ID);
  });

  it.each([
    ID,
    `${ID} `,
    `${ID} ()`,
    `${ID} copies`,
    `${ID} 1234`,
    `x ${ID} (1)`,
    'My Story (1)',
    'abc (1)',
    `${ID} - Copy 2`,
  ])('is not: %s', (name) => {
    expect(folderCopyOf(name)).toBeNull();
  });
});
