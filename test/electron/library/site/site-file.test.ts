import { readdir, readFile, writeFile } from 'node:fs/promises';
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

it('keeps what another program has changed since, and asks where both changed the same', async () => {
  const library = await temporaryLibrary();
  const base = await library.saveSite(defaultSite('The desk'));
  const file = library.context.layout.siteFile;
  const theirs = { ...base, timeZone: 'Africa/Cairo', name: 'Theirs' };
  await writeFile(file, JSON.stringify(theirs));
  const ours = { ...base, name: 'Ours', kickers: ['Analysis'] };
  await expect(library.saveSite(ours, base)).rejects.toMatchObject({
    code: 'stale',
    message:
      'Another program has changed the site’s name too: nothing was saved yet; save again to put yours in its ' +
      'place.',
  });
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(theirs);
  const saved = await library.saveSite({ ...base, kickers: ['Analysis'] }, base);
  expect(saved).toEqual({ ...theirs, kickers: ['Analysis'] });
  expect(await library.site()).toEqual(saved);
});

it('writes in the place of a damaged profile, which it keeps, and of no sound one that nobody has seen', async () => {
  const library = await temporaryLibrary();
  const { siteFile, folder } = library.context.layout;
  await writeFile(siteFile, '{"name": "half');
  await library.saveSite(defaultSite('Anew'), null);
  expect((await library.site()).name).toBe('Anew');
  const kept = (await readdir(folder)).find((name) => name.startsWith('site-damaged-')) ?? '';
  expect(await readFile(join(folder, kept), 'utf8')).toBe('{"name": "half');
  await expect(library.saveSite(defaultSite('Blind'), null)).rejects.toMatchObject({ code: 'stale' });
  expect((await library.site()).name).toBe('Anew');
});

it('reads rules of which it is told some, and says which one is wrong', async () => {
  const library = await temporaryLibrary();
  const site = defaultSite();
  const { siteFile } = library.context.layout;
  await writeFile(siteFile, JSON.stringify({ ...site, rules: { from: { kicker: 'published' } } }));
  expect((await library.site()).rules).toEqual({
    ...site.rules,
    from: { ...site.rules.from, kicker: 'published' },
  });
  await writeFile(siteFile, JSON.stringify({ ...site, rules: { from: { kicker: 'soon' } } }));
  await expect(library.site()).rejects.toThrow(/rules.*from.*kicker/);
});
