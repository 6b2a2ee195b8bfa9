import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { pageToHtml } from '../../../shared/export/html/page-to-html.ts';
import { buildPage } from '../../../shared/page/build-page.ts';
import { NO_THREAD } from '../../../shared/page/story-thread.ts';
import { defaultSite } from '../../../shared/site-profile/site.ts';
import type { Block } from '../../../shared/story/block.ts';
import { emptyFields, type StoryFields } from '../../../shared/story/story.ts';

const SITE = defaultSite('Bench');

/** The page that these would be published as, printed and parsed again as a browser would. */
export function publishedPage(body: readonly Block[], fields: StoryFields = emptyFields('en')): Root {
  const resolve = {
    media: (name: string) => `media/${name}`,
    sitePicture: (name: string) => name,
    font: (name: string) => name,
    published: () => null,
  };
  const theme = { css: '', fonts: [] };
  return fromHtml(
    pageToHtml(
      buildPage({ fields, body, site: SITE, related: [], linked: [], thread: NO_THREAD, theme, resolve }),
    ),
  );
}

/** The element that holds the story on a page. */
export function storyElement(page: Root): Element {
  const article = find(page, (element) => classesOf(element).includes('story-body'));
  if (article) return article;
  throw new Error('The page holds no story');
}

const ELEMENTS = new Set(
  (
    'article p h2 h3 h4 ul ol li blockquote figure figcaption img span hr br strong em u s code sub sup a ' +
    'table caption thead tbody tr th td div cite pre section aside'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  (
    'className dir dataDir href title start src alt width height dataMedia dataKind ariaLabelledBy id lang ' +
    'scope colSpan rowSpan role tabIndex ariaLabel'
  ).split(' '),
);
/** Elements that run or load something wherever on the page they stand. */
const ACTIVE =
  /^(?:iframe|object|embed|frame|form|base|svg|math|video|audio|applet|link|meta|style|template)$/;

/**
 * What of a published page the model does not know: in the story any other element or attribute, anywhere a
 * script, a handler or a scheme.
 */
export function outsideModel(page: Root): readonly string[] {
  const found: string[] = [];
  const visit = (node: Nodes, inStory: boolean) => {
    if (node.type === 'comment' && inStory) found.push('comment');
    if (node.type === 'element') {
      const { tagName, properties } = node;
      if (inStory && (!ELEMENTS.has(tagName) || ACTIVE.test(tagName))) found.push(`<${tagName}>`);
      if (tagName === 'script' && properties.type !== 'application/ld+json') found.push('<script>');
      for (const [name, value] of Object.entries(properties)) {
        if (/^on/i.test(name) || (inStory && !ATTRIBUTES.has(name))) found.push(`${tagName}@${name}`);
        if (
          /^(?:href|src|action|formAction|poster|data)$/.test(name) &&
          !isKnownAddress(tagName, String(value))
        )
          found.push(`${tagName}@${name}=${String(value).slice(0, 40)}`);
      }
    }
    const within = inStory || (node.type === 'element' && classesOf(node).includes('story-body'));
    if ('children' in node) for (const child of node.children) visit(child, within);
  };
  visit(page, false);
  return found;
}

/** As a browser reads it: white space and control characters hide no scheme. */
function isKnownAddress(tagName: string, address: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers leave them out of addresses
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\u0000-\u0020]/g, ''))?.[1]?.toLowerCase();
  if (scheme === undefined || scheme === 'http' || scheme === 'https') return true;
  return scheme === 'mailto' && tagName === 'a';
}

function classesOf(element: Element): readonly unknown[] {
  const { className } = element.properties;
  return Array.isArray(className) ? className : [];
}

function find(node: Nodes, wanted: (element: Element) => boolean): Element | null {
  if (node.type === 'element' && wanted(node)) return node;
  const children = 'children' in node ? node.children : [];
  for (const child of children) {
    const found = find(child, wanted);
    if (found) return found;
  }
  return null;
}
