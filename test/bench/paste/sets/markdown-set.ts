import { markdownToStory } from '../../../../shared/import/markdown/markdown-to-story.ts';
import { wordsOfHtml } from '../../../support/html-words.ts';
import { bodyWordsOf, lostWords } from '../../../support/words.ts';
import { type CaseResult, type SetResult, timed } from '../case-result.ts';
import { comparableDom, comparableNodes } from '../comparable-dom.ts';
import type { Fixtures } from '../fixtures.ts';
import { reasonNotHeld } from '../held-by-model.ts';
import { exportedMarkdown, markdownAsHtml } from '../markdown-export.ts';
import { outsideModel, publishedPage, storyElement } from '../outside-model.ts';

interface Example {
  readonly markdown: string;
  readonly html: string;
  readonly section: string;
  readonly number?: number;
  readonly example?: number;
}

/** Sections about markup that no story holds; left out before anything is run. */
const LEFT_OUT = /html/i;

/**
 * The examples of a Markdown specification: import against the reference HTML, and import, export and the
 * reference parser against it.
 */
export function markdownSet(fixtures: Fixtures, name: string, path: string): SetResult {
  const examples = fixtures.json(path) as readonly Example[];
  const reasons = new Map<string, number>();
  let held = 0;
  const cases = examples.map((example): CaseResult => {
    const { value: story, milliseconds } = timed(() =>
      markdownToStory(`---\nheadline: H\n---\n\n${example.markdown}`),
    );
    const page = publishedPage(story.body);
    const base = {
      name: `${example.section}, example ${example.number ?? example.example}`,
      milliseconds,
      outside: outsideModel(page),
    };
    const isHtml = LEFT_OUT.test(example.section);
    const wanted = wordsOfHtml(example.html);
    const found = bodyWordsOf(story.body);
    const words = isHtml ? {} : { lost: lostWords(wanted, found), added: lostWords(found, wanted) };
    const reason = isHtml ? 'raw HTML' : reasonLeftOut(example);
    if (reason !== null) {
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      return { ...base, ...words };
    }
    held++;
    const dom = comparableDom(example.html);
    const again = comparableDom(markdownAsHtml(exportedMarkdown(story)));
    const failures: string[] = [];
    if (comparableNodes(storyElement(page).children) !== dom) failures.push('the page says something else');
    if (again !== dom) failures.push(`the export means something else:\n${again}\n  instead of\n${dom}`);
    return { ...base, ...words, failures };
  });
  const why = [...reasons].map(([reason, count]) => `${count} ${reason}`).join(', ');
  return {
    name,
    cases,
    wantedRight: 0.99,
    notes: [`${held} of ${examples.length} examples can be held by a story; not: ${why}`],
  };
}

function reasonLeftOut({ markdown, html }: Example): string | null {
  const reason = reasonNotHeld(html);
  if (reason !== null) return reason;
  // Dateline writes and reads GitHub's Markdown: what that reads otherwise than the example is no example of it.
  return comparableDom(markdownAsHtml(markdown)) === comparableDom(html)
    ? null
    : "read otherwise by GitHub's Markdown";
}
