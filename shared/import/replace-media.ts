import { figureModel } from '../story/blocks/figure.ts';
import { canonicalBody } from '../story/canonical-body.ts';
import { mapFigures } from '../story/figures.ts';
import type { ImportedStory } from './imported-story.ts';

/**
 * The story with its pictures renamed as `renamed` says (old name to new name). A picture renamed to null
 * is given up: its figure becomes a paragraph with what it said (caption, credit, or the text alternative
 * when there is no caption), so that no word goes with it.
 */
export function replaceMedia<T extends Omit<ImportedStory, 'warnings'>>(
  story: T,
  renamed: ReadonlyMap<string, string | null>,
): T {
  const image = story.fields.image;
  const name = (media: string) => (renamed.has(media) ? (renamed.get(media) ?? null) : media);
  return {
    ...story,
    fields: { ...story.fields, image: image === null ? null : name(image) },
    body: canonicalBody(
      mapFigures(story.body, (figure) => {
        const media = name(figure.media);
        if (media === null) return figureModel.fallback(figure)[0] ?? null;
        return media === figure.media ? figure : { ...figure, media };
      }),
    ),
    pictures: story.pictures.flatMap((picture) => {
      const next = name(picture.media);
      return next === null ? [] : [{ ...picture, media: next }];
    }),
  };
}
