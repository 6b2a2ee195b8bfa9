import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { checkLibrary } from '../../../../electron/library/check/check-library.ts';
import { openLibrary } from '../../../../electron/library/opening/open-library.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import { bundled } from '../../cli/bundled-cli.ts';
import { temporaryLibrary } from '../temporary-library.ts';

const program = bundled('test/electron/library/history/versions-forever.ts');

/** By then the program has opened its index and is busy with nothing but saving and keeping. */
const AT_WORK = '\n4\n';

/** Starts the program and kills it some milliseconds after it got to work; gives the last number that it told. */
function killedAfter(ms: number, folder: string, id: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program(), folder, id], { stdio: ['ignore', 'pipe', 'inherit'] });
    let told = '';
    child.stdout.on('data', (data) => {
      const wasAtWork = told.includes(AT_WORK);
      told += data;
      if (!wasAtWork && told.includes(AT_WORK)) setTimeout(() => child.kill('SIGKILL'), ms);
    });
    child.on('error', reject);
    child.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') reject(new Error('the program ended by itself'));
      else resolve(Number(told.trimEnd().split('\n').at(-1)));
    });
  });
}

it('a program killed while it keeps versions leaves a history that can be read', {
  timeout: 120_000,
}, async () => {
  const library = await temporaryLibrary();
  let versions = 0;
  for (let round = 0; round < 12; round++) {
    const { id } = (await library.create()).story;
    const last = await killedAfter(round * 23, library.folder, id);
    const after = await openLibrary(library.folder);
    const history = await after.history.list(id);
    expect(history.damaged).toEqual([]);
    for (const version of history.versions) {
      const { body } = await after.history.read(id, version.id);
      expect(new Set(body.map((block) => /^Save \d+/.exec(blockText(block))?.[0])).size).toBe(1);
    }
    versions += history.versions.length;
    const { story, revision } = await after.open(id);
    expect(
      Number(/^Save (\d+)/.exec(blockText(story.body[0] ?? { type: 'divider' }))?.[1]),
    ).toBeGreaterThanOrEqual(last);
    await after.save({ id, base: revision, splice: { from: 0, remove: story.body.length, insert: [] } });
    await after.close();
    expect((await after.history.list(id)).versions.length).toBeGreaterThan(0);
    const checked = await openLibrary(library.folder);
    expect((await checkLibrary(checked)).findings.filter(({ level }) => level === 'damaged')).toEqual([]);
    await checked.close();
  }
  expect(versions).toBeGreaterThan(12);
});
