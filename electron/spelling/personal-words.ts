import { dirname } from 'node:path';
import { lazily } from '../../shared/lazily.ts';
import { createKeyedQueue } from '../library/concurrency/keyed-queue.ts';
import { writeFileAtomic } from '../library/disk/atomic-file.ts';
import { isMissing, onDisk } from '../library/disk/disk-error.ts';
import type { FileSystem } from '../library/disk/file-system.ts';
import { makeFolder } from '../library/disk/make-folder.ts';

/** The person's own words: a plain file, one a line, that other programs may read and write. */
export interface PersonalWords {
  /** In alphabetical order. */
  read(): Promise<readonly string[]>;
  /** Puts this list in the place of the old one. */
  write(words: readonly string[]): Promise<readonly string[]>;
  add(word: string): Promise<readonly string[]>;
}

const order = lazily(() => new Intl.Collator('en'));

/** Without repeats, in order, and in the one form that Unicode has of each. */
function tidy(words: readonly string[]): readonly string[] {
  const whole = words.map((word) => word.normalize('NFC').trim()).filter((word) => word !== '');
  return [...new Set(whole)].sort(order().compare);
}

export function createPersonalWords(fileSystem: FileSystem, path: string): PersonalWords {
  const queue = createKeyedQueue();

  async function readNow(): Promise<readonly string[]> {
    try {
      return tidy((await fileSystem.readFile(path, 'utf8')).split(/\r?\n/));
    } catch (cause) {
      if (isMissing(cause)) return [];
      throw cause;
    }
  }

  async function writeNow(words: readonly string[]): Promise<readonly string[]> {
    const next = tidy(words);
    await makeFolder(fileSystem, dirname(path));
    await writeFileAtomic(fileSystem, path, next.map((word) => `${word}\n`).join(''));
    return next;
  }

  const enqueue = (action: string, work: () => Promise<readonly string[]>) =>
    queue.enqueue(path, () => onDisk(action, path, work));
  return {
    read: () => enqueue('read your word list', readNow),
    write: (words) => enqueue('keep your word list', () => writeNow(words)),
    add: (word) => enqueue('keep the word', async () => writeNow([...(await readNow()), word])),
  };
}
