import { expect, it } from 'vitest';
import { linkedCards, relatedTo } from '../../../../electron/library/related/related-to.ts';
import { paragraph, temporaryLibrary, writeStory } from '../temporary-library.ts';

it('offers what shares something, with what its card shows and why', async () => {
  const library = await temporaryLibrary();
  const nile = { tags: [{ name: 'Nile', kind: 'place' as const }], sections: ['Africa'] };
  const { id } = await writeStory(library, { headline: 'Dams', ...nile });
  const other = await writeStory(
    library,
    { headline: 'Floods', status: 'published', slug: 'floods', ...nile },
    [paragraph('The water came at night.')],
  );
  await writeStory(library, { headline: 'Elsewhere', status: 'published', sections: ['Asia'] });
  expect(await relatedTo(library.context, id)).toEqual([
    {
      id: other.id,
      slug: 'floods',
      headline: 'Floods',
      status: 'published',
      embargo: null,
      sections: ['Africa'],
      date: null,
      language: 'en',
      excerpt: 'The water came at night.',
      why: 'shared: Nile; same section; this week',
    },
  ]);
});

it('says in a sentence that the story is gone', async () => {
  const library = await temporaryLibrary();
  await expect(relatedTo(library.context, 'no-such-story')).rejects.toMatchObject({
    code: 'not-found',
    message: 'This story is not in the library any more: refresh the list.',
  });
  await expect(relatedTo(library.context, '../elsewhere')).rejects.toMatchObject({ code: 'not-found' });
});

it('shows the stories that somebody names in their order, each once, and none that is not there', async () => {
  const library = await temporaryLibrary();
  const [one, two] = [
    await writeStory(library, { headline: 'One' }, [paragraph('First.')]),
    await writeStory(library, { headline: 'Two' }),
  ];
  const cards = await linkedCards([two.id, 'no-such-story', one.id, two.id], library.context.index);
  expect(cards.map(({ headline, excerpt }) => [headline, excerpt])).toEqual([
    ['Two', ''],
    ['One', 'First.'],
  ]);
  await expect(linkedCards(['../elsewhere'], library.context.index)).rejects.toMatchObject({
    code: 'not-found',
  });
});
