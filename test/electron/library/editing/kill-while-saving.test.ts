import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../../../electron/library/opening/open-library.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import { parseStory } from '../../../../shared/story/parse-story.ts';
import { bundled } from '../../cli/bundled-cli.ts';
import { temporaryLibrary } from '../temporary-library.ts';

const program = bundled('test/electron/library/editing/saving-forever.ts');

/** Starts the program, lets `saves` saves be answered, kills it at once and gives the last number that it told. */
function killedAfter(saves: number, folder: string, id: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program(), folder, id], { stdio: ['ignore', 'pipe', 'inherit'] });
    let told = '';
    child.stdout.on('data', (data) => {
      told += data;
      if (told.split('\n').length > saves) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') reject(new Error('the program ended by itself'));
      else resolve(Number(told.trimEnd().split('\n').at(-1)));
    });
  });
}

describe('a program killed while it saves', () => {
  it('leaves a whole story that is no older than the last answered save', { timeout: 120_000 }, async () => {
    const library = await temporaryLibrary();
    const { story } = await library.create();
    for (let round = 0; round < 12; round++) {
      // The story starts empty each time, as the program expects.
      const { id } = (await library.create()).story;
      const last = await killedAfter(1 + (round % 5), library.folder, id);
      const onDisk = parseStory(JSON.parse(await readFile(library.context.layout.storyFile(id), 'utf8')));
      const numbers = new Set(onDisk.body.map((block) => Number(/^Save (\d+)/.exec(blockText(block))?.[1])));
      expect(numbers.size).toBe(1);
      expect([...numbers][0]).toBeGreaterThanOrEqual(last);
      expect(onDisk.body).toHaveLength(200);
    }
    const { stories, damaged } = await (await openLibrary(library.folder)).list();
    expect(damaged).toEqual([]);
    expect(stories).toHaveLength(13);
    expect(stories.map(({ id }) => id)).toContain(story.id);
  });
});
