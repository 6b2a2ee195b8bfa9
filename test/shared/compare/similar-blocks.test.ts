import { describe, expect, it } from 'vitest';
import { similarBlocks } from '../../../shared/compare/similar-blocks.ts';
import type { Block } from '../../../shared/story/block.ts';

const p = (words: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text: words }] });
const places = (blocks: readonly Block[]) => blocks.map((_, at) => at);
/** So many words that stand nowhere else. */
const others = (mark: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${mark}${at}`).join(' ');

function pairs(before: readonly Block[], after: readonly Block[], language = 'en') {
  return similarBlocks(before, places(before), after, places(after), language).map(
    (pair) => `${pair.before}-${pair.after}`,
  );
}

describe('a block that was edited', () => {
  const shared = (count: number) => others('shared', count);

  it('is known by two fifths of its words', () => {
    const pair = (common: number) =>
      pairs(
        [p(`${shared(common)} ${others('old', 10 - common)}`)],
        [p(`${shared(common)} ${others('new', 10 - common)}`)],
      );
    expect([pair(3), pair(4)]).toEqual([[], ['0-0']]);
  });

  it('is known where it was short, and most of its words are in a longer one', () => {
    const pair = (common: number, own: number) =>
      pairs([p(`${shared(common)} ${others('old', own)}`)], [p(`${shared(common)} ${others('new', 40)}`)]);
    expect(pair(3, 1)).toEqual(['0-0']);
    expect(pair(3, 2)).toEqual([]);
    expect(pair(3, 0)).toEqual(['0-0']);
    expect(pair(2, 0)).toEqual([]);
    expect(pairs([p(`${shared(3)} ${others('new', 40)}`)], [p(shared(3))])).toEqual(['0-0']);
  });

  it('counts a word as often as both have it', () => {
    expect(pairs([p('very very very very big')], [p('very small red old ship')])).toEqual([]);
    expect(pairs([p('very very very very big')], [p('very very very small ship')])).toEqual(['0-0']);
  });

  it('is the one that is most like it, each once', () => {
    const before = [p(`${shared(6)} old`), p(`${shared(5)} older oldest`)];
    const after = [p(`${shared(4)} newer newest`), p(`${shared(6)} new`)];
    expect(pairs(before, after)).toEqual(['0-1', '1-0']);
    expect(pairs([p(shared(5)), p(shared(5))], [p(shared(5)), p(shared(5))])).toEqual(['0-0', '1-1']);
  });

  it('is not told by a word that stands everywhere', () => {
    const many = (count: number) => Array.from({ length: count }, () => p('weather'));
    expect(pairs([p('weather')], many(24))).toEqual(['0-0']);
    expect(pairs([p('weather')], many(25))).toEqual([]);
  });

  it('is known in scripts that write no spaces', () => {
    expect(pairs([p('部长们在开罗举行了会谈')], [p('部长们在日内瓦举行了会谈')], 'zh')).toEqual(['0-0']);
    expect(pairs([p('部长们在开罗举行了会谈')], [p('渡轮明天恢复')], 'zh')).toEqual([]);
    expect(pairs([p('รัฐมนตรีพบกันที่ไคโร')], [p('รัฐมนตรีพบกันที่เจนีวา')], 'th')).toEqual(['0-0']);
  });

  it('is a picture or a card by what it shows, whatever is said of it', () => {
    const figure = (media: string, caption: string): Block => ({
      type: 'figure',
      media,
      alt: '',
      caption,
      credit: '',
    });
    expect(pairs([figure('a.png', 'The old quay')], [figure('a.png', 'Somewhere else')])).toEqual(['0-0']);
    expect(pairs([figure('a.png', 'The old quay')], [figure('b.png', 'The old quay')])).toEqual([]);
    const card = (href: string): Block => ({ type: 'embed', href, title: 'A film of it', description: '' });
    expect(pairs([card('https://a.org/')], [card('https://b.org/')])).toEqual([]);
  });

  it('is looked for only among the blocks that are open, each of which is read once', () => {
    const before = [p(shared(5)), p(`${shared(5)} more`)];
    const after = [p(shared(5)), p(`${shared(5)} else`), p(shared(5))];
    let read = 0;
    const found = similarBlocks(before, [1], after, [1, 2], 'en', () => read++);
    expect(found).toEqual([expect.objectContaining({ before: 1, after: 2 })]);
    expect(read).toBe(3);
  });
});
