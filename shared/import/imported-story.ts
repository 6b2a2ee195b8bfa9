import type { Block } from '../story/block.ts';
import type { StoryFields } from '../story/story.ts';
import type { HtmlNode, HtmlParent } from './html/html-tree.ts';
import type { ShownPart } from './shown-part.ts';
import type { WireIdentity } from './wire/wire-facts.ts';

/** A picture that an imported story shows and that is not in the library yet. */
export interface ImportedPicture {
  /** The name that the story uses, see MEDIA_NAME; unique within the story. */
  readonly media: string;
  /** Where the picture is: a path relative to the imported file, a `data:` address or an absolute http(s) address. */
  readonly source: string;
  /** Paths relative to the imported file under which it may lie, where the source is an address. */
  readonly beside?: readonly string[];
  /** Null or absent for a picture that is shown whole. */
  readonly shown?: ShownPart | null;
}

/** What an importer made of a file; fields and body pass `storySchema`, the body is canonical. */
export interface ImportedStory {
  readonly fields: StoryFields;
  readonly body: readonly Block[];
  readonly pictures: readonly ImportedPicture[];
  /** One sentence for each kind of thing in the file that the story does not have, or has otherwise. */
  readonly warnings: readonly string[];
  /** True when the file does not say the language, so that `fields` has the one of the options. */
  readonly languageUnsaid?: boolean;
  /** Other languages that the words may be in where the file says none, the likeliest first. */
  readonly otherLanguages?: readonly string[];
  /** What names it on the wire where it came from one. */
  readonly wire?: WireIdentity;
  /** All that a warning is about, where it names only the first of many. */
  readonly listed?: readonly ListedWarning[];
}

export interface ListedWarning {
  /** One of the story's warnings, word for word. */
  readonly warning: string;
  readonly all: readonly string[];
}

/** Finds what of a page is its article: elements and texts; null where it finds none. */
export type ArticleFinder = (document: HtmlParent) => ReadonlySet<HtmlNode> | null;

/** What a caller may tell an importer. */
export interface ImportOptions {
  /** BCP 47 tag of a story whose file names no language; English when absent. */
  readonly language?: string;
  /** IANA name of the zone whose clocks front matter means where it gives no offset; UTC when absent. */
  readonly timeZone?: string;
  /** Absolute address that the relative links of a saved page stand against. */
  readonly baseUrl?: string;
  /** Names that may be taken for authors where a program, and not a person, wrote them; none when absent. */
  readonly knownAuthors?: readonly string[];
  /** Our own reader's eye for an article when absent. */
  readonly findArticle?: ArticleFinder;
}
