import { basename } from 'node:path';
import type { PictureProblem } from '../../shared/gate/departure.ts';
import { DatelineError } from '../../shared/result.ts';
import { picturesOf } from '../../shared/story/pictures-of.ts';
import type { Story } from '../../shared/story/story.ts';
import { onDisk } from '../library/disk/disk-error.ts';
import { LARGEST } from '../library/files/largest.ts';
import { DAMAGE_WORDS } from '../library/media/decode/picture-damage.ts';
import { pictureDamageOf } from '../library/media/decode/picture-damage-of.ts';
import { inspectPicture } from '../library/media/inspect-picture.ts';
import type { ExportContext } from './export-context.ts';

/** A picture that would leave with a story. */
type Leaving =
  | { readonly kind: 'media'; readonly name: string }
  | { readonly kind: 'author'; readonly name: string };

const OF_STORY = { whose: 'picture', remedy: 'add the picture again or take it out of the story' };
const OF_AUTHOR = { whose: 'author’s picture', remedy: 'choose it again in the site profile' };

/** What is wrong with the pictures that would leave with a story; `isPage` takes those of its authors along. */
export async function lookAtPictures(
  context: ExportContext,
  story: Story,
  isPage: boolean,
): Promise<readonly PictureProblem[]> {
  const pictures: Leaving[] = picturesOf(story).map((name) => ({ kind: 'media', name }));
  if (isPage) {
    const { authors } = await context.siteOrUsual();
    const signed = authors.filter(({ name }) => story.authors.includes(name));
    for (const name of new Set(signed.flatMap(({ picture }) => picture ?? [])))
      pictures.push({ kind: 'author', name });
  }
  const found = await Promise.all(pictures.map((picture) => problemOf(context, story, picture)));
  return found.filter((problem) => problem !== null);
}

async function problemOf(
  { library }: ExportContext,
  story: Story,
  { kind, name }: Leaving,
): Promise<PictureProblem | null> {
  const media = kind === 'media' ? name : null;
  const { whose, remedy } = kind === 'media' ? OF_STORY : OF_AUTHOR;
  const says = (state: PictureProblem['state'], what: string): PictureProblem => ({
    state,
    media,
    message: `The ${whose} ${name} ${what}: ${remedy}.`,
  });
  const file = await (kind === 'media' ? library.mediaFile(story.id, name) : library.siteMediaFile(name));
  if (file === null) return says('missing', 'is missing');
  const bytes = await onDisk('read the picture', file, () =>
    library.context.fileSystem.readFile(file, LARGEST.picture),
  );
  try {
    inspectPicture(basename(file), bytes);
  } catch (cause) {
    if (!(cause instanceof DatelineError)) throw cause;
    return says('damaged', 'cannot be shown');
  }
  const damage = await pictureDamageOf(library.context.layout, bytes);
  if (damage === null) return null;
  return says(damage === 'undecided' ? 'undecided' : 'damaged', DAMAGE_WORDS[damage]);
}
