import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageToWordpress } from '../../../../shared/export/wordpress/page-to-wordpress.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { text } from '../../../../shared/story/inline.ts';
import { arbitraryStory } from '../../../support/arbitrary-story.ts';
import { pageInput } from '../../../support/page-input.ts';

const written = (body: readonly Block[]) =>
  pageToWordpress(pageInput({ body }), (media) => `talks-media/${media}`);
const p = (words: string) => ({ type: 'paragraph', children: [text(words)] }) as const;

/** The blocks that WordPress's grammar finds, by their names; throws where one is not closed by its own end. */
function blockNames(html: string): readonly string[] {
  const open: string[] = [];
  const names: string[] = [];
  for (const [, end, name = '', json] of html.matchAll(/<!-- (\/?)wp:([a-z-]+) (\{.*?\} )?-->/g)) {
    if (json !== undefined) JSON.parse(json);
    if (end === '/') expect(open.pop()).toBe(name);
    else {
      open.push(name);
      names.push(name);
    }
  }
  expect(open).toEqual([]);
  return names;
}

describe('a story as WordPress blocks', () => {
  it('begins with the headline, the standfirst and who wrote it, and runs the dateline in', () => {
    expect(written([p('They met.')])).toBe(
      [
        '<!-- wp:heading {"level":1} -->\n' +
          '<h1 class="wp-block-heading">Talks resume in Cairo</h1>\n<!-- /wp:heading -->',
        '<!-- wp:paragraph -->\n<p>Lorries first, a truce second.</p>\n<!-- /wp:paragraph -->',
        '<!-- wp:paragraph -->\n<p>By Amina Bello and Jo Carter</p>\n<!-- /wp:paragraph -->',
        '<!-- wp:paragraph -->\n<p>Cairo, Jan. 28 — They met.</p>\n<!-- /wp:paragraph -->\n',
      ].join('\n\n'),
    );
  });

  it('nests lists and quotes as blocks of their own', () => {
    const item = (words: string, lists: never[] = []) => ({ children: [text(words)], lists });
    const list: Block = {
      type: 'list',
      ordered: true,
      start: 3,
      items: [
        { children: [text('One')], lists: [{ type: 'list', ordered: false, items: [item('Inner')] }] },
        item('Two'),
      ],
    };
    const quote: Block = { type: 'quote', children: [p('Never.')], attribution: [text('An official')] };
    const html = written([p('They met.'), list, quote]);
    expect(blockNames(html).slice(4)).toEqual([
      'list',
      'list-item',
      'list',
      'list-item',
      'list-item',
      'quote',
      'paragraph',
    ]);
    expect(html).toContain(
      '<!-- wp:list {"ordered":true,"start":3} -->\n<ol start="3" class="wp-block-list">',
    );
    expect(html).toContain('<cite>An official</cite></blockquote>');
  });

  it('names pictures where they lie, and writes captions as its theme shows them', () => {
    const figure: Block = {
      type: 'figure',
      media: 'nile.png',
      width: 800,
      height: 500,
      alt: 'The Nile',
      caption: 'The river.',
      credit: 'Amina Bello',
      licence: 'CC BY 4.0',
    };
    expect(written([figure])).toContain(
      '<figure class="wp-block-image"><img src="talks-media/nile.png" alt="The Nile" width="800" height="500">' +
        '<figcaption class="wp-element-caption">The river. (Amina Bello, CC BY 4.0)</figcaption></figure>',
    );
  });

  it('closes every block, whatever the words of a story are', () => {
    fc.assert(
      fc.property(arbitraryStory, (story) => {
        blockNames(pageToWordpress(pageInput({ fields: story, body: story.body }), (media) => media));
      }),
      { numRuns: 60 },
    );
  });

  it('takes no comment for a block that a person typed', () => {
    const html = written([p('<!-- wp:html --><script>x</script><!-- /wp:html -->')]);
    expect(blockNames(html).filter((name) => name === 'html')).toEqual([]);
    expect(html).toContain('&lt;!-- wp:html -->');
  });
});
