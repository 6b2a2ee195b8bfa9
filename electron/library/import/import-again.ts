import { basename } from 'node:path';
import { updatedStory } from '../../../shared/import/wire/updated-story.ts';
import type { WireIdentity } from '../../../shared/import/wire/wire-facts.ts';
import { wireOf } from '../../../shared/import/wire/wire-keys.ts';
import { wireOrder } from '../../../shared/import/wire/wire-order.ts';
import type { ChosenReading, FileReadAgain } from '../../../shared/library/import-report.ts';
import { DatelineError } from '../../../shared/result.ts';
import { renamedMedia } from '../../../shared/story/renamed-media.ts';
import { fieldsOf, type Story } from '../../../shared/story/story.ts';
import { mediaFile } from '../files/media-file.ts';
import type { Library } from '../library.ts';
import { addMedia } from '../media/add-media.ts';
import { checkedStoryId } from '../story-file/story-id.ts';
import { namedFields } from './import-file.ts';
import { type ReadFile, readAsStories } from './read-as-stories.ts';

export interface AgainRequest {
  /** A UUID of the window's. */
  readonly operation: string;
  /** The story that was made of the file. */
  readonly id: string;
  readonly file: string;
  /** See `ImportedFile`. */
  readonly place: number;
  readonly part: number;
  readonly chosen: ChosenReading;
  /** In the place of what the story says, or as a newer version of its item, which leaves what is the desk's own. */
  readonly how: 'replace' | 'update';
}

/**
 * Reads the file of an imported story once more, as a person has chosen, and puts what it holds into the story's
 * place: one operation, that can be taken back like any over many stories. Throws a sentence where the file cannot
 * be read any more.
 */
export async function importAgain(
  library: Library,
  { operation, id, file, place, part, chosen, how }: AgainRequest,
): Promise<FileReadAgain> {
  const { context, bulk } = library;
  checkedStoryId(id);
  await context.hold(`import ${file}`);
  const { story: read, pictures, said, wire } = await partOf(library, file, part, chosen);
  const before = await library.read(id);
  if (how === 'update') assertNewer(before, wire);
  const named = await namedFields(context, read.fields, file, before.slug);
  const names = await bringPictures(library, id, pictures);
  const fields = how === 'update' ? read.fields : named;
  const text = renamedMedia({ ...before, ...fields, body: read.body }, names);
  const outcome = await bulk.change({
    operation,
    ids: [id],
    label: how === 'update' ? `“${basename(file)}” updated it` : `“${basename(file)}” was read again`,
    reason: 'import',
    edit: (story) =>
      how === 'update'
        ? updatedStory(story, { fields: fieldsOf(text), body: text.body })
        : { ...story, ...fieldsOf(text), body: text.body },
  });
  const { slug, headline } = how === 'update' ? await library.read(id) : named;
  return { outcome, file: { id, slug, headline, file: basename(file), place, part, ...said } };
}

/** Somebody else may have taken over what was offered, or a version after it. */
function assertNewer(story: Story, wire: WireIdentity | null): void {
  const before = wireOf(story);
  if (!wire || !before || wireOrder(wire, before) === 'newer') return;
  const message = `“${story.headline}” has this version of its item already, or a newer one: nothing was changed.`;
  throw new DatelineError('stale', message);
}

async function partOf(
  library: Library,
  file: string,
  part: number,
  chosen: ChosenReading,
): Promise<ReadFile> {
  let at = 0;
  for await (const read of readAsStories(library, file, chosen)) if (at++ === part) return read;
  const message = `Could not read ${file} again because it has not as many stories any more: import it once more.`;
  throw new DatelineError('stale', message);
}

/** Pictures that the story has not yet; gives the names that others of theirs have there. */
async function bringPictures(
  { context }: Library,
  id: string,
  pictures: ReadFile['pictures'],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const { media, bytes } of pictures) {
    // One file gives its pictures the same names each time.
    if ((await mediaFile(context, id, media)) !== null) continue;
    const added = await addMedia(context, id, media, bytes);
    if (added.media !== media) names.set(media, added.media);
  }
  return names;
}
