import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { storeFor } from '../../../../electron/library/backup/backup-store.ts';
import { takeBackup } from '../../../../electron/library/backup/take-backup.ts';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import type { Library } from '../../../../electron/library/library.ts';
import { openLibrary } from '../../../../electron/library/opening/open-library.ts';
import type { DatelineError } from '../../../../shared/result.ts';
import { paragraph, temporaryFolder, temporaryLibrary, writeStory } from '../temporary-library.ts';
import { type Desk, EVERY_WRITE, SUDAN } from './every-write.ts';

// It would look by itself every two seconds.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** A library, and a second holder who can take it over. */
async function twoHolders(): Promise<Desk & { readonly second: Library }> {
  const library = await temporaryLibrary();
  await library.acquire({ recovery: null, watch: false });
  const [template] = (await library.templates.list()).templates;
  const binned = (await writeStory(library, { headline: 'Binned' })).id;
  await library.bin(binned);
  const damaged = (await writeStory(library, { headline: 'Damaged' }, [paragraph('Two.')])).id;
  const cut = library.context.layout.storyFile(damaged);
  await truncate(cut, (await readFile(cut)).length - 3);
  library.context.openStories.delete(damaged);
  const story = await writeStory(library, { headline: 'Before', tags: [SUDAN] }, [paragraph('One.')]);
  const version = (await library.history.keep(story.id, 'First')).id;
  const store = await storeFor(diskFileSystem, await temporaryFolder(), library.folder);
  const backup = (await takeBackup({ store, library: library.context.fileSystem })).name;
  const file = join(await temporaryFolder(), 'from outside.txt');
  await writeFile(file, 'From outside\n\nA text.\n');
  const second = await openLibrary(library.folder);
  await second.acquire({ recovery: null, watch: false });
  return {
    library,
    story,
    version,
    damaged,
    binned,
    template: template?.id ?? '',
    store,
    backup,
    file,
    second,
  };
}

/** What every file of the library says. */
async function contentOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const said = files.sort().map(async (path) => [path, (await readFile(path)).toString('base64')] as const);
  return Object.fromEntries(await Promise.all(said));
}

it('lets nobody write who lost the library, in a sentence, and leaves everything as it was', {
  timeout: 120_000,
}, async () => {
  const { second, ...desk } = await twoHolders();
  const { library } = desk;
  for (const [action, [place, write]] of EVERY_WRITE) {
    await library.takeOver();
    await second.takeOver();
    // The first has not looked since.
    expect(library.info.readOnly).toBe(false);
    const before = await contentOf(library.folder);
    const cause = await write(desk).then(
      () => null,
      (refused: unknown) => refused as DatelineError,
    );
    expect(cause, place).toMatchObject({ code: 'library-read-only' });
    expect(cause?.message, place).toContain(`Could not ${action}`);
    expect(cause?.message).toMatch(
      / has the library open for writing: ask them to close it, or take it over\.$/,
    );
    expect(await contentOf(library.folder), place).toEqual(before);
    expect(library.info).toMatchObject({ readOnly: true, holder: { here: true } });
  }
  await second.close();
});
