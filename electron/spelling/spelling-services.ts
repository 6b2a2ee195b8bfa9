import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatelineError } from '../../shared/result.ts';
import { onDisk } from '../library/disk/disk-error.ts';
import { diskFileSystem } from '../library/disk/file-system.ts';
import { makeFolder } from '../library/disk/make-folder.ts';
import { createWordsOfStories, type WordsOfStories } from '../settings/words-of-stories.ts';
import { createPersonalWords, type PersonalWords } from './personal-words.ts';
import { createSpellingThread, type SpellingThread } from './spelling-thread.ts';

/** What the requests about spelling are answered with. */
export interface SpellingDependencies {
  readonly thread: SpellingThread;
  readonly personal: PersonalWords;
  readonly ignored: WordsOfStories;
  /** Absolute path of the folder for dictionaries that a person adds. */
  readonly folder: string;
  /** Makes that folder where it is missing, and shows it in the system's file manager. */
  showFolder(): Promise<void>;
}

/** Spelling for a window; `openFolder` answers with the system's complaint, or with nothing. */
export function spellingServices(
  userData: string,
  openFolder: (folder: string) => Promise<string>,
): SpellingDependencies {
  const folder = join(userData, 'dictionaries');
  const out = builtFolder();
  return {
    thread: createSpellingThread(join(out, 'main', 'spelling-worker.js'), {
      bundled: join(out, 'dictionaries'),
      added: folder,
    }),
    personal: createPersonalWords(diskFileSystem, join(userData, 'personal-words.txt')),
    ignored: createWordsOfStories(diskFileSystem, join(userData, 'ignored-words.json')),
    folder,
    async showFolder() {
      await onDisk('make the folder for dictionaries', folder, () => makeFolder(diskFileSystem, folder));
      const complaint = await openFolder(folder);
      if (complaint === '') return;
      throw new DatelineError(
        'unsupported',
        `No program here shows folders: put dictionaries into ${folder}.`,
      );
    },
  };
}

/** `out/`: this file runs from `main/` in it, or from a folder below that. */
function builtFolder(): string {
  const here = import.meta.dirname;
  const places = [join(here, '..'), join(here, '..', '..')];
  return places.find((place) => existsSync(join(place, 'dictionaries'))) ?? join(here, '..');
}
