import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { blockText } from '../../../shared/story/block-text.ts';
import type { Paragraph } from '../../../shared/story/blocks/paragraph.ts';
import { parseStory } from '../../../shared/story/parse-story.ts';
import type { Story } from '../../../shared/story/story.ts';
import { aStory } from '../../e2e/support/a-story.ts';
import type { HurriedKeys } from '../../e2e/support/hurried-keys.ts';
import type { Dateline } from '../../e2e/support/launch.ts';
import { writeLibrary } from '../../e2e/support/write-library.ts';
import { ask } from '../kill/ask.ts';

/** What each field of each story says on the disk, by story and field. */
export type Texts = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** A window in which somebody types faster than it follows. */
export interface HurriedDesk {
  readonly dateline: Dateline;
  readonly library: string;
  readonly keys: HurriedKeys;
}

/** Written in; the other one is there to be gone to. */
export const HOME = 'story-home';
export const HOME_HEADLINE = 'Alpha at home';
export const AWAY = 'story-away';
export const AWAY_HEADLINE = 'Bravo away';
/** One of those that come with a library. */
export const TEMPLATE = 'News in brief';

export async function writeHurriedLibrary(library: string): Promise<void> {
  await writeLibrary(library, {
    stories: [
      aStory(HOME, { headline: HOME_HEADLINE, tags: [{ name: 'Round 0', kind: 'topic' }] }, [
        'ministers met.',
        'they said little.',
        'they went home.',
      ]),
      aStory(AWAY, { headline: AWAY_HEADLINE }, ['nobody was there.']),
    ],
  });
}

const storyFile = (library: string, id: string) => join(library, 'stories', id, 'story.json');

export async function readHurried(library: string, id: string): Promise<Story> {
  return parseStory(JSON.parse(await readFile(storyFile(library, id), 'utf8')));
}

/**
 * The story as another program leaves it: written into the file, or put in its place as Git and the sync
 * programs do.
 */
export async function writeExternally(
  library: string,
  id: string,
  change: (story: Story) => Partial<Story>,
  inPlace: boolean,
): Promise<void> {
  const story = await readHurried(library, id);
  const text = JSON.stringify({ ...story, ...change(story) }, null, 2);
  const file = storyFile(library, id);
  if (inPlace) return writeFile(file, text);
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

export function paragraph(text: string): Paragraph {
  return { type: 'paragraph', children: text === '' ? [] : [{ type: 'text', text }] };
}

/** What the window gives a story by itself says nothing of what somebody typed. */
const OWN_ACCORD: readonly string[] = [
  'slug',
  'created',
  'modified',
  'trail',
  'id',
  'body',
  'version',
  'format',
];

export async function textsOf(library: string): Promise<Texts> {
  // A story that is being made has another name until all of it is there.
  const ids = (await readdir(join(library, 'stories'))).filter((id) => !id.startsWith('.'));
  const stories = await Promise.all(ids.map((id) => readHurried(library, id)));
  return new Map(stories.map((story) => [story.id, fieldTexts(story)] as const));
}

function fieldTexts(story: Story): Readonly<Record<string, string>> {
  const fields = Object.entries(story)
    .filter(([name]) => !OWN_ACCORD.includes(name))
    .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)] as const);
  return { ...Object.fromEntries(fields), body: story.body.map(blockText).join('\n') };
}

/** The template that new stories are begun from. */
export async function templateTexts(library: string): Promise<Readonly<Record<string, string>>> {
  const folder = join(library, 'templates');
  for (const id of await readdir(folder)) {
    const story = parseStory(JSON.parse(await readFile(join(folder, id, 'story.json'), 'utf8')));
    if (story.headline === TEMPLATE) return { ...fieldTexts(story), headline: '' };
  }
  throw new Error(`There is no template called ${TEMPLATE}`);
}

/** The caret at the end of the last paragraph of the story that is at home, and nothing called up. */
export async function goHome({ dateline, library }: HurriedDesk): Promise<void> {
  const { page, parts } = dateline;
  for (let tries = 0; (await page.locator('[data-asking][data-open]').count()) > 0 && tries < 5; tries++)
    await page.keyboard.press('Escape');
  const { headline } = await readHurried(library, HOME);
  if ((await parts.headline.inputValue().catch(() => '')) !== headline || (await parts.body.count()) === 0) {
    await parts.search.fill('');
    const row = parts.stories.getByRole('row').filter({ has: page.getByText(headline, { exact: true }) });
    await row.click();
    await expect(parts.headline).toHaveValue(headline);
  }
  await dateline.waitForSaved();
  await binOthers(dateline.page, library);
  await parts.body.locator('p').last().click();
  await page.keyboard.press('Control+End');
  await expect(parts.body).toBeFocused();
}

/** What the runs before have made: a list of few stories shows each of them. */
async function binOthers(page: Page, library: string): Promise<void> {
  const ids = await readdir(join(library, 'stories'));
  for (const id of ids.filter((one) => !one.startsWith('.') && one !== HOME && one !== AWAY))
    await ask(page, 'stories.bin', { id });
}
