import type { Block } from '../../story/block.ts';
import { htmlToBlocks } from '../html/html-to-body.ts';
import type { PictureNames } from '../picture-names.ts';
import { htmlElement, htmlText } from '../xml/xml-to-html.ts';
import { elementsBelow, elementsIn, type XmlElement, xmlLine } from '../xml/xml-tree.ts';

/** What a package says of the items that it holds together: a list of their titles, each with its description. */
export function packageBody(item: XmlElement, names: PictureNames): readonly Block[] {
  const entries = elementsBelow(item, new Set(['itemRef'])).map((reference) => {
    const said = ['title', 'headline', 'slugline', 'description'].flatMap((name) =>
      elementsIn(reference, name).map(xmlLine),
    );
    const words = said.filter((line, at) => line !== '' && said.indexOf(line) === at);
    return words.length === 0 ? '' : htmlElement('li', words.map(htmlText).join('<br>'));
  });
  return htmlToBlocks(htmlElement('ul', entries.join('')), names);
}
