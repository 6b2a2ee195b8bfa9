import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { storyToMarkdown } from '../../../shared/export/markdown/story-to-markdown.ts';
import type { ImportedStory } from '../../../shared/import/imported-story.ts';
import { createStory } from '../../../shared/story/story.ts';
import { deskCopyOf } from '../../support/cleared.ts';

/** The body of a story as Dateline exports it to Markdown, without front matter. */
export function exportedMarkdown({ fields, body }: Pick<ImportedStory, 'fields' | 'body'>): string {
  const story = createStory('story-0001', '2026-01-28T00:00:00Z', fields, body);
  const markdown = storyToMarkdown(deskCopyOf(story), { mediaPath: (media) => `media/${media}` });
  return markdown.replace(/^<!--.*-->\n---\n[\s\S]*?\n---\n/, '');
}

/** What GitHub's Markdown means, by the reference parser. */
export function markdownAsHtml(markdown: string): string {
  return micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  });
}
