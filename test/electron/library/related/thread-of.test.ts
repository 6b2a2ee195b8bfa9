import { expect, it } from 'vitest';
import { threadOf } from '../../../../electron/library/related/related-to.ts';
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

  const after = await threadOf({ id, series: 'the nile', follows: first }, index);
  expect(after.parts.map((story) => story.id)).toEqual([first, third]);
  expect(after.earlier).toMatchObject({ id: first, headline: 'First', slug: 'first' });

  const early = await threadOf({ id, series: '', follows: draft }, index);
  expect(early).toEqual({ earlier: null, parts: [] });
  expect(await threadOf({ id, series: '', follows: 'gone-0001' }, index)).toEqual({
    earlier: null,
    parts: [],
  });
});
