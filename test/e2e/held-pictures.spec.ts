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
    for (let held = 1; held <= 8; held++) media[`${type}-${held}.${type}`] = await turnedPicture(type, held);
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
  for (const name of names) {
    for (const place of [preview.getByRole('img', { name }), desk.parts.body.getByRole('img', { name })]) {
      await place.scrollIntoViewIfNeeded();
      await expect
        .poll(() => place.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth))
        .toBe(60);
      expect(await place.evaluate((img: HTMLImageElement) => img.naturalHeight), name).toBe(40);
      const { quarters } = await shownQuarters(await place.screenshot());
      expect(quarters, name).toEqual(['red', 'green', 'blue', 'white']);
    }
  }
});
