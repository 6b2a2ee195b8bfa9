import type { RootContent } from 'mdast';
import type { Cleared } from '../../gate/cleared.ts';
import { pageLabels } from '../../page/labels.ts';
import type { PageContent } from '../../page/page-content.ts';
import { visibleBody } from '../../story/visible-body.ts';
import { beginsWithDateline } from '../article/with-dateline.ts';
import { numberFootnotes } from '../markdown/number-footnotes.ts';
import { printMdast } from '../markdown/print-mdast.ts';
import { yamlText } from '../markdown/yaml-text.ts';
import { GENERATORS, type Generator, type GeneratorKind } from './generator.ts';
import { generatorBlocks } from './generator-blocks.ts';
import { generatorFacts } from './generator-facts.ts';
import { harmless } from './harmless.ts';
import { plainNotes } from './plain-notes.ts';

/**
 * A story as the Markdown file that a generator of sites reads: its own front matter, then the text without
 * anything that only Dateline knows. Words that its templates would run are written so that they do not.
 * `mediaPath` gives the path by which the file names a picture.
 */
export function pageToGenerator(
  kind: GeneratorKind,
  page: PageContent,
  cleared: Cleared,
  mediaPath: (media: string) => string,
): string {
  const generator: Generator = GENERATORS[kind];
  const matter = generator
    .matter(generatorFacts(cleared, page, mediaPath))
    .filter(([, value]) => value !== null);
  const labels = pageLabels(page.fields.language);
  const { site, linked } = page;
  const body = beginsWithDateline(visibleBody(page.body), page.fields, labels);
  const blocks = body.flatMap((block) =>
    generatorBlocks(block, { generator, mediaPath, labels, site, linked }),
  );
  const notes = numberFootnotes(blocks);
  const nodes: RootContent[] = generator.hasNotes ? [...blocks, ...notes] : plainNotes(blocks, notes);
  const head = `---\n${yamlText(matter)}---\n`;
  return nodes.length === 0 ? head : `${head}\n${printMdast(harmless(nodes, generator))}`;
}
