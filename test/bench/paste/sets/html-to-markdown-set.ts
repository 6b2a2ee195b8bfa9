import { htmlToBody } from '../../../../shared/import/html/html-to-body.ts';
import { emptyFields } from '../../../../shared/story/story.ts';
import { wordsOfHtml } from '../../../support/html-words.ts';
import { bodyWordsOf, lostWords } from '../../../support/words.ts';
import { type CaseResult, type SetResult, timed } from '../case-result.ts';
import { comparableDom } from '../comparable-dom.ts';
import type { Fixtures } from '../fixtures.ts';
import { reasonNotHeld } from '../held-by-model.ts';
import { exportedMarkdown, markdownAsHtml } from '../markdown-export.ts';
import { outsideModel, publishedPage } from '../outside-model.ts';

interface Pair {
  readonly name: string;
  readonly html: string;
}

/** HTML that other tools turn into Markdown: ours, read by the reference parser, has to mean the same. */
export function turndownSet(fixtures: Fixtures): SetResult {
  const cases = fixtures.json('markdown/turndown-cases.json') as readonly Pair[];
  return htmlToMarkdownSet('markdown, turndown', cases);
}

/** The pairs of an editor's own tests. */
export function editorPairsSet(fixtures: Fixtures): SetResult {
  const file = fixtures.json('markdown/lexical-markdown-cases.json') as Readonly<
    Record<string, readonly { readonly md: string; readonly html: string }[]>
  >;
  const pairs = Object.values(file)
    .flat()
    .map(({ md, html }, i) => ({ name: `${i}: ${JSON.stringify(md)}`, html }));
  return htmlToMarkdownSet('markdown, lexical', pairs);
}

function htmlToMarkdownSet(name: string, pairs: readonly Pair[]): SetResult {
  let held = 0;
  const cases = pairs.map(({ name: title, html }): CaseResult => {
    const { value, milliseconds } = timed(() => htmlToBody(html));
    const wanted = wordsOfHtml(html);
    const found = bodyWordsOf(value.body);
    const result = {
      name: title,
      milliseconds,
      lost: lostWords(wanted, found),
      added: lostWords(found, wanted),
      outside: outsideModel(publishedPage(value.body)),
    };
    if (reasonNotHeld(html) !== null) return result;
    held++;
    const dom = comparableDom(html);
    const again = comparableDom(
      markdownAsHtml(exportedMarkdown({ fields: emptyFields('en'), body: value.body })),
    );
    const failures =
      again === dom ? [] : [`the export means something else:\n${again}\n  instead of\n${dom}`];
    return { ...result, failures };
  });
  return { name, cases, notes: [`${held} of ${pairs.length} can be held by a story`] };
}
