import { expect } from '@playwright/test';
import {
  shownQuarters,
  TURNED_TYPES,
  turnedPicture,
  UPRIGHT,
} from '../electron/library/media/turned-pictures.ts';
import { aStory } from './support/a-story.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';

test('the editor and the preview show a picture upright, however the camera was held', async ({
  launch,
  temp,
}) => {
  test.slow();
  const media: Record<string, Buffer> = {};
  for (const type of TURNED_TYPES) {
    // What turns a WebP for the window starts anew for each.
    for (let held = 1; held <= 8; held += type === 'webp' ? 5 : 1)
      media[`${type}-${held}.${type}`] = await turnedPicture(type, held);
  }
  const names = Object.keys(media);
  const story = aStory(
    'story-0001',
    { headline: 'Held in every way' },
    names.map((name) => ({ type: 'figure', media: name, ...UPRIGHT, alt: name, caption: '', credit: '' })),
  );
  const library = await writeLibrary(await temp.make('held'), {
    stories: [story],
    media: { 'story-0001': media },
  });
  const desk = await launch({ library });
  await expect(desk.parts.headline).toHaveValue('Held in every way');
  await desk.parts.view.getByRole('radio', { name: 'Split' }).click();
  const preview = desk.page.frameLocator('iframe[title="Published page"]');
  for (const place of [preview, desk.parts.body]) {
    const shown = place.getByRole('img');
    await expect(shown).toHaveCount(names.length);
    // Far pictures are loaded when somebody comes near.
    await shown.evaluateAll((all) => {
      for (const img of all as HTMLImageElement[]) img.loading = 'eager';
    });
    const sizes = () =>
      shown.evaluateAll((all) =>
        (all as HTMLImageElement[]).map((img) => [img.alt, img.naturalWidth, img.naturalHeight]),
      );
    await expect.poll(sizes, { timeout: 90_000 }).toEqual(names.map((name) => [name, 60, 40]));
  }
  for (const name of names) {
    const { quarters } = await shownQuarters(await preview.getByRole('img', { name }).screenshot());
    expect(quarters, name).toEqual(['red', 'green', 'blue', 'white']);
  }
});
