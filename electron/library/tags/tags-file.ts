import { basename, join } from 'node:path';
import { DatelineError } from '../../../shared/result.ts';
import type { DescribedTag } from '../../../shared/tags/described-tag.ts';
import { tagsFileSchema } from '../../../shared/tags/described-tag-schema.ts';
import { isMissing, onDisk } from '../disk/disk-error.ts';
import type { LibraryContext } from '../library-context.ts';
import { writeLibraryFile } from '../library-is-there.ts';

type Place = Pick<LibraryContext, 'fileSystem' | 'layout'>;

/** What the library says about its tags; nothing while it has no such file. Throws `damaged` with a sentence. */
export async function readTagsFile({ fileSystem, layout }: Place): Promise<readonly DescribedTag[]> {
  const text = await onDisk('read the descriptions of tags', layout.tagsFile, async () => {
    try {
      return await fileSystem.readFile(layout.tagsFile);
    } catch (cause) {
      if (isMissing(cause)) return null;
      throw cause;
    }
  });
  return text === null ? [] : parseTags(text, layout.tagsFile);
}

function parseTags(bytes: Uint8Array, file: string): readonly DescribedTag[] {
  let reason: string;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const parsed = tagsFileSchema.safeParse(value);
    if (parsed.success) return parsed.data.tags;
    const issue = parsed.error.issues[0];
    reason = `${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'not as expected'}`;
  } catch (cause) {
    if (!(cause instanceof SyntaxError || cause instanceof TypeError)) throw cause;
    reason = 'it is not whole';
  }
  const message = `The descriptions of tags in ${file} cannot be read (${reason}): correct the file, or describe a tag anew, which keeps the damaged file beside the new one. The tags of stories are safe.`;
  throw new DatelineError('damaged', message);
}

/** Writes them all. A file there that Dateline cannot read is kept beside it under another name. */
export async function writeTagsFile(context: LibraryContext, tags: readonly DescribedTag[]): Promise<void> {
  const { fileSystem, layout } = context;
  try {
    await readTagsFile(context);
  } catch (cause) {
    if (!(cause instanceof DatelineError) || cause.code !== 'damaged') throw cause;
    const stamp = new Date().toISOString().replace(/[^0-9]/g, '');
    const aside = join(layout.folder, `${basename(layout.tagsFile, '.json')}-damaged-${stamp}.json`);
    await onDisk('keep the damaged descriptions of tags', aside, () =>
      fileSystem.rename(layout.tagsFile, aside),
    );
  }
  const text = `${JSON.stringify({ version: 1, tags }, null, 2)}\n`;
  await onDisk('save the descriptions of tags', layout.tagsFile, () =>
    writeLibraryFile(context, layout.tagsFile, text),
  );
}
