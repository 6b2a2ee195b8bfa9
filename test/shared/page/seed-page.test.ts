import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { buildPage } from '../../../shared/page/build-page.ts';
import { text } from '../../../shared/story/inline.ts';
import { emptyFields } from '../../../shared/story/story.ts';
import { card, pageInput } from '../../support/page-input.ts';
import { byTag, textOf } from '../../support/page-tree.ts';

/** The text of a published page of the site that Dateline serves; beside the project, and absent in a plain clone. */
const SEED = resolve('..', 'shared', 'seed', 'foreign-news-page.txt');

it.skipIf(!existsSync(SEED))(
  'builds the model page by hand with every line of it (foreign-news-page.txt)',
  () => {
    const lines = readFileSync(SEED, 'utf8')
      .split('\n')
      .map((line) => line.replace(/[\s •\u00a0]+/gu, ' ').trim())
      .filter((line) => line !== '');
    const [section = '', headline = '', , ...rest] = lines;
    const writer = rest.indexOf('admin');
    const cards = rest.slice(rest.indexOf('You may also like') + 1);
    const related = [0, 4].map((at) => ({
      ...card,
      id: `related-000${at}`,
      headline: cards[at + 1] ?? '',
      sections: ['Foreign News', 'News'],
      excerpt: cards[at + 3] ?? '',
    }));
    const page = buildPage(
      pageInput({
        fields: { ...emptyFields('en'), headline, sections: [section], authors: ['admin'] },
        body: rest.slice(0, writer).map((line) => ({ type: 'paragraph', children: [text(line)] })),
        related,
      }),
    );
    const bare = (words: string) => words.replace(/\s/g, '');
    const shown = byTag(page, 'body')
      .map((body) => bare(textOf(body)))
      .join('');
    expect(lines.filter((line) => !shown.includes(bare(line)))).toEqual([]);
    expect(lines.length).toBeGreaterThan(25);
    expect(byTag(page, 'h1').map(textOf)).toEqual([headline]);
  },
);
