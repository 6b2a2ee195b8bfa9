import type { PaperSize } from '../../shared/export/paper.ts';
import type { Cleared } from '../../shared/gate/cleared.ts';
import type { PageContent } from '../../shared/page/page-content.ts';
import type { FileSystem } from '../library/disk/file-system.ts';
import type { Printer } from './printing/printer.ts';
import type { RunCollection } from './run-collection.ts';
import type { CopyFile } from './shared-fonts.ts';
import type { StoryFiles } from './story-files.ts';

/** One story to be written, with all that a writer may use. */
export interface WriterJob {
  /** For what is written. */
  readonly fileSystem: FileSystem;
  readonly cleared: Cleared;
  readonly files: StoryFiles;
  /** The file or the folder to write; what was there is replaced as a whole or stays as it was. */
  readonly target: string;
  readonly shared: SharedFiles;
  /** For a kind that is made for paper. */
  readonly paper: PaperSize;
  /** Tells a person, in a sentence, what of the story the format could not hold. */
  readonly warn: (sentence: string) => void;
}

/** What the stories of one run have in common. */
export interface SharedFiles {
  readonly copyFile: CopyFile;
  /** `data:` addresses of fonts, by file name. */
  readonly fonts: Map<string, string>;
  /** The one file that the stories of the run go into, for a kind that has one; else null. */
  readonly collection: RunCollection | null;
  readonly printer: Pick<Printer, 'print'>;
}

/** Writes the published page of a story. Resolves to every file that was written, the main one first. */
export interface PageWriter {
  readonly content: 'page';
  write(job: WriterJob, page: PageContent): Promise<readonly string[]>;
}

/** Writes a story that stands alone. Resolves likewise. */
export interface StoryWriter {
  readonly content: 'story';
  write(job: WriterJob): Promise<readonly string[]>;
}

/** Writes all stories of a run into one file. */
export interface CollectionWriter {
  readonly content: 'collection';
  begin(): Collection;
}

/** The stories that go into one file. */
export interface Collection {
  /**
   * Takes a story in; `place` says where it stands among the others. Resolves to the files that were written
   * beside.
   */
  add(job: WriterJob, page: PageContent, place: number): Promise<readonly string[]>;
  /** The whole file. */
  text(): string;
}

export type Writer = PageWriter | StoryWriter | CollectionWriter;
