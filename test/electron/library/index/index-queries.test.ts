import { describe, expect, it } from 'vitest';
import {
  listing,
  namedStories,
  relatives,
  series,
  slugsLike,
  story,
  suggestions,
  tagged,
  tags,
} from '../../../../electron/library/index/index-queries.ts';
import type { RelatedTo } from '../../../../shared/page/related.ts';
import { idAt, indexOf } from './index-of.ts';

const TO: RelatedTo = {
  id: 'story-under',
  sections: [],
  tags: [],
  language: 'en',
  follows: null,
  translationOf: null,
  related: { pinned: [], excluded: [] },
};

const idsOf = (cards: ReturnType<typeof relatives>) => cards.map(({ summary }) => summary.id);

describe('the stories that may be related to one', () => {
  it('share a tag or a section, whatever their capitals and their kind', () => {
    const index = indexOf([
      { sections: ['africa'] },
      { tags: [{ name: 'NILE', kind: 'topic' }] },
      { sections: ['World'], tags: [{ name: 'Danube', kind: 'place' }] },
    ]);
    const to = { ...TO, sections: ['Africa'], tags: [{ name: 'Nile', kind: 'place' } as const] };
    expect(idsOf(relatives(index, to)).sort()).toEqual([idAt(0), idAt(1)]);
  });

  it('take it further, or are what it takes further, or were pinned', () => {
    const index = indexOf([{ follows: TO.id }, {}, {}, {}]);
    const to = { ...TO, follows: idAt(1), related: { pinned: [idAt(2), 'story-gone'], excluded: [] } };
    expect(idsOf(relatives(index, to)).sort()).toEqual([idAt(0), idAt(1), idAt(2)]);
  });

  it('come once each, and what is out before what is not', () => {
    const shared = { sections: ['Africa'], tags: [{ name: 'Nile', kind: 'place' as const }] };
    const index = indexOf([
      { ...shared, status: 'published' },
      { ...shared, status: 'corrected' },
      { ...shared, status: 'draft' },
    ]);
    const to = { ...TO, ...shared, related: { pinned: [idAt(0)], excluded: [] } };
    expect(idsOf(relatives(index, to))).toEqual([idAt(1), idAt(0), idAt(2)]);
  });

  it('are found among what is out, however much is being worked on', () => {
    const drafts = Array.from({ length: 320 }, () => ({ sections: ['News'] }));
    const index = indexOf([{ sections: ['News'], status: 'published' }, ...drafts]);
    const found = idsOf(relatives(index, { ...TO, sections: ['News'] }));
    expect(found).toContain(idAt(0));
    expect(found).toHaveLength(301);
  });

  it('share neither an author nor a place nor a desk, by which every story would be one', () => {
    const index = indexOf([
      { authors: ['Africa'], assignee: 'Africa', series: 'Africa', collections: ['Africa'] },
      { dateline: { place: 'Africa', date: null } },
    ]);
    expect(relatives(index, { ...TO, sections: ['Africa'] })).toEqual([]);
  });
});

describe('the parts of a series', () => {
  it('are those that readers can open, the oldest first', () => {
    const part = { series: 'Water wars', status: 'published' } as const;
    const index = indexOf([
      { ...part, date: '2026-03-01' },
      { ...part, date: '2026-01-01', status: 'corrected' },
      { ...part, created: '2026-02-01T00:00:00.000Z' },
      { ...part, status: 'ready', date: '2026-01-02' },
      { ...part, series: 'Another', date: '2026-01-03' },
      { ...part, series: '', authors: ['Water wars'], date: '2026-01-04' },
    ]);
    expect(idsOf(series(index, 'water Wars'))).toEqual([idAt(1), idAt(2), idAt(0)]);
    expect(series(index, 'Water')).toEqual([]);
  });

  it('of one day lie in the order of their ids', () => {
    const part = { series: 'Water wars', status: 'published', date: '2026-03-01' } as const;
    expect(idsOf(series(indexOf([part, part, part]), 'Water wars'))).toEqual([idAt(0), idAt(1), idAt(2)]);
  });
});

describe('what names are offered while somebody types', () => {
  it('is each kind by itself, the most used first', () => {
    const index = indexOf([
      {
        sections: ['Africa', 'World'],
        tags: [{ name: 'Nile', kind: 'place' }],
        authors: ['Amina Bello'],
        dateline: { place: 'Cairo', date: null },
        series: 'Water wars',
        collections: ['Rivers'],
        assignee: 'Marsh',
      },
      { sections: ['World'], tags: [{ name: 'Ships', kind: 'topic' }] },
    ]);
    expect(suggestions(index)).toEqual({
      sections: ['World', 'Africa'],
      tags: [
        { name: 'Nile', kind: 'place' },
        { name: 'Ships', kind: 'topic' },
      ],
      authors: ['Amina Bello'],
      places: ['Cairo'],
      series: ['Water wars'],
      collections: ['Rivers'],
      assignees: ['Marsh'],
      kickers: [],
      sources: [],
    });
  });
});

describe('the tags in use', () => {
  it('are counted, and have the code that a story gives them', () => {
    const index = indexOf([
      { tags: [{ name: 'Nile', kind: 'place', code: 'Q3392' }] },
      { tags: [{ name: 'Nile', kind: 'place' }] },
      { tags: [{ name: 'Nile', kind: 'topic' }] },
    ]);
    expect(tags(index)).toEqual([
      { name: 'Nile', kind: 'place', code: 'Q3392', stories: 2 },
      { name: 'Nile', kind: 'topic', stories: 1 },
    ]);
  });

  it('find their stories, whatever their kind and capitals', () => {
    const index = indexOf([
      { tags: [{ name: 'Nile', kind: 'place' }] },
      { tags: [{ name: 'nile', kind: 'free' }] },
      { tags: [{ name: 'Ships', kind: 'topic' }], sections: ['Nile'] },
    ]);
    expect([...tagged(index, ['NILE'])].sort()).toEqual([idAt(0), idAt(1)]);
    expect(tagged(index, [])).toEqual([]);
    const many = Array.from({ length: 1200 }, (_, at) => `Tag ${at}`);
    expect(tagged(index, [...many, 'Ships'])).toEqual([idAt(2)]);
  });
});

describe('a story by its id', () => {
  it('is there with what its card says, or is not', () => {
    const index = indexOf([
      { headline: 'Ferry', text: 'It sank.' },
      { headline: 'Dams', standfirst: 'They hold.' },
    ]);
    expect(story(index, idAt(0))).toMatchObject({ summary: { headline: 'Ferry' }, excerpt: 'It sank.' });
    expect(story(index, idAt(1))).toMatchObject({ excerpt: 'They hold.' });
    expect(story(index, 'story-gone')).toBeNull();
  });
});

describe('the slugs that begin alike', () => {
  it('are those that a new one might meet', () => {
    const index = indexOf([
      { slug: 'ferry' },
      { slug: 'ferry-2' },
      { slug: 'ferry-sinks' },
      { slug: 'ferr' },
      { slug: 'dams' },
      { slug: '' },
    ]);
    expect([...slugsLike(index, 'ferry-7')].sort()).toEqual(['ferry', 'ferry-2', 'ferry-sinks']);
    expect(slugsLike(index, '')).not.toContain('');
    const long = 'a'.repeat(40);
    expect(slugsLike(indexOf([{ slug: `${long}b` }, { slug: 'a'.repeat(39) }]), `${long}c`)).toEqual([
      `${long}b`,
    ]);
  });
});

describe('all stories', () => {
  it('are listed newest first, with those that cannot be read', () => {
    const index = indexOf([
      { headline: 'Old', modified: '2026-01-01T00:00:00.000Z' },
      { headline: 'New', modified: '2026-01-03T00:00:00.000Z' },
      { headline: 'Same', modified: '2026-01-01T00:00:00.000Z' },
    ]);
    index.write([{ id: 'torn-story', damaged: 'it is torn' }]);
    const { stories, damaged } = listing(index);
    expect(stories.map(({ headline }) => headline)).toEqual(['New', 'Same', 'Old']);
    expect(damaged).toEqual([{ id: 'torn-story', reason: 'it is torn' }]);
  });

  it('are named in the order of their ids', () => {
    const index = indexOf([{ headline: 'One', slug: 'one' }, { headline: 'Two' }]);
    expect(namedStories(index)).toEqual([
      { id: idAt(0), slug: 'one', headline: 'One' },
      { id: idAt(1), slug: '', headline: 'Two' },
    ]);
  });
});
