import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
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

/** Whole saved pages, from which the article has to be found. */
export function wholePagesSet(fixtures: Fixtures): SetResult {
  let [wantedWords, foundWords, addedWords] = [0, 0, 0];
  const cases = articleNames(fixtures).map((name): CaseResult => {
    const source = fixtures.text(`pages/${name}/source.html`);
    const wanted = wordsOfHtml(fixtures.text(`pages/${name}/expected.html`));
    const { value: story, milliseconds } = timed(() => htmlToStory(source));
    const found = wordsOfStory(story);
    const lost = lostWords(wanted, found).length;
    wantedWords += wanted.length;
    foundWords += wanted.length - lost;
    addedWords += lostWords(found, wanted).length;
    const share = wanted.length === 0 ? 1 : 1 - lost / wanted.length;
    return {
      name,
      milliseconds,
      outside: outsideModel(publishedPage(story.body, story.fields)),
      failures: [
        ...(share < 0.95 ? [`${(share * 100).toFixed(1)}% of the article found`] : []),
        ...(milliseconds > SLOW ? ['takes longer than 2 s'] : []),
      ],
    };
  });
  const percent = (part: number) => `${((100 * part) / wantedWords).toFixed(2)}%`;
  const notes = [
    `${percent(foundWords)} of the articles' words found, ${percent(addedWords)} as many words of furniture with them`,
  ];
  return { name: 'pages, whole', cases, notes };
}

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
