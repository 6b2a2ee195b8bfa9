import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { DatelineError } from '../../../shared/result.ts';
import { canonicalBody } from '../../../shared/story/canonical-body.ts';
import { parseStory } from '../../../shared/story/parse-story.ts';
import { STORY_ID, type Story } from '../../../shared/story/story.ts';
import { createKeyedQueue } from '../concurrency/keyed-queue.ts';
import { flushFolder, renamePatiently, writeFileAtomic } from '../disk/atomic-file.ts';
import { isMissing, onDisk } from '../disk/disk-error.ts';
import type { FileSystem } from '../disk/file-system.ts';
import { guardNewFolder, type Removable } from '../disk/guarded-file-system.ts';
import { makeFolder } from '../disk/make-folder.ts';
import { isTempName } from '../disk/temp-name.ts';
import { LARGEST } from '../files/largest.ts';
import type { GuardedFileSystem } from '../ports/library-files.ts';
import type { KeptText, RecoveryJournal, WaitingText } from '../ports/recovery-journal.ts';
import { printBlock } from '../story-file/print-story.ts';
import { withCanonicalBody } from '../story-file/same-text.ts';

const FORMAT = 'dateline-recovery';
const recordSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  library: z.string(),
  when: z.iso.datetime(),
  story: z.unknown(),
  base: z.unknown(),
});

/**
 * `folder` is the one for all libraries, which need not be there yet; `library` the folder of the one that
 * this is for.
 */
export async function openRecoveryJournal(
  disk: FileSystem,
  folder: string,
  library: string,
): Promise<RecoveryJournal> {
  const guarded = await guardNewFolder(disk, folder, isKeptText);
  return createRecoveryJournal(guarded.files, guarded.folder, library);
}

const KEPT_TEXT = /(?:^|\/)[0-9a-f]{24}\/[a-z0-9-]+(?:\.\d+(?:x\d+)?)?\.json$/;

/** Texts that have reached their library, and unfinished writes. */
const isKeptText: Removable = (path) =>
  KEPT_TEXT.test(path) || isTempName(path.slice(path.lastIndexOf('/') + 1));

function createRecoveryJournal(
  fileSystem: GuardedFileSystem,
  folder: string,
  library: string,
): RecoveryJournal {
  const own = join(folder, createHash('sha256').update(library).digest('hex').slice(0, 24));
  /** A text that is kept while an older one is forgotten comes after it, or before. */
  const queue = createKeyedQueue();
  const fileOf = (name: string) => join(own, `${name}.json`);
  /** Names of what is in here, so that an ordinary save asks no disk; null until it has been looked. */
  let known: Set<string> | null = null;
  let order = 0;
  const keptOrders = new Map<string, number>();

  async function present(): Promise<Set<string>> {
    if (known) return known;
    try {
      const names = await fileSystem.readdir(own);
      known = new Set(
        names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length)),
      );
    } catch (cause) {
      if (!isMissing(cause)) throw cause;
      known = new Set();
    }
    return known;
  }

  async function move(from: string, to: string): Promise<void> {
    await renamePatiently(fileSystem, fileOf(from), fileOf(to));
    const names = await present();
    names.delete(from);
    keptOrders.delete(from);
    names.add(to);
  }

  async function remove(name: string): Promise<void> {
    if (!(await present()).has(name)) return;
    await fileSystem.rm(fileOf(name), { force: true });
    (await present()).delete(name);
    keptOrders.delete(name);
  }

  async function readOne(name: string): Promise<KeptText | null> {
    const file = fileOf(name);
    return onDisk('read the text kept on this computer', file, async () => {
      if (!(await present()).has(name)) return null;
      return parse(file, String(await fileSystem.readFile(file, LARGEST.kept)));
    });
  }

  return {
    next: () => ++order,
    keep: (story, base, came = ++order) =>
      queue.enqueue(story.id, async () => {
        if (came < (keptOrders.get(story.id) ?? 0)) return;
        const when = new Date().toISOString();
        await onDisk('keep the text on this computer', own, async () => {
          await makeFolder(fileSystem, own);
          await writeFileAtomic(fileSystem, fileOf(story.id), print(library, when, story, base));
          await flushFolder(fileSystem, folder);
          (await present()).add(story.id);
          keptOrders.set(story.id, came);
        });
      }),
    read: readOne,
    forget: (id) =>
      queue.enqueue(id, () => onDisk('tidy up the text kept on this computer', fileOf(id), () => remove(id))),
    setAside: (id) =>
      queue.enqueue(id, () =>
        onDisk('set the text kept on this computer aside', fileOf(id), async () => {
          const names = await present();
          if (!names.has(id)) return;
          const stem = `${id}.${new Date().toISOString().replace(/[^0-9]/g, '')}`;
          let name = stem;
          for (let number = 2; names.has(name); number++) name = `${stem}x${number}`;
          await move(id, name);
        }),
      ),
    waiting: (id, tell) =>
      queue.enqueue(id, async () => {
        const texts: WaitingText[] = [];
        const names = await onDisk('look for texts kept on this computer', own, present);
        for (const name of [...names].filter((one) => one.startsWith(`${id}.`))) {
          try {
            const found = await readOne(name);
            if (found) texts.push({ ...found, name });
          } catch (cause) {
            if (!(cause instanceof DatelineError)) throw cause;
            tell(cause);
          }
        }
        return texts.sort((a, b) => Date.parse(b.when) - Date.parse(a.when));
      }),
    promote: (id, name) =>
      queue.enqueue(id, () => onDisk('keep the text on this computer', fileOf(name), () => move(name, id))),
    drop: (id, name) =>
      queue.enqueue(id, () =>
        onDisk('tidy up the text kept on this computer', fileOf(name), () => remove(name)),
      ),
    async ids() {
      return onDisk('look for texts kept on this computer', own, async () =>
        [...new Set([...(await present())].map(idOf))].filter((id) => STORY_ID.test(id)),
      );
    },
  };
}

function idOf(name: string): string {
  return name.split('.')[0] ?? '';
}

function print(library: string, when: string, story: Story, base: Story): string {
  const head = JSON.stringify({ format: FORMAT, version: 1, library, when }).slice(0, -1);
  return `${head},\n"story":${printOne(story)},\n"base":${printOne(base)}}\n`;
}

/** By blocks, of which all but one were printed before: a long text is kept as fast as it is saved. */
function printOne(story: Story): string {
  const { body, ...rest } = withCanonicalBody(story);
  return `${JSON.stringify(rest).slice(0, -1)},"body":[${body.map(printBlock).join(',\n')}]}`;
}

function parse(file: string, text: string): KeptText {
  try {
    const { when, story, base } = recordSchema.parse(JSON.parse(text));
    return { when, story: readText(story), base: readText(base) };
  } catch (cause) {
    const message =
      `A text that was kept on this computer cannot be read: it is in ${file}, so look at it with ` +
      'another program before you delete it.';
    throw new DatelineError('damaged', message, { cause });
  }
}

function readText(value: unknown): Story {
  const story = parseStory(value);
  return { ...story, body: canonicalBody(story.body) };
}
