import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { exportContext } from '../../../electron/exporting/export-context.ts';
import { defaultSite } from '../../../shared/site-profile/site.ts';
import { temporaryLibrary, writeStory } from '../library/temporary-library.ts';

it('reads what all stories of a run share once, and only when it is asked for', async () => {
  const library = await temporaryLibrary();
  const site = await library.site();
  await library.saveSite({ ...site, timeZone: 'Africa/Cairo', pictures: { ...site.pictures, quality: 61 } });
  const read = vi.spyOn(library, 'site');
  const { pageSources, siteOrUsual } = exportContext(library);
  expect(read).not.toHaveBeenCalled();
  const [first, second] = await Promise.all([pageSources.site(), pageSources.site()]);
  expect(first).toBe(second);
  expect(first.timeZone).toBe('Africa/Cairo');
  expect((await siteOrUsual()).pictures.quality).toBe(61);
  await siteOrUsual();
  expect(read).toHaveBeenCalledTimes(2);
});

it('writes pictures as usual where the site cannot be read, which is for the page to complain of', async () => {
  const library = await temporaryLibrary();
  await writeFile(join(library.folder, 'site.json'), '{"timeZone": "Afr');
  const { pageSources, siteOrUsual } = exportContext(library);
  expect(await siteOrUsual()).toEqual(defaultSite());
  await expect(pageSources.site()).rejects.toMatchObject({ code: 'damaged' });
});

it('hides no failure that nobody foresaw', async () => {
  const library = await temporaryLibrary();
  vi.spyOn(library, 'site').mockRejectedValue(new TypeError('no memory'));
  await expect(exportContext(library).siteOrUsual()).rejects.toThrow('no memory');
});

it('knows the cards of stories that a page links', async () => {
  const library = await temporaryLibrary();
  const { id } = await writeStory(library, { headline: 'Ships turn north', slug: 'ships' });
  const cards = await exportContext(library).pageSources.linked([id]);
  expect(cards).toMatchObject([{ id, headline: 'Ships turn north' }]);
});
