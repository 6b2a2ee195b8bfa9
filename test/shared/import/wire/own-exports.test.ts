import { describe, expect, it } from 'vitest';
import { storyToNewsml } from '../../../../shared/export/newsml-g2/story-to-newsml.ts';
import { storyToNinjs } from '../../../../shared/export/ninjs/story-to-ninjs.ts';
import { storyToSuperdesk } from '../../../../shared/export/ninjs-superdesk/story-to-superdesk.ts';
import { storyToNitf } from '../../../../shared/export/nitf/story-to-nitf.ts';
import type { ImportedStory } from '../../../../shared/import/imported-story.ts';
import { g2ToStories } from '../../../../shared/import/newsml-g2/g2-to-stories.ts';
import { ninjsToStories } from '../../../../shared/import/ninjs/ninjs-to-stories.ts';
import { nitfToStory } from '../../../../shared/import/nitf/nitf-to-story.ts';
import type { Story, StoryFields } from '../../../../shared/story/story.ts';
import { visibleBody } from '../../../../shared/story/visible-body.ts';
import { publicationOf } from '../../../support/cleared.ts';
import { BLOCKS } from '../../../support/full-blocks.ts';
import { pageInput } from '../../../support/page-input.ts';
import { sixStories } from '../../../support/six-stories.ts';
import { WIRE_FILES, wireStory } from '../../../support/wire-story.ts';
import { bareWords, bodyWordsOf, lostWords } from '../../../support/words.ts';

const pageOf = (given: Story) => pageInput({ fields: given, body: given.body });
const json = (value: unknown) => JSON.stringify(value);

/** Each kind of the wire: how it is written, and how that is read. */
const KINDS: Readonly<Record<string, (given: Story) => ImportedStory | undefined>> = {
  ninjs: (given) => ninjsToStories(json(storyToNinjs(publicationOf(given), pageOf(given), WIRE_FILES)))[0],
  'ninjs-superdesk': (given) =>
    ninjsToStories(json(storyToSuperdesk(publicationOf(given), pageOf(given), WIRE_FILES)))[0],
  nitf: (given) => nitfToStory(storyToNitf(publicationOf(given), pageOf(given), WIRE_FILES)),
  'newsml-g2': (given) => g2ToStories(storyToNewsml(publicationOf(given), pageOf(given), WIRE_FILES))[0],
};

/** Fields that every one of them holds. */
const COMMON = [
  'headline',
  'kicker',
  'standfirst',
  'slug',
  'sections',
  'authors',
  'language',
  'date',
  'editorsNote',
  'source',
  'copyright',
  'usageTerms',
] as const satisfies readonly (keyof StoryFields)[];

const full: Story = {
  ...wireStory,
  kicker: 'Analysis',
  date: '2026-01-28T10:00:00+00:00',
  editorsNote: 'Names were changed.',
  source: 'Nile Agency',
  copyright: '© 2026 The Meridian Post',
  usageTerms: 'Not in Egypt',
  corrections: [],
  series: 'Sudan',
};

/** Formats without a place for a tag that nobody has classed hold it as a topic. */
const tagsOf = ({ tags }: Pick<StoryFields, 'tags'>, isFreeHeld: boolean) =>
  tags
    .map(({ name, kind, code = '' }) => `${isFreeHeld || kind !== 'free' ? kind : 'topic'} ${name} ${code}`)
    .toSorted();

describe.each(Object.entries(KINDS))('what is exported as %s', (kind, readBack) => {
  it('comes back in every field that the format holds', () => {
    const read = readBack(full);
    const of = (fields: StoryFields | undefined) =>
      Object.fromEntries(COMMON.map((name) => [name, fields?.[name]]));
    expect(of(read?.fields)).toEqual(of(full));
    expect(read?.fields.dateline.place).toBe(full.dateline.place);
    expect(tagsOf(read?.fields ?? full, kind === 'ninjs-superdesk')).toEqual(
      tagsOf(full, kind === 'ninjs-superdesk'),
    );
    if (kind === 'nitf' || kind === 'newsml-g2') {
      expect(read?.fields.dateline).toEqual(full.dateline);
      expect(read?.fields.series).toBe('Sudan');
    }
    expect(read?.fields.note).toBe('');
    expect(read?.wire).toMatchObject({ id: expect.stringContaining(full.id), signal: 'usable' });
    expect(read?.warnings).toEqual([]);
  });

  it('says that it was taken back', () => {
    const retraction = { kind: 'retraction', text: 'Wrong', when: '2026-01-29T10:00:00Z', who: '' } as const;
    expect(readBack({ ...full, corrections: [retraction] })?.wire?.signal).toBe('kill');
  });

  it('has the words and the pictures of every block', () => {
    const given = { ...full, body: Object.values(BLOCKS) };
    const read = readBack(given);
    const written = bareWords(bodyWordsOf(visibleBody(given.body)));
    expect(lostWords(written, bareWords(bodyWordsOf(read?.body ?? [])))).toEqual([]);
    expect(read?.pictures.map(({ source }) => source)).toContain('talks-media/ferry.png');
  });

  it('has every word of six stories', () => {
    for (const given of sixStories) {
      const read = readBack(given);
      const written = bareWords(bodyWordsOf(visibleBody(given.body)));
      expect(lostWords(written, bareWords(bodyWordsOf(read?.body ?? [])))).toEqual([]);
    }
  });
});
