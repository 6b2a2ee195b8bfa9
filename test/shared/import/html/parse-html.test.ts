import { describe, expect, it } from 'vitest';
import { htmlToBody } from '../../../../shared/import/html/html-to-body.ts';
import { blockText } from '../../../../shared/story/block-text.ts';

const words = (html: string) => htmlToBody(html).body.map(blockText).join('\n');

describe('HTML that was made to be deep', () => {
  it('keeps the words and the ends of elements that are left out', () => {
    expect(words(`${'<div>'.repeat(300)}a<b>b</b>${'</div>'.repeat(300)}<p>c</p>`)).toBe('ab\nc');
  });

  it.each([
    ['br', 'a<br>b', 'a b'],
    ['script', 'a<script>x</script>b', 'ab'],
    ['style', 'a<style>x</style>b', 'ab'],
    ['textarea', 'a<textarea><p>x</textarea>b', 'ab'],
    ['title', 'a<title><p>x</title>b', 'ab'],
    ['iframe', 'a<iframe><p>x</iframe>b', 'a\nb'],
    ['noframes', 'a<noframes><p>x</noframes>b', 'ab'],
  ])('has what holds no text of the story at any depth: %s', (_, html, expected) =>
    expect(words(`${'<div>'.repeat(300)}${html}`).replaceAll('\n', '')).toBe(expected.replaceAll('\n', '')),
  );

  it('shows its pictures and lines at any depth', () => {
    const { body } = htmlToBody(`${'<div>'.repeat(300)}a<hr>b<img src="a.png"><xmp><p></xmp>`);
    expect(body.map(({ type }) => type)).toEqual(['paragraph', 'divider', 'paragraph', 'figure', 'code']);
  });

  it.each(['a', 'b', 'big', 'code', 'em', 'font', 'i', 'nobr', 's', 'small', 'strike', 'strong', 'tt', 'u'])(
    'opens few elements of one look again in each paragraph: %s',
    (tag) => {
      const open = Array.from({ length: 2000 }, (_, at) => `<${tag} x=${at}>`).join('');
      expect(words(`${open}word${'<p>word'.repeat(2000)}`).match(/word/g)?.length).toBe(2001);
    },
    20_000,
  );

  it('has no more than 256 attributes at an element', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => `a${at}=1`).join(' ');
    expect(words(`<p>a<b ${many(255)} hidden>b</b></p>`)).toBe('a');
    expect(words(`<p>a<b ${many(256)} hidden>b</b></p>`)).toBe('ab');
  });
});
