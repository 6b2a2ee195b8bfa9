import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { syncGuard } from '../../../../electron/library/disk/sync-guard.ts';
import { workerIndex } from '../../../../electron/library/index/worker-index.ts';
import { libraryLayout } from '../../../../electron/library/layout/library-layout.ts';
import type { RelatedTo } from '../../../../shared/page/related.ts';
import { createStory, emptyFields } from '../../../../shared/story/story.ts';
import { temporaryFolder } from '../temporary-library.ts';

it('sends the thread all that stories are related by, and nothing else of a story', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'echo.mjs');
  await writeFile(
    file,
    `import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ number, call, arguments: given }) =>
  parentPort.postMessage({ kind: 'answer', number, value: { call, given } }));`,
  );
  const index = workerIndex(
    file,
    { fileSystem: syncGuard(folder, () => false), layout: libraryLayout(folder), readOnly: true },
    { warm: 1000, cold: 1000 },
  );
  // Required: whatever relates stories from now on has to be named here, and then has to reach the thread.
  const to: Required<RelatedTo> = {
    id: 'story-0001',
    sections: ['News'],
    tags: [{ name: 'Sudan', kind: 'place' }],
    language: 'ar',
    follows: 'story-0000',
    related: { pinned: ['story-0002'], excluded: ['story-0003'] },
  };
  const story = { ...createStory('story-0001', '2026-01-01T00:00:00Z', emptyFields('en')), ...to };
  expect(await index.relatives(story)).toEqual({ call: 'relatives', given: [to] });
  expect(await index.series('The Nile')).toEqual({ call: 'series', given: ['The Nile'] });
  await index.close();
});
