import { expect, it } from 'vitest';
import { createLibraryNames, type NamedDesk } from '../../../electron/spelling/library-names.ts';
import type { LibraryEvents } from '../../../shared/library/library-events.ts';
import { createTypedEmitter } from '../../../shared/typed-emitter.ts';

const NOTHING = {
  sections: [],
  tags: [],
  authors: [],
  places: [],
  series: [],
  collections: [],
  assignees: [],
  kickers: [],
  sources: [],
};

function desk(
  names: Partial<Awaited<ReturnType<NonNullable<ReturnType<NamedDesk['current']>>['suggestions']>>>,
) {
  const events = createTypedEmitter<LibraryEvents>();
  const asked = { times: 0 };
  const library = {
    suggestions: async () => {
      asked.times++;
      return { ...NOTHING, ...names };
    },
  };
  let open: typeof library | null = library;
  return {
    events,
    asked,
    current: () => open,
    close: () => {
      open = null;
    },
  };
}

it('takes the words of people and places, and no tag that is not written as a name', async () => {
  const names = createLibraryNames(
    desk({
      tags: [
        { name: 'Abdel-Fattah Burhan', kind: 'person' },
        { name: 'goverment', kind: 'topic' },
        { name: 'البرهان', kind: 'person' },
      ],
      authors: ['Mei Tan', 'Zoë Kouassi'],
      places: ['Omdurman'],
      assignees: ['Rueda'],
      sections: ['Wrold'],
    }),
  );
  expect([...(await names.words())].sort()).toEqual(
    ['Abdel-Fattah', 'Burhan', 'Kouassi', 'Mei', 'Omdurman', 'Rueda', 'Tan', 'Zoë', 'البرهان'].sort(),
  );
});

it('asks again only when the library has changed, and not at every save', async () => {
  const its = desk({ places: ['Omdurman'] });
  let now = 0;
  const names = createLibraryNames(its, () => now);
  await names.words();
  now = 60_000;
  await names.words();
  expect(its.asked.times).toBe(1);
  its.events.emit('library.changed', null);
  await names.words();
  expect(its.asked.times).toBe(2);
  its.events.emit('library.changed', null);
  await names.words();
  expect(its.asked.times).toBe(2);
  now = 90_000;
  await names.words();
  expect(its.asked.times).toBe(3);
});

it('knows none without a library, and does without those of one that cannot be read', async () => {
  const its = desk({});
  const names = createLibraryNames(its);
  its.close();
  expect(await names.words()).toEqual([]);
  const broken = createLibraryNames({
    events: createTypedEmitter<LibraryEvents>(),
    current: () => ({ suggestions: () => Promise.reject(new Error('no index')) }),
  });
  expect(await broken.words()).toEqual([]);
});
