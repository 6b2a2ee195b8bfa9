import { createHash } from 'node:crypto';
import type { ExportKind } from '../../shared/export/formats.ts';
import type { PageContent } from '../../shared/page/page-content.ts';
import { writeFileAtomic } from '../library/disk/atomic-file.ts';
import type { FileSystem } from '../library/disk/file-system.ts';
import type { WriterJob } from './writer.ts';
import { WRITERS } from './writers.ts';

/** The one file of a run, as its stories come in. */
export interface RunCollection {
  /** The place of a story that is asked for now: stories come in as their pictures are ready. */
  place(): number;
  /** Resolves to the files of the story, the file of all first, which is there once `write` has resolved. */
  add(job: WriterJob, page: PageContent, place: number): Promise<readonly string[]>;
  /** What is to be done once the file is there, told its SHA-256. */
  afterwards(work: (sha256: string) => Promise<void>): void;
  /** Writes the file of those that came in; none where none did. */
  write(): Promise<void>;
}

/** For a kind that writes the stories of a run into one file; null for any other. */
export async function runCollection(
  kind: ExportKind,
  fileSystem: FileSystem,
  target: string,
): Promise<RunCollection | null> {
  const writer = await WRITERS[kind]();
  if (writer.content !== 'collection') return null;
  const collection = writer.begin();
  let asked = 0;
  let held = 0;
  const waiting: ((sha256: string) => Promise<void>)[] = [];
  return {
    place: () => asked++,
    async add(job, page, place) {
      const beside = await collection.add(job, page, place);
      held++;
      return [target, ...beside];
    },
    afterwards: (work) => void waiting.push(work),
    async write() {
      if (held === 0) return;
      const text = collection.text();
      await writeFileAtomic(fileSystem, target, text);
      const sha256 = createHash('sha256').update(text).digest('hex');
      for (const work of waiting) await work(sha256);
    },
  };
}
