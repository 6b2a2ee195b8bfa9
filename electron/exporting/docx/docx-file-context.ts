import type { Paragraph } from 'docx';
import type { ArticleOptions } from '../../../shared/export/article/article-options.ts';
import type { DocxPicture } from './docx-pictures.ts';

/** An ordered list of the story, as Word numbers it. */
export interface DocxNumbering {
  readonly reference: string;
  readonly level: number;
  readonly start: number;
}

/** What the blocks of one Word file share. */
export interface DocxFileContext extends Pick<ArticleOptions, 'direction' | 'labels' | 'site' | 'linked'> {
  readonly language: string;
  readonly pictures: ReadonlyMap<string, DocxPicture>;
  /** What the notes say, in the order of their marks. */
  readonly notes: Paragraph[];
  /** Each ordered list, so that each counts for itself. */
  readonly numberings: DocxNumbering[];
}
