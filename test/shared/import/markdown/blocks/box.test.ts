import { describe, expect, it } from 'vitest';
import { markdownToStory } from '../../../../../shared/import/markdown/markdown-to-story.ts';
import { text } from '../../../../../shared/story/inline.ts';

const quoted = (...paragraphs: readonly string[]) =>
  markdownToStory(`Lead.\n\n${paragraphs.join('\n\n').replace(/^/gm, '> ')}`).body.slice(1);
const types = (...paragraphs: readonly string[]) => quoted(...paragraphs).map(({ type }) => type);

describe('a quote under a comment', () => {
  it('is a box of key points', () => {
    expect(quoted('<!-- key-points -->', '**In short**', '- a\n- b')).toEqual([
      { type: 'keypoints', title: [text('In short', 'bold')], points: [[text('a')], [text('b')]] },
    ]);
    expect(quoted('<!-- key-points -->', 'a', 'b', '- c\n  - d', '```\nx\n```')).toEqual([
      { type: 'keypoints', title: [], points: [[text('a')], [text('b')], [text('c')], [text('d')]] },
      { type: 'code', language: '', text: 'x' },
    ]);
    expect(quoted('<!-- key-points -->', '## Only a title')).toEqual([
      { type: 'keypoints', title: [text('Only a title')], points: [[]] },
    ]);
    expect(types('<!-- key-points -->', '![](a.png)')).toEqual(['figure']);
    expect(types('<!-- key-points -->')).toEqual([]);
  });

  it('is a card', () => {
    expect(quoted('<!-- embed -->', '[Film](https://a.org/)', 'Ships *turn*.')).toEqual([
      { type: 'embed', href: 'https://a.org/', title: 'Film', description: 'Ships turn.' },
    ]);
    expect(quoted('<!-- embed -->', '<https://a.org/>')).toEqual([
      { type: 'embed', href: 'https://a.org/', title: '', description: '' },
    ]);
    for (const more of [
      ['[Film](https://a.org/)', 'a', 'b'],
      ['[Film](/a)'],
      ['x [Film](https://a.org/)'],
      ['Film'],
      ['- [Film](https://a.org/)'],
    ])
      expect(types('<!-- embed -->', ...more), more.join()).toEqual(['quote']);
  });

  it('points to another story', () => {
    const related = (label: string, headline: string) => [
      { type: 'related', story: 'talks-0001', headline, label },
    ];
    const marker = '<!-- related-story talks-0001 -->';
    expect(quoted(marker, 'More', '**Talks resume**')).toEqual(related('More', 'Talks resume'));
    expect(quoted(marker, '**Talks resume**')).toEqual(related('', 'Talks resume'));
    expect(quoted(marker, 'More')).toEqual(related('More', ''));
    expect(quoted(marker)).toEqual(related('', ''));
    expect(quoted(marker, '**One**', '**Two**')).toEqual(related('One', 'Two'));
    for (const more of [
      ['a', 'b', '**c**'],
      ['a', 'b'],
      ['**Talks** resume', 'b'],
      ['- a'],
      ['a', '***b***'],
    ])
      expect(types(marker, ...more), more.join()).toEqual(['quote']);
    expect(types('<!-- related-story x -->', 'More')).toEqual(['quote']);
  });

  it('is a quote under any other comment', () => {
    expect(quoted('<!-- other -->', 'We stay.')).toEqual([
      { type: 'quote', children: [{ type: 'paragraph', children: [text('We stay.')] }], attribution: [] },
    ]);
    expect(types('We stay.', '<!-- key-points -->')).toEqual(['quote']);
  });
});

describe('who is quoted in Markdown', () => {
  it.each([
    [['We stay.', '— The envoy'], [text('The envoy')]],
    [['We stay.', '— *The envoy*'], [text('The envoy', 'italic')]],
    [['<!-- pullquote -->', 'We stay.', '— The envoy'], [text('The envoy')]],
    [['- We stay.', '— The envoy'], [text('The envoy')]],
  ])('stands in %j', (paragraphs, attribution) =>
    expect(quoted(...paragraphs)).toMatchObject([{ attribution }]),
  );

  it.each([
    [['— The envoy']],
    [['<!-- pullquote -->', '— The envoy']],
    [['We stay.', '—The envoy']],
    [['We stay.', '**— The envoy**']],
    [['We stay.', '&mdash; The envoy']],
    [['We stay.', '—']],
    [['We stay.', '— ']],
    [['We stay.', '## — The envoy']],
    [['We stay.', '- The envoy']],
    [['We stay.', '— ![](a.png)']],
  ])('is nobody in %j', (paragraphs) => expect(quoted(...paragraphs)[0]).toMatchObject({ attribution: [] }));
});
