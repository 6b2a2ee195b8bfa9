import type { Block, BlockType } from '../../../shared/story/block.ts';
import type { Figure } from '../../../shared/story/blocks/figure.ts';
import { footnote, type Inline, link, text } from '../../../shared/story/inline.ts';
import { emptyFields, type StoryFields } from '../../../shared/story/story.ts';

/** The scripts in which stories are written, with words that fill them. */
const SCRIPTS = {
  en: 'The lorries reached Khartoum on Tuesday with bread, “medicine” & fuel'.split(' '),
  ar: 'وصلت الشاحنات إلى الخرطوم يوم الثلاثاء ومعها خبز ودواء ووقود'.split(' '),
  zh: ['卡车周二抵达喀土穆,', '运来面包、药品和燃料', '会谈于周三恢复', '停火协议尚未签署'],
} as const;
export type InteropLanguage = keyof typeof SCRIPTS;

export interface InteropStory {
  readonly fields: StoryFields;
  readonly body: readonly Block[];
}

/** The media name that every story's picture has in its folder. */
export const INTEROP_PICTURE = 'harbour.png';

/** The story with a number from 0 on: its language goes by turns, its words are its own. */
export function interopStory(number: number, media: readonly string[]): InteropStory {
  const languages = Object.keys(SCRIPTS) as InteropLanguage[];
  const language = languages[number % languages.length] ?? 'en';
  const say = speaker(language, number);
  return { fields: fieldsOf(number, language, say), body: Object.values(blocks(say, media)) };
}

/** Gives each sentence a number of its own, so that a word that is lost cannot be made good by another. */
function speaker(language: InteropLanguage, story: number): (words?: number) => string {
  const all = SCRIPTS[language];
  let sentence = 0;
  return (words = 5) => {
    const said = Array.from({ length: words }, (_, at) => all[(sentence + at) % all.length]);
    sentence++;
    return `${said.join(language === 'zh' ? '' : ' ')} ${story}x${sentence}`;
  };
}

function fieldsOf(number: number, language: InteropLanguage, say: (words?: number) => string): StoryFields {
  const authors = [`${say(2)}`, ...(number % 2 === 0 ? [say(2)] : [])];
  return {
    ...emptyFields(language),
    headline: say(6),
    standfirst: say(8),
    kicker: say(2),
    slug: `interop-${number}`,
    sections: [say(1), ...(number % 3 === 0 ? [say(1)] : [])],
    tags: [
      { name: say(1), kind: 'topic', code: 'medtop:20000597' },
      { name: say(2), kind: 'person' },
      { name: say(1), kind: 'place', code: 'iso3166:SD' },
      { name: say(2), kind: 'organisation' },
      { name: say(1), kind: 'free' },
    ],
    authors,
    credits: [
      { role: 'reporting', name: say(2), place: say(1) },
      { role: 'editing', name: say(2), place: '' },
      { role: 'photographs', name: say(2), place: '' },
    ],
    corrections: [
      { kind: 'correction', text: say(5), when: '2026-01-29T08:00:00Z', who: '' },
      { kind: 'update', text: say(4), when: '2026-01-29T10:00:00Z', who: '' },
    ],
    dateline: { place: say(1), date: '2026-01-28' },
    status: number % 10 === 9 ? 'ready' : 'published',
    date: '2026-01-28T09:30:00+00:00',
    updated: '2026-01-29T10:00:00+00:00',
    series: number % 4 === 0 ? say(2) : '',
    editorsNote: say(4),
    source: say(2),
    copyright: say(3),
    usageTerms: say(3),
  };
}

/** A block of every type: one that is missing does not compile. */
function blocks(say: () => string, media: readonly string[]): Readonly<Record<BlockType, Block>> {
  const line = (): readonly Inline[] => [text(say())];
  const paragraph = () => ({ type: 'paragraph', children: line() }) as const;
  const picture = (at: number): Figure => ({
    type: 'figure',
    media: media[at] ?? INTEROP_PICTURE,
    width: 40,
    height: 30,
    alt: say(),
    caption: say(),
    credit: say(),
    licence: 'CC BY 4.0',
  });
  const item = (lists: never[] = []) => ({ children: line(), lists });
  return {
    paragraph: {
      type: 'paragraph',
      children: [
        text(say()),
        text(` ${say()}`, 'bold'),
        text(' '),
        link('https://example.org/a?b=c&d', [text(say(), 'italic')]),
        footnote([text(say())]),
        text(' ]]> -- {{ x }} {% raw %}'),
      ],
    },
    heading: { type: 'heading', level: 2, children: line() },
    list: {
      type: 'list',
      ordered: true,
      start: 3,
      items: [
        { children: line(), lists: [{ type: 'list', ordered: false, items: [item(), item()] }] },
        item(),
      ],
    },
    quote: { type: 'quote', children: [paragraph(), paragraph()], attribution: line() },
    pullquote: { type: 'pullquote', children: [paragraph()], attribution: line() },
    figure: picture(0),
    gallery: { type: 'gallery', figures: [picture(1), picture(2)], caption: say() },
    divider: { type: 'divider' },
    keypoints: { type: 'keypoints', title: line(), points: [line(), line()] },
    embed: { type: 'embed', href: 'https://video.example/watch?v=1', title: say(), description: say() },
    related: { type: 'related', story: 'related-0001', headline: say(), label: say() },
    table: {
      type: 'table',
      caption: line(),
      headerRow: true,
      headerColumn: false,
      align: ['left', 'right'],
      rows: [
        [{ children: line() }, { children: line() }],
        [{ children: line() }, { children: line() }],
      ],
    },
    code: { type: 'code', language: 'js', text: `const a = '<b>';\n// ${say()}` },
  };
}
