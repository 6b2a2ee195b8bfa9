import type { RelatedStory } from '../../../shared/page/related-story.ts';
import type { Block } from '../../../shared/story/block.ts';
import type { StoryFields } from '../../../shared/story/story.ts';
import { tksInStory } from '../../../shared/story/tk.ts';

const OUT = new Set(['published', 'corrected']);

/** Stories that a published page would name before they are out themselves. */
export function unpublishedWarnings(related: readonly RelatedStory[]): readonly string[] {
  return related
    .filter(({ status }) => !OUT.has(status))
    .map(
      ({ headline }) => `“${headline || 'Untitled story'}”, under “You may also like”, is not published yet.`,
    );
}

/** What a desk would want to know before the story leaves the house; none of it stops the export. */
export function exportWarnings(fields: StoryFields, body: readonly Block[]): readonly string[] {
  const warnings: string[] = [];
  if (fields.headline.trim() === '') warnings.push('The story has no headline.');
  if (fields.slug === '') warnings.push('The story has no slug, so its file takes another name.');
  const tks = tksInStory(fields, body);
  if (tks === 1) warnings.push('1 TK is left.');
  if (tks > 1) warnings.push(`${tks} TKs are left.`);
  const silent = body.filter((block) => block.type === 'figure' && block.alt.trim() === '').length;
  if (silent === 1) warnings.push('One picture has no description for readers who cannot see it.');
  if (silent > 1) warnings.push(`${silent} pictures have no description for readers who cannot see them.`);
  return warnings;
}
