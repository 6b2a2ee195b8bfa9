import { describe, expect, it } from 'vitest';
import { readMediaTopics } from '../../../shared/tags/read-media-topics.ts';
import { topicsFileSchema } from '../../../shared/tags/topics-file-schema.ts';
import { MEDIA_TOPICS } from './media-topics.ts';

describe('IPTC’s topics', () => {
  it('have names in the language of the site, else in English, and the way down to them', () => {
    const read = readMediaTopics(MEDIA_TOPICS, 'fr-CA');
    expect(read?.retired).toBe(1);
    expect(read?.topics).toEqual([
      { name: 'affaires publiques', code: 'medtop:90000001', path: [] },
      { name: 'vote', code: 'medtop:90000002', path: ['affaires publiques'] },
      { name: 'recount of votes', code: 'medtop:90000003', path: ['affaires publiques', 'vote'] },
      { name: 'round', code: 'medtop:90000006', path: ['about'] },
      { name: 'about', code: 'medtop:90000007', path: ['round'] },
    ]);
    expect(topicsFileSchema.safeParse({ version: 1, topics: read?.topics }).success).toBe(true);
    const names = (language: string) =>
      readMediaTopics(MEDIA_TOPICS, language)?.topics.map(({ name }) => name);
    expect(names('en-US')?.[1]).toBe('balloting');
    expect(names('en')?.[1]).toBe('voting');
    expect(names('ar')?.slice(0, 2)).toEqual(['الشؤون العامة', 'voting']);
  });

  it.each([
    [null],
    [{}],
    [[]],
    ['text'],
    [{ conceptSet: {} }],
    [{ conceptSet: [] }],
    [{ conceptSet: [7, null, { qcode: 7 }] }],
  ])('are not in %j', (value) => {
    expect(readMediaTopics(value, 'en')).toBeNull();
  });
});
