import type { Element } from 'hast';
import type { PageContent } from '../../page/page-content.ts';
import { articleFoot, articleHead } from '../article/article-head.ts';
import { articleOptions, storyArticle } from '../article/story-article.ts';
import { card, lexicalBlocks, lexicalNodes } from './lexical-blocks.ts';
import { type GhostNode, parent } from './lexical-text.ts';

/**
 * What stands in a post of Ghost, whose headline and authors have fields of their own. `standfirst` says that
 * it stands above the body, for one that is too long for its field.
 */
export function ghostDocument(
  page: PageContent,
  mediaPath: (media: string) => string,
  { standfirst }: { readonly standfirst: boolean },
): { readonly root: GhostNode } {
  const options = articleOptions(page, mediaPath);
  const { fields } = page;
  const kept = { ...fields, headline: '', authors: [], standfirst: standfirst ? fields.standfirst : '' };
  const { before, blocks, notes } = storyArticle(page, options);
  const plain = (elements: readonly Element[]) => elements.flatMap((element) => lexicalNodes(element));
  const children = [
    ...plain(articleHead(kept, options)),
    ...plain(before),
    ...blocks.flatMap(({ block, elements }) => lexicalBlocks(block, elements)),
    // Marks lead to notes by their names, which HTML alone can give.
    ...(notes.length === 0 ? [] : [card(...notes.map(withoutWayBack))]),
    ...plain(articleFoot(fields, options)),
  ];
  return { root: parent('root', children, { dir: options.direction }) };
}

/** The marks in the text have no names that a note could lead back to. */
function withoutWayBack(element: Element): Element {
  if (element.tagName !== 'ol') return element;
  const children = element.children.map((note) =>
    note.type === 'element' ? { ...note, children: note.children.slice(0, -2) } : note,
  );
  return { ...element, children };
}
