import { text } from '../../shared/story/inline.ts';
import { STATUSES } from '../../shared/story/status.ts';
import { createStory, emptyFields, type Story, type StoryFields } from '../../shared/story/story.ts';
import { BLOCKS, p } from './full-blocks.ts';
import { wireStory } from './wire-story.ts';

const NOW = '2026-01-28T09:00:00.000Z';

/** What a writer of XML, JSON or HTML would stumble over, were it not escaped. */
export const HOSTILE = ']]> -- <!--x--> &amp; <b>"\'</b> {% raw %} {{ x }} \ud800 \uffff \u202e';

function story(id: string, language: string, changes: Partial<StoryFields>): Story {
  return createStory(id, NOW, { ...emptyFields(language), ...changes }, Object.values(BLOCKS));
}

/** Six stories that every format has to hold: with all fields, three scripts, all blocks, nothing, hostile text. */
export const sixStories: readonly Story[] = [
  wireStory,
  story('all-blocks-0001', 'en', { headline: 'All of it', date: '2026-01-28', series: 'The river' }),
  story('arabic-0001', 'ar', {
    headline: 'استئناف المحادثات في القاهرة',
    standfirst: 'الشاحنات أولا ثم الهدنة',
    authors: ['أمينة بيلو', 'جو كارتر'],
    sections: ['أخبار'],
    tags: [{ name: 'السودان', kind: 'place', code: 'iso3166:SD' }],
    dateline: { place: 'القاهرة', date: '2026-01-28' },
  }),
  story('chinese-0001', 'zh', {
    headline: '开罗会谈恢复',
    standfirst: '先卡车,后停火',
    authors: ['李雷'],
    tags: [{ name: '外交', kind: 'topic', code: 'medtop:20000597' }],
    dateline: { place: '开罗', date: '2026-01-28' },
    date: '2026-01-28T12:30+08:00',
  }),
  createStory('empty-0001', NOW, emptyFields('en')),
  createStory(
    'hostile-0001',
    NOW,
    {
      ...emptyFields('en'),
      headline: HOSTILE,
      standfirst: HOSTILE,
      authors: [HOSTILE],
      sections: [HOSTILE],
      tags: [{ name: HOSTILE, kind: 'topic', code: 'desk:a"b&c<d>:e' }],
      dateline: { place: HOSTILE, date: null },
      status: STATUSES[0],
    },
    [
      p(text(HOSTILE)),
      { type: 'code', language: '', text: HOSTILE },
      { type: 'figure', media: 'a.png', alt: HOSTILE, caption: HOSTILE, credit: HOSTILE, licence: HOSTILE },
    ],
  ),
];
