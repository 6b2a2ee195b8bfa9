import { expect, it } from 'vitest';
import { threadOf } from '../../../../electron/library/related/related-to.ts';
import { NO_THREAD } from '../../../../shared/page/story-thread.ts';
import type { Status } from '../../../../shared/story/status.ts';
import { paragraph, temporaryLibrary, writeStory } from '../temporary-library.ts';

it('names the published parts of a series by date, and an earlier story once it is out', async () => {
  const library = await temporaryLibrary();
  const part = (headline: string, date: string | null, status: 'published' | 'corrected' | 'draft') =>
    writeStory(library, { headline, date, status, series: 'The Nile', slug: headline.toLowerCase() }, [
      paragraph('Text.'),
    ]);
  const { id: third } = await part('Third', '2026-03-01', 'corrected');
  const { id: first } = await part('First', '2026-01-01', 'published');
  const { id: draft } = await part('Draft', null, 'draft');
  const { id } = await part('Second', '2026-02-01', 'published');
  await writeStory(library, { headline: 'Other', status: 'published', series: 'The Nile delta' });
  const { index } = library.context;

  const after = await threadOf({ id, series: 'the nile', follows: first, translationOf: null }, index);
  expect(after.parts.map((story) => story.id)).toEqual([first, third]);
  expect(after.earlier).toMatchObject({ id: first, headline: 'First', slug: 'first' });

  const early = await threadOf({ id, series: '', follows: draft, translationOf: null }, index);
  expect(early).toEqual(NO_THREAD);
  const gone = { id, series: '', follows: 'gone-0001', translationOf: 'gone-0002' };
  expect(await threadOf(gone, index)).toEqual(NO_THREAD);
});

it('of a translation names the original and the other translations that readers can open', async () => {
  const library = await temporaryLibrary();
  const add = async (headline: string, language: string, translationOf: string | null, status: Status) =>
    (await writeStory(library, { headline, slug: headline.toLowerCase(), language, translationOf, status }))
      .id;
  const original = await add('Original', 'ar', null, 'published');
  const english = await add('English', 'en', original, 'published');
  const french = await add('French', 'fr', original, 'corrected');
  await add('German', 'de', original, 'draft');
  const { index } = library.context;
  const thread = (id: string, translationOf: string | null) =>
    threadOf({ id, series: '', follows: null, translationOf }, index);

  const ofEnglish = await thread(english, original);
  expect(ofEnglish.original).toMatchObject({ id: original, language: 'ar' });
  expect(ofEnglish.translations.map(({ id }) => id)).toEqual([french]);
  const ofOriginal = await thread(original, null);
  expect(ofOriginal.original).toBeNull();
  expect(ofOriginal.translations.map(({ id }) => id)).toEqual([english, french]);
  expect(await thread(original, original)).toEqual(ofOriginal);
});
