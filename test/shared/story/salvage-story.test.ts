import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printStory } from '../../../electron/library/story-file/print-story.ts';
import type { Block } from '../../../shared/story/block.ts';
import { blockText } from '../../../shared/story/block-text.ts';
import { canonicalBody } from '../../../shared/story/canonical-body.ts';
import { text } from '../../../shared/story/inline.ts';
import { parseStory } from '../../../shared/story/parse-story.ts';
import { salvageJson } from '../../../shared/story/salvage-json.ts';
import { salvageStory } from '../../../shared/story/salvage-story.ts';
import { createStory, emptyFields } from '../../../shared/story/story.ts';
import { arbitraryStory } from '../../support/arbitrary-story.ts';

const NOW = '2026-11-25T12:00:00.000Z';
const paragraph = (words: string): Block => ({ type: 'paragraph', children: [text(words)] });
const story = createStory(
  'a-test-story',
  NOW,
  { ...emptyFields('en'), headline: 'Ferry resumes', slug: 'ferry', sections: ['News', 'Africa'] },
  Array.from({ length: 8 }, (_, at) => paragraph(`Paragraph number ${at + 1} of the text.`)),
);
const printed = printStory(story);

describe('salvageJson', () => {
  it('reads whole JSON as JSON.parse does, printed in whatever way', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.constantFrom(0, 2, 4), (value, space) => {
        fc.pre(!Object.hasOwn(value, '__proto__') && !JSON.stringify(value).includes('"__proto__"'));
        const found = salvageJson(JSON.stringify(value, null, space));
        expect(found.faults).toBe(0);
        expect(found.root).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('comes to an end with anything', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\\', '\n', 'a', '1', '0', '-', '.', 'e'),
        }),
        (value) => {
          expect(salvageJson(value).root).toBeTypeOf('object');
        },
      ),
    );
    for (const opening of ['[', '{"a":', '{', '{"a":[']) salvageJson(opening.repeat(200_000));
  });

  it.each([
    ['{"width":0800,"alt":"A ferry"}', { alt: 'A ferry' }],
    ['{"at":[02,5],"alt":"A ferry"}', { at: [5], alt: 'A ferry' }],
    ['{"width":-,"alt":"A ferry"}', { alt: 'A ferry' }],
    ['{"width":0.5e1,"height":0}', { width: 5, height: 0 }],
  ])('leaves out what only looks like a number in %s', (damaged, root) => {
    expect(salvageJson(damaged).root).toEqual(root);
  });
});

describe('salvageStory', () => {
  it('gives a whole story back as it was', () => {
    fc.assert(
      fc.property(arbitraryStory, (any) => {
        const whole = { ...any, body: canonicalBody(any.body) };
        fc.pre(whole.headline !== '' || whole.body.length > 0);
        const saved = salvageStory(printStory(whole), whole.id, NOW);
        expect(saved?.lost).toEqual([]);
        expect(saved?.story).toEqual(parseStory(JSON.parse(printStory(whole))));
      }),
      { numRuns: 50 },
    );
  });

  it('keeps every paragraph before the place where the file was cut off', () => {
    for (let end = printed.indexOf('"body"') + 12; end < printed.length - 4; end += 7) {
      const cut = printed.slice(0, end);
      const whole = cut.split('}]}').length - 1;
      const saved = salvageStory(cut, story.id, NOW);
      expect(saved?.story.headline).toBe('Ferry resumes');
      const texts = saved?.story.body.map(blockText) ?? [];
      expect(texts.slice(0, whole)).toEqual(story.body.slice(0, whole).map(blockText));
      expect(saved?.lost.length).toBeGreaterThan(0);
    }
  });

  it('loses no more than one paragraph, or one field, by one changed byte', () => {
    const bytes = Buffer.from(printed);
    const all = story.body.map(blockText);
    for (let at = 0; at < bytes.length; at += 3) {
      for (const bit of [0, 1, 5]) {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] as number) ^ (1 << bit);
        const saved = salvageStory(new TextDecoder().decode(flipped), story.id, NOW);
        // A version that no Dateline knows yet is not ours to change.
        if (saved === null) {
          expect(flipped.toString()).toMatch(/"version": [3-9]/);
          continue;
        }
        const texts = new Set(saved.story.body.map(blockText));
        expect(all.filter((words) => texts.has(words)).length).toBeGreaterThanOrEqual(all.length - 1);
        const kept = saved.story.headline === story.headline ? 1 : 0;
        expect(kept + all.filter((words) => texts.has(words)).length).toBeGreaterThanOrEqual(all.length);
      }
    }
  });

  it('keeps the words of a block whose form is lost', () => {
    const odd = printed.replace('"type":"paragraph"', '"type":"paragrbph"');
    const saved = salvageStory(odd, story.id, NOW);
    expect(saved?.story.body.map(blockText)).toEqual(story.body.map(blockText));
    expect(saved?.lost).toEqual(['the form of paragraph 1, whose words are kept']);
  });

  it('finds nothing in what was never a story, or is a newer one', () => {
    expect(salvageStory('', story.id, NOW)).toBeNull();
    expect(salvageStory('\0'.repeat(5000), story.id, NOW)).toBeNull();
    expect(salvageStory('<html>', story.id, NOW)).toBeNull();
    expect(salvageStory(printed.replace(/"version": \d+/, '"version": 99'), story.id, NOW)).toBeNull();
  });

  it('makes a sound story of any changed text, or none', () => {
    const changes = fc.array(fc.tuple(fc.nat(printed.length), fc.nat(40), fc.string({ maxLength: 5 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(changes, (cuts) => {
        let damaged = printed;
        for (const [from, length, put] of cuts)
          damaged = damaged.slice(0, from) + put + damaged.slice(from + length);
        const saved = salvageStory(damaged, story.id, NOW);
        if (saved) expect(parseStory(JSON.parse(printStory(saved.story))).id).toBe(story.id);
      }),
    );
  });
});
