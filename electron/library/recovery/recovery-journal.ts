import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { DatelineError } from '../../../shared/result.ts';
import { canonicalBody } from '../../../shared/story/canonical-body.ts';
import { parseStory } from '../../../shared/story/parse-story.ts';
import { STORY_ID, type Story } from '../../../shared/story/story.ts';
import { flushFolder, writeFileAtomic } from '../disk/atomic-file.ts';
import { isMissing, onDisk } from '../disk/disk-error.ts';
import type { FileSystem } from '../disk/file-system.ts';
import { makeFolder } from '../disk/make-folder.ts';
import { printBlock } from '../print-story.ts';
import { withCanonicalBody } from '../same-text.ts';
import { createTurns } from '../turns.ts';

const FORMAT = 'dateline-recovery';

/** A text that did not reach its library. */
export interface Recovery {
  readonly story: Story;
  /** What the library held when this was written: as long as it still does, this is the newer one. */
  readonly base: Story;
  /** ISO 8601 instant in UTC at which it was kept. */
  readonly when: string;
}

/**
 * Texts that could not be written to one library, on this computer's own disk: one file a story, replaced as a whole and flushed. It lives in
 * the folder of the person's settings, since the library's own disk is the one that fails.
 */
export interface RecoveryJournal {
  keep(story: Story, base: Story): Promise<void>;
  /** Null when there is none. One that cannot be read is left where it is, and the error says where. */
  read(id: string): Promise<Recovery | null>;
  forget(id: string): Promise<void>;
  ids(): Promise<readonly string[]>;
}

const recordSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  library: z.string(),
  when: z.iso.datetime(),
  story: z.unknown(),
  base: z.unknown(),
});

/** `folder` is the one for all libraries; `library` the folder of the one that this is for. */
export function createRecoveryJournal(
  fileSystem: FileSystem,
  folder: string,
  library: string,
): RecoveryJournal {
  const own = join(folder, createHash('sha256').update(library).digest('hex').slice(0, 24));
  /** A text that is kept while an older one is forgotten comes after it, or before. */
  const turns = createTurns();
  const fileOf = (id: string) => join(own, `${id}.json`);
  /** Stories that have a text in here, so that an ordinary save asks no disk; null until it has been looked. */
  let known: Set<string> | null = null;

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

  return {
    keep: (story, base) =>
      turns.inTurn(story.id, async () => {
        const when = new Date().toISOString();
        await onDisk('keep the text on this computer', own, async () => {
          await makeFolder(fileSystem, own);
          await writeFileAtomic(fileSystem, fileOf(story.id), print(library, when, story, base));
          await flushFolder(fileSystem, folder);
          (await present()).add(story.id);
        });
      }),
    async read(id) {
      const file = fileOf(id);
      return onDisk('read the text kept on this computer', file, async () => {
        if (!(await present()).has(id)) return null;
        return parse(file, await fileSystem.readFile(file, 'utf8'));
      });
    },
    forget: (id) =>
      turns.inTurn(id, () =>
        onDisk('tidy up the text kept on this computer', fileOf(id), async () => {
          if (!(await present()).has(id)) return;
          await fileSystem.rm(fileOf(id), { force: true });
          (await present()).delete(id);
        }),
      ),
    async ids() {
      return onDisk('look for texts kept on this computer', own, async () =>
        [...(await present())].filter((id) => STORY_ID.test(id)),
      );
    },
  };
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

function parse(file: string, text: string): Recovery {
  try {
    const { when, story, base } = recordSchema.parse(JSON.parse(text));
    return { when, story: readText(story), base: readText(base) };
  } catch (cause) {
    const message = `A text that was kept on this computer cannot be read: it is in ${file}, so look at it with another program before you delete it.`;
    throw new DatelineError('damaged', message, { cause });
  }
}

function readText(value: unknown): Story {
  const story = parseStory(value);
  return { ...story, body: canonicalBody(story.body) };
}
