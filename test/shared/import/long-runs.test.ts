import { describe, expect, it } from 'vitest';
import { dateValue } from '../../../shared/import/field-values.ts';
import { htmlToBody } from '../../../shared/import/html/html-to-body.ts';
import { markdownToStory } from '../../../shared/import/markdown/markdown-to-story.ts';
import { placesToFill } from '../../../shared/snippets/snippet.ts';

const spaces = ' '.repeat(200_000);

const styled = (style: string) => htmlToBody(`<p><span style="${style}">word</span></p>`).body;
const bold = [{ type: 'paragraph', children: [{ type: 'text', text: 'word', marks: ['bold'] }] }];

/** What is read and what it gives. */
const CASES: readonly (readonly [name: string, read: () => unknown, expected: unknown])[] = [
  [
    'a text of Markdown',
    () => markdownToStory(`word${spaces}word  \t\n  word`).body,
    [{ type: 'paragraph', children: [{ type: 'text', text: 'word word word' }] }],
  ],
  ['a style', () => styled(`font-weight:${spaces}bold${spaces}!important${spaces}`), bold],
  ['a style over lines', () => styled(`font-weight:bold;color:${spaces}red${spaces}\nred`), bold],
  ['a date', () => dateValue('a'.repeat(200_000)), null],
  ['a place to fill', () => placesToFill(`{{${spaces}name${spaces}}} {{${spaces}`), `[TK name] {{${spaces}`],
  ['a place without a name', () => placesToFill(`{{${spaces}}}`), `{{${spaces}}}`],
];

describe('two hundred thousand characters of one kind are read soon', () => {
  it.each(CASES)('in %s', (_, read, expected) => {
    const before = process.cpuUsage();
    expect(read()).toEqual(expected);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});
