/** Where everything of a library lies. */
export interface LibraryLayout {
  readonly folder: string;
  readonly siteFile: string;
  readonly snippetFile: string;
  /** What the library says about its tags. */
  readonly tagsFile: string;
  /** Topics of a published scheme that the desk has imported. */
  readonly topicsFile: string;
  /** Searches that the desk keeps by name. */
  readonly searchesFile: string;
  readonly stories: string;
  /** Stories that others are begun from. */
  readonly templates: string;
  readonly bin: string;
  readonly siteMedia: string;
  /** Of Dateline's own in the library: who has it open, and what older versions left there. */
  readonly ownFolder: string;
  /** The latest time that the library has seen. */
  readonly clockFile: string;
  /** What left the library, a line each. */
  readonly exitLog: string;
  /** Elsewhere on this computer; may be deleted at any time. */
  readonly cache: LibraryCache;
  /** In `stories`, or in `templates` for the id of a template. */
  storyFolder(id: string): string;
  storyFile(id: string): string;
  mediaFolder(id: string): string;
  /** Versions of a story, and in `bodies/` what they say. */
  historyFolder(id: string): string;
  historyBodies(id: string): string;
  binFolder(id: string): string;
}

/**
 * Where everything lies that can be had again of one library: not in the library, so that it is neither
 * copied and synced with it nor believed because somebody put it there.
 */
export interface LibraryCache {
  readonly folder: string;
  /** Says whose it is; its time is that of the last use. */
  readonly mark: string;
  readonly indexFile: string;
  /** Says which program has the index open. */
  readonly indexOwner: string;
  /** Pictures as they were rendered. */
  readonly pictures: string;
  /** What the folder of the stories held last time. */
  readonly folderCopies: string;
  /** Which pictures a decoder has found to be whole. */
  readonly wholePictures: string;
}
