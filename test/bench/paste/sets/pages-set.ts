import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { readabilityArticle } from '../../../../electron/library/import/article/readability-article.ts';
import { htmlToStory } from '../../../../shared/import/html/html-to-story.ts';
import type { ImportedStory } from '../../../../shared/import/imported-story.ts';
import { safeHref } from '../../../../shared/story/safe-href.ts';
import { wordsOfHtml, wordsOfTree } from '../../../support/html-words.ts';
import { bodyWordsOf, lostWords, wordsOf } from '../../../support/words.ts';
import { type CaseResult, type SetResult, timed } from '../case-result.ts';
import type { Fixtures } from '../fixtures.ts';
import { exportedMarkdown, markdownAsHtml } from '../markdown-export.ts';
import { outsideModel, publishedPage, storyElement } from '../outside-model.ts';

const SLOW = 2000;

/** Saved articles: through import, HTML and Markdown and back. */
export function articlesSet(fixtures: Fixtures): SetResult {
  let [links, pictures, linksOut, picturesOut] = [0, 0, 0, 0];
  const cases = articleNames(fixtures).map((name): CaseResult => {
    const article = fixtures.text(`pages/${name}/expected.html`);
    const { value: story, milliseconds } = timed(() => htmlToStory(article));
    const wanted = wordsOfHtml(article);
    const page = publishedPage(story.body, story.fields);
    const printed = storyElement(page);
    const headline = wordsOf(`${story.fields.headline} ${story.fields.standfirst}`);
    const asHtml = [...headline, ...wordsOfTree(printed)];
    const asMarkdown = [...headline, ...wordsOfHtml(markdownAsHtml(exportedMarkdown(story)))];
    const tree = fromHtml(article);
    links += count(tree, isLink);
    linksOut += count(printed, isLink);
    pictures += new Set(pictureSources(tree)).size;
    picturesOut += story.pictures.length;
    return {
      name,
      milliseconds,
      lost: lostWords(wanted, asHtml),
      added: lostWords(asHtml, wanted),
      outside: outsideModel(page),
      failures: lostWords(wanted, asMarkdown).length > wanted.length / 1000 ? ['words lost in Markdown'] : [],
    };
  });
  const notes = [`${linksOut} of ${links} links, ${picturesOut} of ${pictures} pictures with an address`];
  return { name: 'pages, the article', cases, notes };
}

/** What is wanted of whole pages: of the articles' words found, and of words that are none of theirs. */
const FOUND = 0.985;
const TOO_MANY = 0.03;
/** No page may have more than this share of words that are none of its article. */
const WORST = 0.5;

/** Whole saved pages, from which the article has to be found, as the program finds it. */
export function wholePagesSet(fixtures: Fixtures): SetResult {
  let [wantedWords, foundWords, addedWords] = [0, 0, 0];
  const shares: { readonly name: string; readonly added: number }[] = [];
  const cases = articleNames(fixtures).map((name): CaseResult => {
    const source = fixtures.text(`pages/${name}/source.html`);
    const wanted = wordsOfHtml(fixtures.text(`pages/${name}/expected.html`));
    const { value: story, milliseconds } = timed(() =>
      htmlToStory(source, { findArticle: readabilityArticle }),
    );
    const found = wordsOfStory(story);
    const lost = lostWords(wanted, found).length;
    const title = fixtures.json(`pages/${name}/expected-metadata.json`) as { readonly title?: string };
    // Headline and standfirst are none of the reference's article, and no words too many.
    const head = wordsOf(`${title.title ?? ''} ${story.fields.headline} ${story.fields.standfirst}`);
    const added = lostWords(bodyWordsOf(story.body), [...wanted, ...head]).length;
    wantedWords += wanted.length;
    foundWords += wanted.length - lost;
    addedWords += added;
    if (wanted.length > 0) shares.push({ name, added: added / wanted.length });
    const share = wanted.length === 0 ? 1 : 1 - lost / wanted.length;
    return {
      name,
      milliseconds,
      outside: outsideModel(publishedPage(story.body, story.fields)),
      failures: [
        ...(share < 0.95 ? [`${percent(share)} of the article found`] : []),
        ...(added > WORST * wanted.length ? [`${percent(added / wanted.length)} words too many`] : []),
        ...(milliseconds > SLOW ? ['takes longer than 2 s'] : []),
      ],
    };
  });
  const sorted = shares.map(({ added }) => added).toSorted((one, other) => one - other);
  const median = sorted[sorted.length >> 1] ?? 0;
  const [found, added] = [foundWords / wantedWords, addedWords / wantedWords];
  const worst = shares.toSorted((one, other) => other.added - one.added).slice(0, 3);
  return {
    name: 'pages, whole',
    cases,
    holds: found >= FOUND && added <= TOO_MANY,
    notes: [
      `${shares.length} pages with words: ${percent(found)} of the articles' words found (wanted ${percent(FOUND)})`,
      `${percent(added)} as many words too many (wanted at most ${percent(TOO_MANY)}), median ${percent(median)}`,
      `most of them in ${worst.map((page) => `${page.name} (${percent(page.added)})`).join(', ')}`,
    ],
  };
}

const percent = (share: number) => `${(100 * share).toFixed(1)}%`;

function articleNames(fixtures: Fixtures): readonly string[] {
  return fixtures.names('pages').filter((name) => fixtures.has(`pages/${name}/expected.html`));
}

function wordsOfStory({ fields, body }: ImportedStory): readonly string[] {
  return [...wordsOf(`${fields.headline} ${fields.standfirst}`), ...bodyWordsOf(body)];
}

function isLink(node: Nodes): boolean {
  if (node.type !== 'element' || node.tagName !== 'a') return false;
  const words = node.children.some((child) => child.type !== 'element' || child.tagName !== 'img');
  // A link without words is none that a reader could follow, and pictures of a story are no links.
  if (!words || wordsOfTree(node).length === 0) return false;
  return safeHref(String(node.properties.href ?? '').trim()) !== null;
}

function pictureSources(node: Nodes): readonly string[] {
  const own = node.type === 'element' && node.tagName === 'img' ? [String(node.properties.src ?? '')] : [];
  const inner = 'children' in node ? node.children.flatMap(pictureSources) : [];
  return [...own, ...inner].filter((source) => source !== '');
}

function count(node: Nodes, wanted: (node: Nodes) => boolean): number {
  const inner = 'children' in node ? node.children.map((child) => count(child, wanted)) : [];
  return inner.reduce((sum, found) => sum + found, wanted(node) ? 1 : 0);
}
