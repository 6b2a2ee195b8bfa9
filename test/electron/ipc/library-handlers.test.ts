import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { libraryHandlers } from '../../../electron/ipc/library-handlers.ts';
import { createLibrarySlot } from '../../../electron/ipc/library-slot.ts';
import { createLibrary } from '../../../electron/library/opening/create-library.ts';
import { temporaryFolder, writeStory } from '../library/temporary-library.ts';

/** Answers for a window that has no library yet; `folder` is what a person chooses. */
async function answering(unfinished: string | null = null) {
  const root = await temporaryFolder();
  const desk = createLibrarySlot();
  onTestFinished(() => desk.close());
  const log: string[] = [];
  const chosen = { folder: null as string | null };
  const questions: string[] = [];
  const handlers = libraryHandlers(
    desk,
    {
      chooseFolder: async ({ title }) => {
        questions.push(title);
        return chosen.folder;
      },
      chooseFiles: async () => [],
      chooseTarget: async () => null,
    },
    { sample: join(root, 'sample'), documents: root, unfinished: () => unfinished },
    {
      save: async () => true,
      opening: (folder) => void log.push(`opening ${basename(folder)}`),
      stayed: () => void log.push('stayed'),
      moved: ({ info }) => void log.push(`moved to ${info.name}`),
    },
  );
  return { root, desk, log, chosen, questions, handlers };
}

it('makes a library of the empty folder that is chosen, and none where nothing is', async () => {
  const { root, desk, log, chosen, questions, handlers } = await answering();
  expect(await handlers['library.choose']({ purpose: 'create' })).toBeNull();
  expect(desk.current()).toBeNull();
  chosen.folder = join(root, 'city');
  await mkdir(chosen.folder);
  expect(await handlers['library.choose']({ purpose: 'open' })).toMatchObject({
    name: 'city',
    readOnly: false,
  });
  expect(questions).toEqual(['Choose an empty folder for the new library', 'Open a library']);
  expect(log).toEqual(['opening city', 'moved to city']);
});

it('stays with the open library when another one cannot be opened', async () => {
  const { root, desk, log, chosen, handlers } = await answering();
  chosen.folder = join(root, 'city');
  await mkdir(chosen.folder);
  await handlers['library.choose']({ purpose: 'create' });
  chosen.folder = join(root, 'photos');
  await mkdir(chosen.folder);
  await writeFile(join(chosen.folder, 'quay.jpg'), 'x');
  await expect(handlers['library.choose']({ purpose: 'open' })).rejects.toMatchObject({ code: 'no-library' });
  expect(desk.library().info.name).toBe('city');
  expect(log.slice(2)).toEqual(['opening photos', 'stayed']);
});

it('opens the person’s copy of the sample', async () => {
  const { root, desk, handlers } = await answering();
  const sample = await createLibrary(join(root, 'sample'));
  await writeStory(sample, { headline: 'Ships turn north' });
  await sample.close();
  const { name } = await handlers['library.openSample'](undefined);
  expect(name).toBe('Dateline sample library');
  expect(desk.library().folder).toBe(join(root, name));
  expect((await desk.library().list()).stories).toMatchObject([{ headline: 'Ships turn north' }]);
});

it('opens the library again that the last start ended over, where there is one', async () => {
  const { handlers } = await answering();
  expect(() => handlers['library.openUnfinished'](undefined)).toThrow('There is no library to open');
  const folder = join(await temporaryFolder(), 'stories');
  await mkdir(folder);
  const left = await answering(join(folder, '..'));
  await left.handlers['library.openUnfinished'](undefined);
  expect(left.desk.library().folder).toBe(join(folder, '..'));
});

it('answers about the open library, and refuses while there is none', async () => {
  const { root, chosen, desk, handlers } = await answering();
  expect(() => handlers['library.suggestions'](undefined)).toThrow('No library is open');
  chosen.folder = join(root, 'city');
  await mkdir(chosen.folder);
  await handlers['library.choose']({ purpose: 'create' });
  expect(await handlers['library.suggestions'](undefined)).toMatchObject({ sections: [], tags: [] });
  expect(handlers['library.read']({ goOn: false })).toBeNull();
  expect(handlers['library.read']({ goOn: true })).toBeNull();
  expect(await handlers['library.takeOver'](undefined)).toEqual(desk.library().info);
});
