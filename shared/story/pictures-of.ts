import { figuresOf } from './figures.ts';
import type { Story } from './story.ts';

/** The media names of a story's pictures, each once: those of its text, and the one that stands for it. */
export function picturesOf({ body, image }: Pick<Story, 'body' | 'image'>): readonly string[] {
  const figures = figuresOf(body).map((figure) => figure.media);
  return [...new Set(image === null ? figures : [...figures, image])];
}
