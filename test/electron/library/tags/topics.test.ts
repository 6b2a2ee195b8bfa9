import { mkdir, readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLibrary } from '../../../../electron/library/check/check-library.ts';
import { readTopics } from '../../../../electron/library/tags/read-topics.ts';
import { MEDIA_TOPICS } from '../../../shared/tags/media-topics.ts';
import { temporaryFolder, temporaryLibrary } from '../temporary-library.ts';

async function topicsFile(content: string): Promise<string> {
  const file = join(await temporaryFolder(), 'cptall-fr.json');
  await writeFile(file, content);
  return file;
}

describe('imported topics', () => {
  it('are kept by the library, and sent only to those who have not got them', async () => {
    const library = await temporaryLibrary();
    expect(await library.tags.topics('')).toEqual({ stamp: '', topics: null });
    const { topics } = await readTopics({
      file: await topicsFile(JSON.stringify(MEDIA_TOPICS)),
      language: 'fr',
    });
    await library.tags.keepTopics(topics);
    const { stamp, topics: kept } = await library.tags.topics('');
    expect(kept).toEqual(topics);
    expect(await library.tags.topics(stamp)).toEqual({ stamp, topics: null });
    expect((await checkLibrary(library)).findings).toEqual([]);
  });

  it.each([
    ['not JSON', 'hello'],
    ['another JSON', '{"name": "package"}'],
  ])('are refused in one sentence where the file is %s', async (_what, content) => {
    await expect(readTopics({ file: await topicsFile(content), language: 'en' })).rejects.toMatchObject({
      code: 'unreadable-input',
      message: expect.stringMatching(
        /^“cptall-fr\.json” was not imported because .*: download Media Topics as JSON/,
      ),
    });
  });

  it('are refused where there is no file of a sensible size', async () => {
    const file = await topicsFile('');
    await truncate(file, 51 * 1024 * 1024);
    await expect(readTopics({ file, language: 'en' })).rejects.toMatchObject({ code: 'too-large' });
    const folder = join(await temporaryFolder(), 'folder.json');
    await mkdir(folder);
    await expect(readTopics({ file: folder, language: 'en' })).rejects.toMatchObject({
      code: 'unreadable-input',
    });
  });

  it('that are damaged are told, and kept beside the next ones', async () => {
    const library = await temporaryLibrary();
    await writeFile(join(library.folder, 'topics.json'), '{"version": 1, "topics": [{');
    await expect(library.tags.topics('')).rejects.toMatchObject({ code: 'damaged' });
    expect((await checkLibrary(library)).findings.map(({ file }) => file)).toEqual(['topics.json']);
    await library.tags.keepTopics([]);
    expect((await library.tags.topics('x')).topics).toEqual([]);
    expect((await readdir(library.folder)).some((name) => name.startsWith('topics-damaged-'))).toBe(true);
  });
});
