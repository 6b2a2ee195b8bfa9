import { describe, expect, it } from 'vitest';
import { projectSources } from './project-files.ts';
import { commentNameViolations } from './rules/comment-names.ts';
import { parseSource } from './rules/source-file.ts';

const CODE = parseSource(
  'shared/a.ts',
  'export const storyText = 1; export class LibraryIndex { #openFile = 2 }',
);

const violations = (text: string) => commentNameViolations([CODE, parseSource('shared/b.tsx', text)]);

describe('a name in a comment', () => {
  it('is a name in the code', () => {
    expect(commentNameViolations(projectSources())).toEqual([]);
  });

  it.each([
    ['/** See `storyWords`. */ export const b = 1'],
    ['// As `storyWords()` does.\nexport const b = 1'],
    ['export const b = 1; // `storyText` of `storyWords`'],
    ['/* `storyText` and\n `storyWords` */ export const storyWord = 1'],
  ])('is refused when it is nowhere: %s', (text) => {
    expect(violations(text)).toEqual(['shared/b.tsx speaks of storyWords, which is nowhere in the code']);
  });

  it.each([
    ['/** See `storyText`, `LibraryIndex` and `openFile`. */ export const b = 1'],
    ['/** `markColour` of the sheet. */ export const b = <mark className="markColour" />'],
    ['/** `userAgent` */ export const b = ask().userAgent'],
    ['/** `fileName` */ export const b = `fileName=`'],
    ['/** `Nice`, `en-GB`, `story.json` and storyWords without backticks. */ export const b = 1'],
  ])('may be one of another file, a part of a text, or a plain word: %s', (text) => {
    expect(violations(text)).toEqual([]);
  });
});
