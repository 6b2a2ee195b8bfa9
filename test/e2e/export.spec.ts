import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { defaultSite } from '../../shared/site-profile/site.ts';
import { aStory } from './support/a-story.ts';
import type { Dateline } from './support/launch.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';

// One white pixel.
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
);

const STORY = aStory(
  'story-0001',
  {
    headline: 'Talks resume in Cairo',
    standfirst: 'Aid corridors come first.',
    slug: 'talks-resume-in-cairo',
    sections: ['Foreign News'],
    tags: [{ name: 'Egypt', kind: 'place' }],
    authors: ['Amara Okafor'],
    dateline: { place: 'Cairo', date: '2026-01-27' },
    status: 'published',
    date: '2026-01-28',
  },
  [
    'Envoys met in Cairo on Tuesday.',
    {
      type: 'figure',
      media: 'nile.png',
      width: 1,
      height: 1,
      alt: 'The Nile at dusk',
      caption: 'The Nile.',
      credit: 'Staff',
    },
  ],
);
const SITE = {
  ...defaultSite('The Cairo Desk'),
  authors: [{ name: 'Amara Okafor', biography: 'Reports from Abuja.', picture: null }],
};
const EVERYTHING = [
  'Talks resume in Cairo',
  'Aid corridors come first.',
  'Envoys met in Cairo on Tuesday.',
  'The Nile at dusk',
  'The Nile.',
  'Staff',
  'Foreign News',
  'Egypt',
  'Amara Okafor',
];

async function open(
  launch: (options: { library: string }) => Promise<Dateline>,
  folder: string,
): Promise<Dateline> {
  const library = await writeLibrary(folder, {
    stories: [STORY],
    site: SITE,
    media: { 'story-0001': { 'nile.png': PICTURE } },
  });
  const desk = await launch({ library });
  await desk.parts.stories.getByText('Talks resume in Cairo').click();
  await expect(desk.parts.headline).toHaveText('Talks resume in Cairo');
  return desk;
}

async function exportAs(desk: Dateline, kind: string, save: string): Promise<void> {
  await desk.answerNext({ save });
  await desk.parts.export.click();
  const dialog = desk.page.getByRole('dialog', { name: 'Export story' });
  await dialog.getByRole('radio', { name: kind }).check();
  await dialog.getByRole('button', { name: 'Export…' }).click();
  await expect(dialog.getByText(`Exported “${path.basename(save)}”`)).toBeVisible();
}

/** The picture, byte for byte, with one chunk more that holds the words of its fields. */
function expectPictureWithWords(exported: Buffer): void {
  const headerEnd = 33;
  const rest = PICTURE.subarray(headerEnd);
  expect(exported.subarray(0, headerEnd)).toEqual(PICTURE.subarray(0, headerEnd));
  expect(exported.subarray(-rest.length)).toEqual(rest);
  for (const words of ['The Nile at dusk', 'The Nile.', 'Staff'])
    expect(exported.toString()).toContain(words);
}

test('one file holds the whole page, with the words typed a moment before', async ({ launch, temp }) => {
  const desk = await open(launch, await temp.make('library'));
  const { page, parts } = desk;
  await parts.body.getByText('Envoys met').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Nobody signed.');
  const file = path.join(await temp.make('out'), 'talks.html');
  await exportAs(desk, 'Web page, one file', file);

  const html = await readFile(file, 'utf8');
  for (const words of [...EVERYTHING, 'Nobody signed.']) expect(html).toContain(words);
  expect(html).toContain('data:image/png;base64,');
  expect(html).not.toMatch(
    /<(?:img|link|script|source)[^>]+(?:src|href)="(?!data:|https?:|#)[^"]*\.(?:png|css|js|woff2)"/,
  );

  await page.getByRole('button', { name: 'Show in folder' }).click();
  await expect
    .poll(async () => (await desk.nativeCalls()).filter(({ kind }) => kind === 'show-in-folder'))
    .toEqual([{ kind: 'show-in-folder', about: file }]);
});

test('a folder holds the page and its picture', async ({ launch, temp }) => {
  const desk = await open(launch, await temp.make('library'));
  const folder = path.join(await temp.make('out'), 'talks');
  await exportAs(desk, 'Web page, folder', folder);
  const html = await readFile(path.join(folder, 'index.html'), 'utf8');
  for (const words of EVERYTHING) expect(html).toContain(words);
  expect(html).toContain('src="media/nile.png"');
  expectPictureWithWords(await readFile(path.join(folder, 'media/nile.png')));
});

test('Markdown carries the fields as front matter, and the picture beside it', async ({ launch, temp }) => {
  const desk = await open(launch, await temp.make('library'));
  const out = await temp.make('out');
  await exportAs(desk, 'Markdown', path.join(out, 'talks.md'));
  const markdown = await readFile(path.join(out, 'talks.md'), 'utf8');
  for (const words of EVERYTHING) expect(markdown).toContain(words);
  expect(markdown).toMatch(/^---\nheadline: Talks resume in Cairo\n/);
  const picture = /\((?<file>[^)\s]*nile\.png)/.exec(markdown)?.groups?.file;
  expect(picture).toBeDefined();
  expectPictureWithWords(await readFile(path.join(out, decodeURI(picture ?? ''))));
});

test('a cancelled or failed export says so and leaves nothing behind', async ({ launch, temp }) => {
  const desk = await open(launch, await temp.make('library'));
  const { page, parts } = desk;
  const out = await temp.make('out');
  await parts.export.click();
  const dialog = page.getByRole('dialog', { name: 'Export story' });
  await expect(dialog.getByRole('radio', { name: 'Web page, one file' })).toBeFocused();
  await desk.answerNext({ save: null });
  await dialog.getByRole('button', { name: 'Export…' }).click();
  await expect.poll(async () => (await desk.nativeCalls()).map(({ kind }) => kind)).toContain('save-dialog');
  await expect(dialog.getByRole('button', { name: 'Export…' })).toBeEnabled();

  await desk.answerNext({ save: path.join(out, 'no such folder', 'talks.html') });
  await dialog.getByRole('button', { name: 'Export…' }).click();
  await expect(dialog.getByText(/no such folder/)).toBeVisible();
  expect(await readdir(out)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(parts.export).toBeFocused();
});

test('what a desk should know is said before a story leaves', async ({ launch, temp }) => {
  const library = await writeLibrary(await temp.make('library'), {
    stories: [
      aStory('story-0001', {}, [
        'Words without a headline.',
        { type: 'figure', media: 'nile.png', width: 1, height: 1, alt: '', caption: '', credit: '' },
      ]),
    ],
    media: { 'story-0001': { 'nile.png': PICTURE } },
  });
  const desk = await launch({ library });
  await expect(desk.parts.body).toContainText('Words without a headline.');
  await desk.parts.export.click();
  const list = desk.page.getByRole('list', { name: 'Before it goes out' });
  await expect(list.getByRole('listitem')).toHaveText([
    'To know before it goes outThe story has no headline.',
    'The story has no standfirst.',
    'The story stands in no section.',
    'The story has no tags.',
    'The story has no author.',
    'The dateline has no place.',
    'The story has no slug, so its file takes another name.Make it from the headline',
    'One picture has no description for readers who cannot see it.',
    'One picture has no caption.',
    'One picture has no credit.',
    'The story is not ready: its status is Draft.',
  ]);
});

test('a picture that is missing or no picture is told before the export', async ({ launch, temp }) => {
  const figure = (media: string) =>
    ({ type: 'figure', media, width: 1, height: 1, alt: media, caption: 'C', credit: 'C' }) as const;
  const story = aStory('story-0001', { headline: 'Pictures' }, [
    figure('nile.png'),
    figure('gone.png'),
    figure('drawing.png'),
  ]);
  const library = await writeLibrary(await temp.make('library'), {
    stories: [story],
    media: { 'story-0001': { 'nile.png': PICTURE, 'drawing.png': Buffer.from('<svg/>') } },
  });
  const desk = await launch({ library });
  await expect(desk.parts.headline).toHaveValue('Pictures');
  await desk.parts.export.click();
  const dialog = desk.page.getByRole('dialog', { name: 'Export story' });
  for (const wrong of ['gone.png is missing', 'drawing.png cannot be shown'])
    await expect(dialog.getByText(`The picture ${wrong}`)).toBeVisible();
  await expect(dialog.getByText('The picture nile.png')).toHaveCount(0);
});
