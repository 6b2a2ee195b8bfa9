import { expect, it } from 'vitest';
import { otherKindNotices } from '../../../shared/import/other-kind-notices.ts';

it('tells of a tag that the library knows as another kind of thing, and of no other', () => {
  const known = [
    { name: 'Sudan', kind: 'place' },
    { name: 'Jordan', kind: 'person' },
    { name: 'Jordan', kind: 'place' },
  ] as const;
  const came = [
    { name: 'sudan', kind: 'free' },
    { name: 'Jordan', kind: 'place' },
    { name: 'Jordan', kind: 'organisation' },
    { name: 'Ports', kind: 'topic' },
  ] as const;
  expect(otherKindNotices(came, known)).toEqual([
    'The tag “sudan” came unsorted, and the library has “Sudan” as a place: make them one in Tags if they are ' +
      'the same.',
    'The tag “Jordan” came as an organisation, and the library has “Jordan” as a person: make them one in Tags ' +
      'if they are the same.',
  ]);
});
