import type { PageLabels } from '../../page/labels.ts';
import type { StoryFields } from '../../story/story.ts';

/** `By A and B`, as the language of the story joins names; empty where nobody is named. */
export function bylineWords(
  { authors, language }: Pick<StoryFields, 'authors' | 'language'>,
  { by }: Pick<PageLabels, 'by'>,
): string {
  if (authors.length === 0) return '';
  return `${by} ${new Intl.ListFormat(language, { type: 'conjunction' }).format(authors)}`;
}
