import { describe, expect, it } from 'vitest';
import {
  headOf,
  parseRecord,
  printRecord,
  versionOf,
} from '../../../../electron/library/history/version-record.ts';
import type { VersionRecord } from '../../../../electron/library/ports/recorder.ts';
import { createStory, emptyFields } from '../../../../shared/story/story.ts';
import { paragraph } from '../temporary-library.ts';

const STORY = createStory('story-0001', '2026-03-10T12:00:00.000Z', emptyFields('en'), [
  paragraph('It sank.'),
]);

const RECORD: VersionRecord = {
  id: '0mf3k2c1x-7x2p',
  when: '2026-03-10T12:00:00.000Z',
  why: 'kept',
  who: 'Amina Bello',
  name: 'As sent',
  status: 'draft',
  words: 2,
  change: { against: '0mf3k2c1w-7x2p', added: 1, removed: 0, fields: ['headline'] },
  body: 'a'.repeat(64),
  story: headOf(STORY),
};

describe('the file of a version', () => {
  it('is read as it was written', () => {
    expect(parseRecord(printRecord(RECORD), 'story-0001')).toEqual(RECORD);
    const bare = { ...RECORD, name: null, change: null };
    expect(parseRecord(printRecord(bare), 'story-0001')).toEqual(bare);
  });

  it('says nothing of the text, which lies beside it', () => {
    expect(printRecord(RECORD)).not.toContain('It sank.');
    expect(JSON.parse(printRecord(RECORD)).story).not.toHaveProperty('body');
  });

  it('of the first format had nobody who took it', () => {
    const { who: _, ...old } = JSON.parse(printRecord(RECORD));
    expect(parseRecord(JSON.stringify({ ...old, version: 1 }), 'story-0001')).toEqual({ ...RECORD, who: '' });
  });

  it('of a newer Dateline is not taken for damaged', () => {
    const newer = printRecord(RECORD).replace('"version": 2', '"version": 3');
    expect(() => parseRecord(newer, 'story-0001')).toThrow(
      expect.objectContaining({ code: 'unsupported', message: 'a newer Dateline wrote it (format 3)' }),
    );
  });

  it.each([
    ['is torn', (text: string) => text.slice(0, 40), 'it is not whole'],
    ['is nothing', () => 'null', 'it is not a whole version'],
    [
      'says more than it may',
      (text: string) => text.replace('"why"', '"extra": 1, "why"'),
      'it is not a whole version',
    ],
    ['names no text', (text: string) => text.replace('aaaa', 'zzzz'), 'it is not a whole version'],
    [
      'counts less than nothing',
      (text: string) => text.replace('"words": 2', '"words": -2'),
      'it is not a whole version',
    ],
    ['has an empty name', (text: string) => text.replace('"As sent"', '""'), 'it is not a whole version'],
    [
      'has an endless name',
      (text: string) => text.replace('As sent', 'x'.repeat(201)),
      'it is not a whole version',
    ],
    [
      'was taken at no time',
      (text: string) => text.replace('"when": "2026', '"when": "yes'),
      'it is not a whole version',
    ],
    [
      'belongs to another story',
      (text: string) => text.replace('story-0001', 'story-0002'),
      'it belongs to the story story-0002',
    ],
  ])('is damaged where it %s', (_, spoil, message) => {
    const text = spoil(printRecord(RECORD));
    expect(text).not.toBe(printRecord(RECORD));
    expect(() => parseRecord(text, 'story-0001')).toThrow(
      expect.objectContaining({ code: 'damaged', message: expect.stringContaining(message) }),
    );
  });

  it('shows in a timeline neither the text nor the story', () => {
    expect(versionOf(RECORD)).toEqual({
      id: RECORD.id,
      when: RECORD.when,
      why: 'kept',
      who: 'Amina Bello',
      name: 'As sent',
      status: 'draft',
      words: 2,
      change: RECORD.change,
    });
  });
});
