import { toHtml } from 'hast-util-to-html';
import { type BlockPage, blockToHast } from '../../../shared/page/blocks/block-to-hast.ts';
import { pageLabels } from '../../../shared/page/labels.ts';
import type { PageResources } from '../../../shared/page/page-resources.ts';
import { notesList } from '../../../shared/page/parts/notes-list.ts';
import { numberNotes } from '../../../shared/page/parts/number-notes.ts';
import { defaultSite } from '../../../shared/site-profile/site.ts';
import type { Block } from '../../../shared/story/block.ts';
import { blockText } from '../../../shared/story/block-text.ts';

// Other programs cannot read the window's own addresses; the name is what they can use.
const RESOURCES: PageResources = {
  media: (name) => `media/${name}`,
  sitePicture: (name) => `authors/${name}`,
  font: (file) => `fonts/${file}`,
  published: (name) => `media/${name}`,
};

const PAGE: BlockPage = {
  direction: 'ltr',
  resolve: RESOURCES,
  labels: pageLabels('en'),
  site: defaultSite(''),
  linked: [],
};

/** The blocks as other programs read them: the page's own markup, without the page. */
export function blocksToHtml(blocks: readonly Block[]): string {
  const numbered = numberNotes(
    blocks.map((block) => blockToHast(block, PAGE)),
    PAGE.labels,
  );
  const notes = notesList(numbered.notes, PAGE);
  return toHtml(notes ? [...numbered.blocks, notes] : numbered.blocks);
}

export function blocksToText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n\n');
}
