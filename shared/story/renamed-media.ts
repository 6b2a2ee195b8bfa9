import { figuresOf, mapFigures } from './figures.ts';
import type { Story } from './story.ts';

/** The names of a story's pictures as it uses them, each once. */
export function mediaOf({ image, body }: Pick<Story, 'image' | 'body'>): readonly string[] {
  const inBody = figuresOf(body).map(({ media }) => media);
  return [...new Set(image === null ? inBody : [image, ...inBody])];
}

/** The story with other names for its pictures. Blocks without any of them stay the same objects. */
export function renamedMedia(story: Story, names: ReadonlyMap<string, string>): Story {
  const renamed = (media: string) => names.get(media) ?? media;
  return {
    ...story,
    image: story.image === null ? null : renamed(story.image),
    body: mapFigures(story.body, (figure) => {
      const media = renamed(figure.media);
      return media === figure.media ? figure : { ...figure, media };
    }),
  };
}
