import fc from 'fast-check';
import { expect, it } from 'vitest';
import { storyToMarkdown } from '../../../../shared/export/markdown/story-to-markdown.ts';
import { markdownToStory } from '../../../../shared/import/markdown/markdown-to-story.ts';
import type { Block } from '../../../../shared/story/block.ts';
import type { Figure } from '../../../../shared/story/blocks/figure.ts';
import { footnote, text } from '../../../../shared/story/inline.ts';
import { createStory, emptyFields, fieldsOf } from '../../../../shared/story/story.ts';
import { visibleBody } from '../../../../shared/story/visible-body.ts';
import { arbitraryBody, arbitraryFields } from '../../../support/arbitrary-story.ts';
import { deskCopyOf } from '../../../support/cleared.ts';

const options = { mediaPath: (media: string) => `media/${media}` };

function exported(body: readonly Block[], fields = emptyFields('en')): string {
  const story = createStory('story-0001', '2026-01-28T00:00:00Z', fields, body);
  return storyToMarkdown(deskCopyOf(story), options);
}

/**
 * What Markdown carries of a body: a picture's size stays behind, and a quote without words says its
 * attribution in text.
 */
function carried(body: readonly Block[]): readonly Block[] {
  return visibleBody(body).map((block): Block => {
    if (block.type === 'figure') return withoutSize(block);
    return block.type === 'gallery' ? { ...block, figures: block.figures.map(withoutSize) } : block;
  });
}

function withoutSize({ width, height, ...rest }: Figure): Figure {
  return rest;
}

function hasLoneAttribution(block: Block): boolean {
  const quote = visibleBody([block])[0];
  return (
    (quote?.type === 'quote' || quote?.type === 'pullquote') &&
    quote.attribution.length > 0 &&
    quote.children.every((child) => child.type === 'paragraph' && child.children.length === 0)
  );
}

it('gives back the body that a reader sees', () => {
  fc.assert(
    fc.property(arbitraryBody, (body) => {
      fc.pre(!body.some(hasLoneAttribution));
      expect(markdownToStory(exported(body)).body).toEqual(carried(body));
    }),
    { numRuns: 300 },
  );
}, 60_000);

it('keeps a colon after a note that begins a line', () => {
  const words = (said: string) => [footnote([text(said)]), text(': it went on')];
  const body: Block[] = [
    { type: 'paragraph', children: words('One') },
    { type: 'list', ordered: false, items: [{ children: words('Two'), lists: [] }] },
  ];
  expect(markdownToStory(exported(body)).body).toEqual(body);
});

it('is a fixed point: exported, imported and exported again is the same file', () => {
  fc.assert(
    fc.property(arbitraryFields, arbitraryBody, (fields, body) => {
      const once = exported(body, fields);
      const story = markdownToStory(once);
      expect(exported(story.body, story.fields)).toBe(once);
    }),
    { numRuns: 200 },
  );
}, 60_000);

it.each([' \n \n  𐀀\nend', '\n \n\n', 'a \n \n b\n'])('gives back a note of odd lines: %j', (note) => {
  const story = markdownToStory(exported([], { ...emptyFields('en'), note }));
  expect(story.fields.note).toBe(note);
});

it('gives back the fields', () => {
  fc.assert(
    fc.property(arbitraryFields, (fields) => {
      const story = markdownToStory(exported([], fields), { language: 'en' });
      expect(fieldsOf(story.fields)).toEqual(fields);
    }),
    { numRuns: 200 },
  );
}, 60_000);
