import { htmlToBody } from '../../../../shared/import/html/html-to-body.ts';
import { htmlToStory } from '../../../../shared/import/html/html-to-story.ts';
import type { ImportedStory } from '../../../../shared/import/imported-story.ts';
import { markdownToStory } from '../../../../shared/import/markdown/markdown-to-story.ts';
import { createStory, emptyFields } from '../../../../shared/story/story.ts';
import { storySchema } from '../../../../shared/story/story-schema.ts';
import { type SetResult, timed } from '../case-result.ts';
import type { Fixtures } from '../fixtures.ts';
import { exportedMarkdown, markdownAsHtml } from '../markdown-export.ts';
import { outsideModel, publishedPage } from '../outside-model.ts';

/** Markup made to run something, through every way in and both ways out. */
export function hostileSet(fixtures: Fixtures): SetResult {
  const cases = fixtures.json('xss/dompurify-expect.json') as readonly {
    readonly payload: string;
    readonly title?: string;
  }[];
  return {
    name: 'xss',
    cases: cases.map(({ payload, title }, i) => {
      const { value: stories, milliseconds } = timed(() => waysIn(payload).map((read) => read()));
      const outside = stories.flatMap((story) => [
        ...outsideModel(publishedPage(story.body, story.fields)),
        ...outsideSchema(story),
        ...activeMarkdown(story),
      ]);
      return { name: `${i}: ${title || payload.slice(0, 50)}`, milliseconds, outside };
    }),
    notes: ['each through paste, HTML, Markdown, and as the address of a link and of a picture in both'],
  };
}

function waysIn(payload: string): readonly (() => ImportedStory)[] {
  const address = payload.replaceAll('"', '&quot;');
  const pasted = (html: string) => () => ({ ...htmlToBody(html), fields: emptyFields('en'), warnings: [] });
  return [
    pasted(payload),
    pasted(`<p><a href="${address}">x</a><img src="${address}" alt="y"></p>`),
    () => htmlToStory(payload),
    () => markdownToStory(payload),
    () =>
      markdownToStory(`[x](<${payload.replace(/[<>\n]/g, '')}>) ![y](<${payload.replace(/[<>\n]/g, '')}>)`),
  ];
}

function outsideSchema({ fields, body, pictures }: ImportedStory): readonly string[] {
  const story = createStory('story-0001', '2026-01-28T00:00:00Z', fields, body);
  const issues = storySchema.safeParse(story).error?.issues ?? [];
  const schemes = pictures.map(({ source }) => /^([a-z][a-z0-9+.-]*):/i.exec(source)?.[1]?.toLowerCase());
  const unknown = schemes.filter((scheme) => scheme !== undefined && !/^(?:https?|data)$/.test(scheme));
  return [...issues.map(({ message }) => message), ...unknown.map((scheme) => `picture from ${scheme}:`)];
}

const ACTIVE = new RegExp(
  [
    /<(?:script|iframe|object|embed|svg|math|form|style|link|meta|base)\b/,
    /\son\w+\s*=\s*["'][^<]*>/,
    /(?:href|src)="\s*(?:javascript|vbscript|data):/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);

/** The export as a site would render it, raw HTML and all. */
function activeMarkdown(story: ImportedStory): readonly string[] {
  const html = markdownAsHtml(exportedMarkdown(story));
  return ACTIVE.test(html) ? [`Markdown: ${html.slice(0, 60)}`] : [];
}
