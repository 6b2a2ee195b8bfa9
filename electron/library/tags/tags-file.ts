import { DatelineError } from '../../../shared/result.ts';
import type { DescribedTag } from '../../../shared/tags/described-tag.ts';
import { tagsFileSchema } from '../../../shared/tags/described-tag-schema.ts';
import { onDisk } from '../disk/disk-error.ts';
import { LARGEST } from '../files/largest.ts';
import { writeLibraryFile } from '../files/library-is-there.ts';
import { keepIfDamaged, parseOwnJson, readOwnFile } from '../files/own-file.ts';
import type { LibraryPlace, WritablePlace } from '../ports/library-ports.ts';

/** What the library says about its tags; nothing while it has no such file. Throws `damaged` with a sentence. */
export async function readTagsFile(place: LibraryPlace): Promise<readonly DescribedTag[]> {
  const file = place.layout.tagsFile;
  const text = await readOwnFile(place, file, LARGEST.tags, 'read the descriptions of tags');
  return text === null ? [] : parseTags(text, file);
}

function parseTags(bytes: Uint8Array, file: string): readonly DescribedTag[] {
  const parsed = parseOwnJson(bytes, file, tagsFileSchema);
  if ('value' in parsed) return parsed.value.tags;
  const message =
    `The descriptions of tags in ${file} cannot be read (${parsed.problem}): correct the file, or describe a ` +
    'tag anew, which keeps the damaged file beside the new one. The tags of stories are safe.';
  throw new DatelineError('damaged', message);
}

/** Writes them all. A file there that Dateline cannot read is kept beside it under another name. */
export async function writeTagsFile(context: WritablePlace, tags: readonly DescribedTag[]): Promise<void> {
  const { layout } = context;
  await keepIfDamaged(context, layout.tagsFile, 'keep the damaged descriptions of tags', readTagsFile);
  const text = `${JSON.stringify({ version: 1, tags }, null, 2)}\n`;
  await onDisk('save the descriptions of tags', layout.tagsFile, () =>
    writeLibraryFile(context, layout.tagsFile, text),
  );
}
