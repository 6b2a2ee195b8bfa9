import type { Block } from '../story/block.ts';
import type { Paragraph } from '../story/blocks/paragraph.ts';
import { text } from '../story/inline.ts';
import { createStory, emptyFields, type Story } from '../story/story.ts';
import { templateId } from './template.ts';

interface Shipped {
  readonly key: string;
  readonly name: string;
  readonly about: string;
  readonly body: readonly Block[];
}

function p(words: string): Paragraph {
  return { type: 'paragraph', children: [text(words)] };
}

function h(words: string): Block {
  return { type: 'heading', level: 2, children: [text(words)] };
}

function points(...words: readonly string[]): Block {
  return { type: 'keypoints', title: [], points: words.map((each) => [text(each)]) };
}

/** Places to fill are marks of what is to come, so that none goes out by mistake and F8 goes from one to the next. */
const SHIPPED: readonly Shipped[] = [
  {
    key: 'news-in-brief',
    name: 'News in brief',
    about: 'What happened, where, when and who says so, in a few sentences',
    body: [
      p('[TK who] [TK did what] in [TK place] on [TK day], [TK source] said.'),
      p('[TK why it matters: one sentence].'),
      p('[TK what is still unknown, and when it will be known].'),
    ],
  },
  {
    key: 'analysis',
    name: 'Analysis',
    about: 'What it means: the argument first, then what speaks for it and what against',
    body: [
      points('[TK the argument in one sentence]', '[TK the strongest evidence]', '[TK what would change it]'),
      p('[TK the event that raises the question].'),
      h('What has changed'),
      p('[TK facts, with figures and sources].'),
      h('Why it matters'),
      p('[TK consequences for readers, for the region].'),
      h('What others say'),
      p('[TK the best case against the argument, and who makes it].'),
      h('What to watch'),
      p('[TK dates and decisions ahead].'),
    ],
  },
  {
    key: 'obituary',
    name: 'Obituary',
    about: 'A life: why it mattered, how it went, who is left',
    body: [
      p(
        '[TK name], [TK what the person was known for], died on [TK day] in [TK place], [TK who ' +
          'confirmed it]. [TK he, she or they] was [TK age].',
      ),
      p('[TK the moment that says most about the person].'),
      {
        type: 'quote',
        children: [p('[TK words of somebody who knew the person]')],
        attribution: [text('[TK name and relation]')],
      },
      h('Life'),
      p('Born on [TK date] in [TK place], [TK parents, schooling, first work].'),
      h('Work'),
      p('[TK turning points, with years; failures as well].'),
      p('[TK name] is survived by [TK family].'),
    ],
  },
  {
    key: 'live-entry',
    name: 'Live entry',
    about: 'One update of a running story: time, place, what is confirmed',
    body: [
      p('[TK time and time zone], [TK place]: [TK what is new], according to [TK source].'),
      {
        type: 'list',
        ordered: false,
        items: [
          { children: [text('Confirmed: [TK what we know ourselves]')], lists: [] },
          { children: [text('Claimed: [TK by whom]')], lists: [] },
          { children: [text('Not known: [TK what we are asking]')], lists: [] },
        ],
      },
    ],
  },
  {
    key: 'questions-and-answers',
    name: 'Questions and answers',
    about: 'A person, or a subject, question by question',
    body: [
      p(
        '[TK who answers, and why now]. The conversation took place on [TK day] in [TK place or by what ' +
          'means] and was shortened.',
      ),
      h('[TK first question]'),
      p('[TK answer]'),
      h('[TK second question]'),
      p('[TK answer]'),
      h('[TK last question: what was not asked?]'),
      p('[TK answer]'),
    ],
  },
  {
    key: 'letter',
    name: 'Letter from abroad',
    about: 'What a place is like now, by somebody who is there',
    body: [
      p('[TK what you see from where you are].'),
      p('[TK somebody you met, and what they said].'),
      {
        type: 'pullquote',
        children: [p('[TK the sentence that stays]')],
        attribution: [],
      },
      p('[TK what was here before].'),
      p('[TK what it tells about the larger story].'),
    ],
  },
];

/** The templates that a library begins with; `now` is an ISO 8601 instant in UTC. A desk changes them as it likes. */
export function shippedTemplates(language: string, now: string): readonly Story[] {
  return SHIPPED.map(({ key, name, about, body }) =>
    createStory(templateId(key), now, { ...emptyFields(language), headline: name, standfirst: about }, body),
  );
}
