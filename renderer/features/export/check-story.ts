import type { RelatedStory } from '../../../shared/page/related-story.ts';
import type { Block } from '../../../shared/story/block.ts';
import { figuresOf } from '../../../shared/story/figures.ts';
import { isPublic, STATUS_LABELS } from '../../../shared/story/status.ts';
import type { StoryFields } from '../../../shared/story/story.ts';
import { isUnderEmbargo, LONGEST_HEADLINE, missingFor } from '../../../shared/workflow/missing-for.ts';
import { writeMoment } from '../../ui/time-formats.ts';

/** Stories that a published page would name before they are out themselves. */
export function unpublishedWarnings(related: readonly RelatedStory[]): readonly string[] {
  return related
    .filter(({ status }) => !isPublic(status))
    .map(
      ({ headline }) => `“${headline || 'Untitled story'}”, under “You may also like”, is not published yet.`,
    );
}

/**
 * Stories that boxes in the text point to and that the library does not have, or that are not out yet.
 * `linked` is what it has of them.
 */
export function linkedWarnings(body: readonly Block[], linked: readonly RelatedStory[]): readonly string[] {
  const known = new Map(linked.map((story) => [story.id, story]));
  const warnings = body.flatMap((block) => {
    if (block.type !== 'related') return [];
    const story = known.get(block.story);
    const name = `“${story?.headline || block.headline || 'Untitled story'}”`;
    if (!story) return [`The box for ${name} points to a story that is not in the library.`];
    return isPublic(story.status) ? [] : [`${name}, in a box in the text, is not published yet.`];
  });
  return [...new Set(warnings)];
}

/** Pictures of the text that are missing or cannot be read; `shows` says it of the name of each. */
export async function pictureWarnings(
  body: readonly Block[],
  shows: (media: string) => Promise<boolean>,
): Promise<readonly string[]> {
  const warnings: string[] = [];
  for (const media of new Set(figuresOf(body).map((figure) => figure.media))) {
    if (await shows(media)) continue;
    warnings.push(`The picture ${media} cannot be shown: add it again or take it out of the story.`);
  }
  return warnings;
}

/**
 * What a desk would want to know before the story leaves the house; none of it stops the export. `now` in
 * milliseconds.
 */
export function exportWarnings(
  fields: StoryFields,
  body: readonly Block[],
  now = Date.now(),
): readonly string[] {
  const missing = missingFor('ready', { fields, body, now, longestHeadline: LONGEST_HEADLINE });
  return [
    ...(isUnderEmbargo(fields, now) ? [`The story is under embargo until ${moment(fields.embargo)}.`] : []),
    ...(isPublic(fields.status) || fields.status === 'ready'
      ? []
      : [`The story is not ready: its status is ${STATUS_LABELS[fields.status]}.`]),
    ...missing.map(({ message }) => message),
  ];
}

function moment(instant: string | null): string {
  return instant === null ? '' : writeMoment(Date.parse(instant), { year: true });
}
