import { describe, expect, it } from 'vitest';
import {
  EDITOR_ACTIONS,
  EDITOR_COMMANDS,
  type EditorAction,
} from '../../../shared/commands/editor-commands.ts';
import { markdownToStory } from '../../../shared/import/markdown/markdown-to-story.ts';

const blockOf = (markdown: string) => markdownToStory(markdown).body[0];

/** What the Markdown of what is typed for a command is, where Markdown has a form for it. */
const typed = (id: EditorAction) => EDITOR_COMMANDS[id].typed ?? '';

describe('what can be typed in place of a command', () => {
  it.each<[EditorAction, object]>([
    ['bold', { marks: ['bold'] }],
    ['italic', { marks: ['italic'] }],
    ['strike', { marks: ['strike'] }],
    ['code', { marks: ['code'] }],
    ['link', { type: 'link' }],
  ])('is the Markdown for %s around words', (id, inline) => {
    expect(blockOf(typed(id))).toMatchObject({ type: 'paragraph', children: [inline] });
  });

  it.each<[EditorAction, object]>([
    ['heading2', { type: 'heading', level: 2 }],
    ['heading3', { type: 'heading', level: 3 }],
    ['heading4', { type: 'heading', level: 4 }],
    ['numberedList', { type: 'list', ordered: true }],
    ['bulletedList', { type: 'list', ordered: false }],
    ['blockQuote', { type: 'quote' }],
  ])('is the Markdown for %s before words', (id, block) => {
    expect(blockOf(`${typed(id)}words`)).toMatchObject(block);
  });

  it('is the Markdown for a line and for code', () => {
    expect(markdownToStory(`a\n\n${typed('divider')}\n\nb`).body[1]).toEqual({ type: 'divider' });
    expect(blockOf(`${typed('codeBlock')}\nwords\n`)).toMatchObject({ type: 'code', text: 'words' });
  });

  it('is a sign of our own where Markdown has none', () => {
    expect([typed('pullQuote'), typed('keyPoints'), typed('footnote'), typed('table')]).toEqual([
      '>> ',
      '!! ',
      '[^',
      '| a | b | and Enter',
    ]);
  });

  it('is never the same for two', () => {
    const all = EDITOR_ACTIONS.flatMap((id) => EDITOR_COMMANDS[id].typed ?? []);
    expect(new Set(all).size).toBe(all.length);
  });
});
