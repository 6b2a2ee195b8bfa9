import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { relatedStories } from '../../../shared/page/related.ts';
import { siteSchema } from '../../../shared/site-profile/site-schema.ts';
import { canonicalBody } from '../../../shared/story/canonical-body.ts';
import { parseStory } from '../../../shared/story/parse-story.ts';

const SAMPLE = path.resolve(import.meta.dirname, '../../../assets/sample');
const ids = readdirSync(path.join(SAMPLE, 'stories'));
const stories = ids.map((id) => parseStory(readJson(`stories/${id}/story.json`)));

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(SAMPLE, file), 'utf8'));
}

test('the sample site is a site', () => {
  const site = siteSchema.parse(readJson('site.json'));
  const known = site.authors.map((author) => author.name);
  for (const story of stories) for (const author of story.authors) expect(known).toContain(author);
});

describe.each(stories)('the sample story $id', (story) => {
  test('lies in the folder of its name, in canonical form', () => {
    expect(ids).toContain(story.id);
    expect(canonicalBody(story.body)).toEqual(story.body);
  });

  test('has its pictures, described and credited, and not too heavy', () => {
    for (const block of story.body) {
      if (block.type !== 'figure') continue;
      const file = path.join(SAMPLE, 'stories', story.id, 'media', block.media);
      expect(existsSync(file), block.media).toBe(true);
      expect(statSync(file).size).toBeLessThan(250_000);
      expect(block.alt).not.toBe('');
      expect(block.caption).not.toBe('');
      expect(block.credit).not.toBe('');
    }
  });

  test('is related to others', () => {
    expect(relatedStories(story, stories).length).toBeGreaterThanOrEqual(2);
  });
});

test('the samples show more than one script and at least one picture', () => {
  expect(stories.length).toBeGreaterThanOrEqual(4);
  expect(stories.some((story) => story.language === 'ar')).toBe(true);
  expect(stories.some((story) => story.body.some((block) => block.type === 'figure'))).toBe(true);
});
