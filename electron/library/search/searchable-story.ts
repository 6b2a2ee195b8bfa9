import { blockText } from '../../../shared/story/block-text.ts';
import type { Story } from '../../../shared/story/story.ts';
import type { FileStamp } from '../disk/file-stamp.ts';
import { foldText } from './fold-text.ts';

/** A story prepared for searching; true for as long as the file's stamp is the same. */
export interface SearchableStory {
  readonly stamp: FileStamp;
  readonly modified: string;
  /** Folded. */
  readonly headline: string;
  /** Folded: everything that is searched, one piece a line. */
  readonly everything: string;
  /** What an excerpt may show, as written: the standfirst, then the body's blocks. */
  readonly passages: readonly string[];
}

export function searchableStory(story: Story, stamp: FileStamp): SearchableStory {
  const passages = [story.standfirst, ...story.body.map(blockText)].filter((passage) => passage !== '');
  const names = [...story.tags.map((tag) => tag.name), ...story.sections, ...story.authors];
  const fields = [story.headline, story.slug, story.dateline.place, ...names];
  return {
    stamp,
    modified: story.modified,
    headline: foldText(story.headline),
    everything: foldText([...fields, ...passages].join('\n')),
    passages,
  };
}
