import { replaceMedia } from '../../../shared/import/replace-media.ts';
import type { AddedMedia } from '../../../shared/library/added-media.ts';
import type { Block } from '../../../shared/story/block.ts';
import type { Figure } from '../../../shared/story/blocks/figure.ts';
import { fillFigureWords } from '../../../shared/story/figure-words.ts';
import { mapFigures } from '../../../shared/story/figures.ts';
import { emptyFields } from '../../../shared/story/story.ts';
import type { EditorServices } from '../editor-services.ts';
import type { Pasted } from './pasted-blocks.ts';
import { decodeDataPicture } from './picture-source.ts';
import type { StoryClip } from './story-clip.ts';

/** True when some of the pasted pictures lie in the paste itself, so that they can be copied. */
export function carriesPictures(pasted: Pasted): boolean {
  return pasted.pictures.some(({ source }) => source.startsWith('data:'));
}

/** The pasted body with the words of its pictures in place of them. */
export function withoutPictures(pasted: Pasted): readonly Block[] {
  return rename(pasted, new Map(pasted.pictures.map(({ media }) => [media, null])));
}

function rename(pasted: Pasted, renamed: ReadonlyMap<string, string | null>): readonly Block[] {
  return replaceMedia({ ...pasted, fields: emptyFields('en') }, renamed).body;
}

/**
 * The pasted body with its pictures in the story's folder. Pictures that lie elsewhere are not fetched:
 * nothing leaves the machine for a paste, and their words stay.
 */
export async function takePictures(pasted: Pasted, services: EditorServices): Promise<readonly Block[]> {
  const renamed = new Map<string, string | null>();
  const kept = new Map<string, AddedMedia>();
  for (const { media, source } of pasted.pictures) {
    const bytes = decodeDataPicture(source);
    const added = bytes === null ? null : await services.addMedia(media, bytes);
    renamed.set(media, added?.media ?? null);
    if (added) kept.set(added.media, added);
  }
  return mapFigures(rename(pasted, renamed), (figure) => told(figure, kept.get(figure.media)));
}

/**
 * A piece of another story with its pictures in this one's folder. Of a picture that is no longer there
 * only the words come.
 */
export async function bringPictures(
  { story, blocks }: StoryClip,
  media: readonly string[],
  services: EditorServices,
): Promise<readonly Block[]> {
  const names = (await services.bringMedia(story, media)) ?? {};
  const renamed = new Map(media.map((one) => [one, names[one] ?? null]));
  return rename({ body: blocks, pictures: [] }, renamed);
}

function told(figure: Figure, added: AddedMedia | undefined): Figure {
  if (!added) return figure;
  const { width, height, words = {} } = added;
  return fillFigureWords({ ...figure, ...(width && height && { width, height }) }, words);
}
