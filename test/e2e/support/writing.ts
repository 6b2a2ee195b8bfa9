import fs from 'node:fs/promises';
import path from 'node:path';
import type { Block } from '../../../shared/story/block.ts';
import type { Paragraph } from '../../../shared/story/blocks/paragraph.ts';
import { parseStory } from '../../../shared/story/parse-story.ts';
import { aStory } from './a-story.ts';
import type { Dateline } from './launch.ts';
import type { TempFolders } from './temp-folders.ts';
import { writeLibrary } from './write-library.ts';

/** The one story of a library for writing in. */
export const STORY = 'story-0001';

/** A library with one story that nobody has written yet, or with `body` in it. */
export async function libraryToWriteIn(
  temp: TempFolders,
  body: readonly (string | Block)[] = [],
): Promise<string> {
  return writeLibrary(await temp.make('library'), { stories: [aStory(STORY, {}, body)] });
}

/** The body as it has reached the disk. */
export async function savedBody(desk: Dateline, library: string): Promise<readonly Block[]> {
  await desk.waitForSaved();
  const file = path.join(library, 'stories', STORY, 'story.json');
  return parseStory(JSON.parse(await fs.readFile(file, 'utf8'))).body;
}

/** Types lines at the caret, with Enter between them. */
export async function typeLines(desk: Dateline, ...lines: readonly string[]): Promise<void> {
  for (const [at, line] of lines.entries()) {
    if (at > 0) await desk.page.keyboard.press('Enter');
    await desk.page.keyboard.type(line);
  }
}

export const words = (text: string) => [{ type: 'text' as const, text }];

export function paragraph(text: string): Paragraph {
  return { type: 'paragraph', children: text === '' ? [] : words(text) };
}
