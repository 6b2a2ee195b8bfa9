import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Cleared } from '../../gate/cleared.ts';
import type { PageContent } from '../../page/page-content.ts';
import type { PublicStory } from '../../story/field-audience.ts';
import type { WireFiles } from '../wire/wire-files.ts';
import { type WireItem, wireItem } from '../wire/wire-item.ts';
import { lineByLine } from '../xml/line-by-line.ts';
import { xmlDocument } from '../xml/xml-document.ts';
import { catalog, itemAttributes, itemMeta, provider, pubStatus } from './item-parts.ts';
import { pictureId, pictureItem } from './picture-item.ts';
import { textItem } from './text-item.ts';

const NAMESPACE = { xmlns: 'http://iptc.org/std/nar/2006-10-01/' };

/**
 * A story as NewsML-G2 2.35 (IPTC), a document of XML: a `newsItem`; with pictures a `newsMessage` of a package
 * that holds them together, the text and an item a picture.
 */
export function storyToNewsml(cleared: Cleared, page: PageContent, files: WireFiles): string {
  const { story } = cleared;
  const item = wireItem(cleared, page);
  const text = textItem(story, item, page, files);
  if (item.pictures.length === 0) {
    return xmlDocument({ ...text, attributes: { ...NAMESPACE, ...text.attributes } });
  }
  const pictures = item.pictures.map((figure) => pictureItem(item, figure, story.language, files));
  const header = x('header', [
    x('sent', item.modified),
    ...(item.provider === '' ? [] : [x('sender', item.provider)]),
    x('transmitId', `${item.uri}/package`),
  ]);
  const items = x('itemSet', lineByLine([packageItem(story, item), text, ...pictures]));
  return xmlDocument(x('newsMessage', NAMESPACE, lineByLine([header, items])));
}

function packageItem(story: PublicStory, item: WireItem): Element {
  const { language, headline } = story;
  const refs = [
    itemRef(item, item.uri, 'text', headline),
    ...item.pictures.map((figure) =>
      itemRef(item, pictureId(item, figure), 'picture', figure.caption || figure.alt),
    ),
  ];
  const group = x('group', { id: 'main', role: 'group:main' }, lineByLine(refs));
  return x(
    'packageItem',
    itemAttributes(`${item.uri}/package`, item, language),
    lineByLine([
      catalog(),
      itemMeta(item, 'composite'),
      x('contentMeta', [
        x('language', { tag: language }),
        ...(headline === '' ? [] : [x('headline', headline)]),
      ]),
      x('groupSet', { root: 'main' }, [group]),
    ]),
  );
}

function itemRef(item: WireItem, guid: string, nature: 'text' | 'picture', title: string): Element {
  const reference = {
    residref: guid,
    version: String(item.version),
    contenttype: 'application/vnd.iptc.g2.newsitem+xml',
  };
  return x('itemRef', reference, [
    x('itemClass', { qcode: `ninat:${nature}` }),
    provider(item),
    pubStatus(item.retracted),
    ...(title === '' ? [] : [x('title', title)]),
  ]);
}
