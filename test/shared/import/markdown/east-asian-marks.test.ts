import { describe, expect, it } from 'vitest';
import { storyToMarkdown } from '../../../../shared/export/markdown/story-to-markdown.ts';
import { markdownToStory } from '../../../../shared/import/markdown/markdown-to-story.ts';
import type { Inline } from '../../../../shared/story/inline.ts';
import { createStory } from '../../../../shared/story/story.ts';
import { deskCopyOf } from '../../../support/cleared.ts';

const said = (inline: Inline) => {
  if (inline.type !== 'text') return `(${inline.type})`;
  return inline.marks ? `<${inline.marks.join('+')}:${inline.text}>` : inline.text;
};
const read = (line: string) => {
  const [block] = markdownToStory(`${line}\n`).body;
  return block?.type === 'paragraph' ? block.children.map(said).join('') : block?.type;
};

describe('stars beside East Asian letters', () => {
  it.each([
    ['これは**「重要」**です', 'これは<bold:「重要」>です'],
    ['这是**我想做的事。**所以继续。', '这是<bold:我想做的事。>所以继续。'],
    ['**마크다운(Markdown)**을 사용하세요', '<bold:마크다운(Markdown)>을 사용하세요'],
    ['中文**“加粗”**中文', '中文<bold:“加粗”>中文'],
    ['前*（注）*後', '前<italic:（注）>後'],
    ['日本語***「両方」***です', '日本語<bold+italic:「両方」>です'],
    ['**テスト。**テスト**テスト。**テスト', '<bold:テスト。>テスト<bold:テスト。>テスト'],
  ])('mark words without spaces around them: %s', (line, expected) => expect(read(line)).toBe(expected));

  it.each([
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['a**"b"**c', 'a**"b"**c'],
    ['a * 中 * b', 'a * 中 * b'],
    ['中文_“x”_中文', '中文_“x”_中文'],
    ['**中文', '**中文'],
  ])('mark nothing else: %s', (line, expected) => expect(read(line)).toBe(expected));

  it('are words where somebody has written them, also in our own file', () => {
    const children: readonly Inline[] = [{ type: 'text', text: 'これは**「重要」**です' }];
    const { fields } = markdownToStory('');
    const story = createStory('story-0001', '2026-01-28T00:00:00Z', fields, [
      { type: 'paragraph', children },
    ]);
    const markdown = storyToMarkdown(deskCopyOf(story), { mediaPath: (media) => media });
    expect(markdownToStory(markdown).body).toEqual(story.body);
  });
});
