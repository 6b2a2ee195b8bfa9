import { createHash } from 'node:crypto';
import { DatelineError } from '../../../shared/result.ts';
import type { Topic } from '../../../shared/tags/topic.ts';
import { topicsFileSchema } from '../../../shared/tags/topics-file-schema.ts';
import { onDisk } from '../disk/disk-error.ts';
import { LARGEST } from '../files/largest.ts';
import { writeLibraryFile } from '../files/library-is-there.ts';
import { keepIfDamaged, parseOwnJson, readOwnFile } from '../files/own-file.ts';
import type { LibraryPlace, WritablePlace } from '../ports/library-ports.ts';

export interface KeptTopics {
  readonly stamp: string;
  readonly topics: readonly Topic[];
}

/** The topics that the library has imported; none while it has no such file. Throws `damaged` with a sentence. */
export async function readTopicsFile(place: LibraryPlace): Promise<KeptTopics> {
  const file = place.layout.topicsFile;
  const bytes = await readOwnFile(place, file, LARGEST.topics, 'read the topics');
  if (bytes === null) return { stamp: '', topics: [] };
  const parsed = parseOwnJson(bytes, file, topicsFileSchema);
  if ('value' in parsed) {
    return { stamp: createHash('sha256').update(bytes).digest('hex'), topics: parsed.value.topics };
  }
  const message =
    `The topics in ${file} cannot be read (${parsed.problem}): import them again, which keeps the damaged ` +
    'file beside the new one. The tags of stories are safe.';
  throw new DatelineError('damaged', message);
}

/** Writes them all. A file there that Dateline cannot read is kept beside it under another name. */
export async function writeTopicsFile(context: WritablePlace, topics: readonly Topic[]): Promise<void> {
  const { layout } = context;
  await keepIfDamaged(context, layout.topicsFile, 'keep the damaged topics', readTopicsFile);
  const text = `${JSON.stringify({ version: 1, topics }, null, 2)}\n`;
  await onDisk('save the topics', layout.topicsFile, () =>
    writeLibraryFile(context, layout.topicsFile, text),
  );
}
