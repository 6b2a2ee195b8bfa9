import { describe, expect, it } from 'vitest';
import { pageToWordClip } from '../../../../shared/export/word-clip/page-to-word-clip.ts';
import { htmlToBody } from '../../../../shared/import/html/html-to-body.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import { visibleBody } from '../../../../shared/story/visible-body.ts';
import { pageInput } from '../../../support/page-input.ts';
import { sixStories } from '../../../support/six-stories.ts';

describe.each(sixStories)('$id', ({ body, ...fields }) => {
  const html = pageToWordClip(pageInput({ fields, body }));

  it('says what it looks like at the elements, and names no picture to be fetched', () => {
    expect(html).not.toMatch(/<(?:img|style|script|link)\b/);
    for (const [cell] of html.matchAll(/<t[dh][ >][^>]*/g)) expect(cell).toContain('border: 1px solid');
    for (const [line] of html.matchAll(/<p[ >][^>]*/g)) expect(line).toContain('margin: 0 0 8pt');
  });

  it('is in the language of the story', () => {
    expect(html).toContain(`<body lang="${fields.language}"`);
  });

  it('keeps every word when it is pasted back', () => {
    const pasted = htmlToBody(html, {}).body.map(blockText).join('\n');
    const words = visibleBody(body)
      .filter((block) => !['figure', 'gallery', 'code', 'embed', 'related'].includes(block.type))
      .flatMap((block) => blockText(block).match(/[\p{L}\p{N}]+/gu) ?? []);
    for (const word of words) expect(pasted, word).toContain(word);
  });
});

it('pastes back as the tables, lists, quotes and headings that they were', () => {
  const { body, ...fields } = sixStories[1] ?? expect.fail();
  const types = htmlToBody(pageToWordClip(pageInput({ fields, body })), {}).body.map(({ type }) => type);
  for (const type of ['table', 'list', 'quote', 'heading', 'paragraph', 'divider', 'code'])
    expect(types).toContain(type);
});
