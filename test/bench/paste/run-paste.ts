import { existsSync } from 'node:fs';
import type { SetResult } from './case-result.ts';
import { type Fixtures, fixturesIn } from './fixtures.ts';
import { report } from './report.ts';
import { docxSet } from './sets/docx-set.ts';
import { hostileSet } from './sets/hostile-set.ts';
import { editorPairsSet, turndownSet } from './sets/html-to-markdown-set.ts';
import { inlinePasteSet } from './sets/inline-paste-set.ts';
import { markdownSet } from './sets/markdown-set.ts';
import { articlesSet, wholePagesSet } from './sets/pages-set.ts';
import { pasteSet } from './sets/paste-set.ts';

/** Each set with the folder or file that it needs. */
const SETS: readonly (readonly [string, (fixtures: Fixtures) => SetResult])[] = [
  ['paste', pasteSet],
  ['paste/lexical-paste-cases.json', inlinePasteSet],
  ['docx', docxSet],
  ['pages', articlesSet],
  ['pages', wholePagesSet],
  [
    'markdown/commonmark-0.31.2.json',
    (fixtures) => markdownSet(fixtures, 'markdown, CommonMark', 'markdown/commonmark-0.31.2.json'),
  ],
  ['markdown/gfm-0.29.json', (fixtures) => markdownSet(fixtures, 'markdown, GFM', 'markdown/gfm-0.29.json')],
  ['markdown/turndown-cases.json', turndownSet],
  ['markdown/lexical-markdown-cases.json', editorPairsSet],
  ['xss/dompurify-expect.json', hostileSet],
];

/**
 * Runs every set under `root` through the importers and exporters; true when what is wanted holds. Sets
 * that are not there are named.
 */
export function runPaste(root: string): boolean {
  const fixtures = fixturesIn(root);
  if (!existsSync(root)) {
    console.log(`\nPaste and import of public material: skipped, because ${root} is not there.`);
    return true;
  }
  const there = SETS.filter(([path]) => fixtures.has(path));
  for (const [path] of SETS) if (!fixtures.has(path)) console.log(`  skipped ${path}, which is not there`);
  return report(there.map(([, run]) => run(fixtures)));
}
