import { fromHtml } from 'hast-util-from-html';
import { htmlToBody } from '../../../../shared/import/html/html-to-body.ts';
import { markdownToStory } from '../../../../shared/import/markdown/markdown-to-story.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { sequenceAgreement, sequenceOfBody } from '../../../support/block-sequence.ts';
import { wordsOfHtml } from '../../../support/html-words.ts';
import { bodyWordsOf, lostWords, wordsOf } from '../../../support/words.ts';
import { type CaseResult, type SetResult, timed } from '../case-result.ts';
import type { Fixtures } from '../fixtures.ts';
import { sequenceOfHtml } from '../html-sequence.ts';
import { judgedBlocks, notJudged } from '../known-reasons.ts';
import { outsideModel, publishedPage } from '../outside-model.ts';

/**
 * Clipboards of word processors and web applications; the words are judged by the clipboard, the blocks by
 * what WordPress made of it.
 */
export function pasteSet(fixtures: Fixtures): SetResult {
  const names = fixtures
    .names('paste')
    .filter((name) => /-in\.(?:html|txt)$/.test(name) || name === 'windows.html');
  const notes = notJudged(names);
  return {
    name: 'paste',
    cases: names.map((name) => pasteCase(fixtures, name)),
    wantedBlocks: 0.98,
    notes,
  };
}

function pasteCase(fixtures: Fixtures, name: string): CaseResult {
  const source = fixtures.text(`paste/${name}`);
  const isText = name.endsWith('.txt');
  const { value: body, milliseconds } = timed(() =>
    isText ? markdownBody(source) : htmlToBody(source).body,
  );
  const found = bodyWordsOf(body);
  const reference = referenceOf(fixtures, name);
  const wanted = isText ? wordsOf(markdownWords(source)) : wordsOfHtml(source);
  return {
    name,
    milliseconds,
    lost: lostWords(wanted, found),
    added: lostWords(found, wanted),
    outside: outsideModel(publishedPage(body)),
    ...(reference === null
      ? {}
      : judgedBlocks(name, sequenceAgreement(sequenceOfHtml(fromHtml(reference)), sequenceOfBody(body)))),
  };
}

/** A clipboard holds no headline. */
function markdownBody(source: string): readonly Block[] {
  return markdownToStory(`---\nheadline: H\n---\n\n${source}`).body;
}

/** What is left of Markdown without its signs. */
function markdownWords(source: string): string {
  return source
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:#{1,6}|>|[-*+]|\d+\.)\s+/gm, '')
    .replace(/^[\s|:-]+$/gm, '')
    .replace(/```\w*|[*_`~|]/g, '');
}

function referenceOf(fixtures: Fixtures, name: string): string | null {
  const stem = name.replace(/-in\.\w+$/, '');
  for (const path of [`paste/${stem}-out.f870659.html`, `paste/${stem}-out.html`]) {
    if (stem !== name && fixtures.has(path)) return fixtures.text(path).replace(/<!-- \/?wp:.*?-->/g, '');
  }
  return null;
}
