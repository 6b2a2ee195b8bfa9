import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Cleared } from '../../gate/cleared.ts';
import type { PageContent } from '../../page/page-content.ts';
import { tagLineWords } from '../../page/parts/tag-line.ts';
import type { PublicStory } from '../../story/field-audience.ts';
import { article } from '../article/article-html.ts';
import { articleOptions } from '../article/story-article.ts';
import type { WireFiles } from '../wire/wire-files.ts';
import { type WireItem, wireItem } from '../wire/wire-item.ts';
import { lineByLine } from '../xml/line-by-line.ts';
import { xmlDocument } from '../xml/xml-document.ts';
import { nitfBlock, nitfBlocks } from './nitf-blocks.ts';
import { nitfBodyHead } from './nitf-body-head.ts';
import { nitfHead } from './nitf-head.ts';

/** What the schema of NITF 3.6 fixes of its root (nitf-3-6.xsd, element `nitf`). */
const ROOT = {
  xmlns: 'http://iptc.org/std/NITF/2006-10-18/',
  version: '-//IPTC//DTD NITF 3.6//EN',
  'change.date': 'September 11, 2009',
  'change.time': '12:26',
};

/** A story as NITF 3.6 (IPTC, "News Industry Text Format"), a document of XML. */
export function storyToNitf(cleared: Cleared, page: PageContent, files: WireFiles): string {
  return xmlDocument(nitfElement(cleared.story, wireItem(cleared, page), page, files));
}

/** The same as an element, for a document that carries it. */
export function nitfElement(
  story: PublicStory,
  item: WireItem,
  page: PageContent,
  files: WireFiles,
): Element {
  const options = articleOptions(page, files.mediaPath);
  const root = { ...ROOT, baselang: story.language, 'xml:lang': story.language, uno: item.uri };
  const tagLine = tagLineWords(story, options.labels);
  const body = [
    nitfBodyHead(story, item, options.labels),
    nitfContent(item, page, files),
    ...(tagLine === '' ? [] : [x('body.end', [x('tagline', tagLine)])]),
  ];
  return x('nitf', root, lineByLine([nitfHead(story, item), x('body', lineByLine(body))]));
}

/** The text of a story; its notes stand at the end, each a `fn` that its mark leads to. */
function nitfContent({ body }: WireItem, page: PageContent, files: WireFiles): Element {
  const { blocks, notes } = article(body, articleOptions(page, files.mediaPath));
  const text = blocks.flatMap(({ block, elements }) => nitfBlocks(block, elements, files));
  const said = notes.flatMap((element) => {
    if (element.tagName !== 'ol') return [nitfBlock(element)];
    return element.children.flatMap((note) => {
      if (note.type !== 'element') return [];
      // The last child leads back to the mark, which `id` does here.
      const paragraph = nitfBlock({ ...note, tagName: 'p', children: note.children.slice(0, -2) });
      return [x('fn', { id: String(note.properties.id) }, x('body.content', [paragraph]))];
    });
  });
  return x('body.content', lineByLine([...text, ...said]));
}
