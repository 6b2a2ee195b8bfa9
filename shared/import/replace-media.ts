import type { Block, Figure, Paragraph } from '../story/block.ts';
import { canonicalBody } from '../story/canonical-body.ts';
import { blocksOfFigures } from '../story/figures.ts';
import { text } from '../story/inline.ts';
import type { ImportedStory } from './imported-story.ts';

/**
 * The story with its pictures renamed as `renamed` says (old name to new name). A picture renamed to null is given up: its figure becomes
 * a paragraph with what it said (caption, credit, or the text alternative when there is no caption), so that no word goes with it.
 */
export function replaceMedia(
  story: ImportedStory,
  renamed: ReadonlyMap<string, string | null>,
): ImportedStory {
  const image = story.fields.image;
  const name = (media: string) => (renamed.has(media) ? (renamed.get(media) ?? null) : media);
  return {
    fields: { ...story.fields, image: image === null ? null : name(image) },
    body: canonicalBody(story.body.flatMap((block) => replaceInBlock(block, name))),
    pictures: story.pictures.flatMap(({ media, source }) => {
      const next = name(media);
      return next === null ? [] : [{ media: next, source }];
    }),
  };
}

function replaceInBlock(block: Block, name: (media: string) => string | null): readonly Block[] {
  if (block.type === 'figure') return replaceInFigure(block, name);
  if (block.type !== 'gallery') return [block];
  const blocks = block.figures.flatMap((figure) => replaceInFigure(figure, name));
  const figures = blocks.filter((left) => left.type === 'figure');
  const said = blocks.filter((left) => left.type !== 'figure');
  return [...blocksOfFigures(figures, block.caption), ...said];
}

function replaceInFigure(
  figure: Figure,
  name: (media: string) => string | null,
): readonly (Figure | Paragraph)[] {
  const media = name(figure.media);
  if (media !== null) return media === figure.media ? [figure] : [{ ...figure, media }];
  const { caption, alt, credit, licence = '' } = figure;
  const words = [caption || alt, credit, licence].filter((part) => part.trim() !== '').join(' — ');
  return words === '' ? [] : [{ type: 'paragraph', children: [text(words)] }];
}
