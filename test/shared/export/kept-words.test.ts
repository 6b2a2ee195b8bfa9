import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageToFragment } from '../../../shared/export/fragment/page-to-fragment.ts';
import type { GeneratorKind } from '../../../shared/export/generator/generator.ts';
import { pageToGenerator } from '../../../shared/export/generator/page-to-generator.ts';
import { ghostPost } from '../../../shared/export/ghost/ghost-import.ts';
import type { GhostNode } from '../../../shared/export/ghost/lexical-text.ts';
import { storyToNewsml } from '../../../shared/export/newsml-g2/story-to-newsml.ts';
import { storyToNinjs } from '../../../shared/export/ninjs/story-to-ninjs.ts';
import { storyToSuperdesk } from '../../../shared/export/ninjs-superdesk/story-to-superdesk.ts';
import { storyToNitf } from '../../../shared/export/nitf/story-to-nitf.ts';
import { pageToText } from '../../../shared/export/text/page-to-text.ts';
import { pageToWordpress } from '../../../shared/export/wordpress/page-to-wordpress.ts';
import { wxrDocument, wxrPost } from '../../../shared/export/wxr/wxr-document.ts';
import type { PageContent } from '../../../shared/page/page-content.ts';
import { blockText } from '../../../shared/story/block-text.ts';
import type { Story } from '../../../shared/story/story.ts';
import { visibleBody } from '../../../shared/story/visible-body.ts';
import { markdownAsHtml } from '../../bench/paste/markdown-export.ts';
import { arbitraryStory } from '../../support/arbitrary-story.ts';
import { publicationOf } from '../../support/cleared.ts';
import { wordsOfHtml } from '../../support/html-words.ts';
import { pageInput } from '../../support/page-input.ts';
import { bareWords, bodyWordsOf, lostWords, wordsOf } from '../../support/words.ts';
import { wordsOfXml } from '../../support/xml-words.ts';

const mediaPath = (media: string) => `media/${media}`;
const FILES = { mediaPath, mediaType: () => 'image/png' };

/** The words that a kind writes of a story's page. */
const WORDS: Readonly<Record<string, (page: PageContent, story: Story) => readonly string[]>> = {
  fragment: (page) => wordsOfHtml(pageToFragment(page, mediaPath)),
  wordpress: (page) => wordsOfHtml(pageToWordpress(page, mediaPath)),
  hugo: (page, story) => generatorWords('hugo', page, story),
  jekyll: (page, story) => generatorWords('jekyll', page, story),
  eleventy: (page, story) => generatorWords('eleventy', page, story),
  astro: (page, story) => generatorWords('astro', page, story),
  text: (page) => wordsOf(pageToText(page).replace(/\[\d+\]/g, '')),
  'ninjs, HTML': (page, story) => wordsOfHtml(ninjsBody(page, story, 'text/html')),
  'ninjs-superdesk': (page, story) =>
    wordsOfHtml(String(storyToSuperdesk(publicationOf(story), page, FILES).body_html)),
  nitf: (page, story) => wordsOfXml(storyToNitf(publicationOf(story), page, FILES)),
  'newsml-g2': (page, story) => wordsOfXml(storyToNewsml(publicationOf(story), page, FILES)),
  wxr: (page, story) => wordsOfHtml(wxrContent(page, story)),
  ghost: (page, story) => ghostWords(page, story),
  'ninjs, text': (page, story) => wordsOf(ninjsBody(page, story, 'text/plain').replace(/\[\d+\]/g, '')),
};

/** As a reader of GitHub's Markdown shows them, which stands for those of the generators. */
function generatorWords(kind: GeneratorKind, page: PageContent, story: Story): readonly string[] {
  const file = pageToGenerator(kind, page, publicationOf(story), mediaPath);
  const body = file.replace(/^---\n[\s\S]*?\n---\n/, '');
  return wordsOfHtml(markdownAsHtml(body));
}

function wxrContent(page: PageContent, story: Story): string {
  const xml = wxrDocument([wxrPost({ cleared: publicationOf(story), page, files: FILES, number: 1 })]);
  const [, content = ''] = /<content:encoded>(.*)<\/content:encoded>/s.exec(xml) ?? [];
  return content.replace(/<!\[CDATA\[|\]\]>/g, '');
}

/** The format of the sign of a note: a superscript alone. */
const SIGN = 64;

/** The words of texts, captions and cards, each block's for itself. */
function ghostWords(page: PageContent, story: Story): readonly string[] {
  const post = ghostPost({ cleared: publicationOf(story), page, files: FILES, number: 1 }).post;
  const words = (node: GhostNode): string => {
    if (node.type === 'extended-text' && node.format === SIGN && /^\d+$/.test(String(node.text))) return '';
    if (Array.isArray(node.children)) {
      const inner = node.children.map(words).join('');
      return node.type === 'link' ? inner : ` ${inner} `;
    }
    if (node.type === 'linebreak') return ' ';
    const said = [node.html, node.caption].map((html) => wordsOfHtml(withoutSigns(html)).join(' '));
    return node.text !== undefined ? String(node.text) : ` ${[...said, node.alt, node.code].join(' ')} `;
  };
  return wordsOf(words(JSON.parse(String(post.lexical)).root));
}

/** A note lies in a card of its own, where the sign in another cannot be known by what it leads to. */
function withoutSigns(html: unknown): string {
  return String(html ?? '').replace(/<sup id="note-mark-\d+">.*?<\/sup>/g, '');
}

function ninjsBody(page: PageContent, story: Story, type: string): string {
  const item = storyToNinjs(publicationOf(story), page, FILES) as unknown as {
    readonly bodies: readonly { readonly contentType: string; readonly value: string }[];
  };
  return item.bodies.find(({ contentType }) => contentType === type)?.value ?? '';
}

it.each(Object.keys(WORDS))('loses no word of a body: %s', (kind) => {
  fc.assert(
    fc.property(arbitraryStory, (story) => {
      const page = pageInput({ fields: story, body: story.body });
      const said = visibleBody(story.body).flatMap((block) =>
        kind.endsWith('text') ? wordsOf(blockText(block)) : bodyWordsOf([block]),
      );
      expect(lostWords(bareWords(said), bareWords(WORDS[kind]?.(page, story) ?? []))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
