import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { defaultSite } from '../../../../shared/site-profile/site.ts';
import { temporaryLibrary } from '../temporary-library.ts';

it('refuses a profile that it could not read again, and leaves the one there as it is', async () => {
  const library = await temporaryLibrary();
  const file = join(library.folder, 'site.json');
  const before = await readFile(file, 'utf8');
  const saved = library.saveSite({ ...defaultSite(), name: 7 as unknown as string });
  await expect(saved).rejects.toMatchObject({ code: 'invalid-argument' });
  await expect(saved).rejects.toThrow(/^The site profile was not saved because /);
  expect(await readFile(file, 'utf8')).toBe(before);
});
