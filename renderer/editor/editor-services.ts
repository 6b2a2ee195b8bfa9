import { defineExtension, safeCast } from 'lexical';
import type { ClipboardCommand } from '../../shared/ipc/edit.ts';
import type { AddedMedia } from '../../shared/library/added-media.ts';
import type { RelatedStory } from '../../shared/page/related-story.ts';
import type { SnippetWithBody } from '../../shared/snippets/snippet-with-body.ts';

/** What the editor asks of the window it stands in; whoever gives these tells the person when one fails. */
export interface EditorServices {
  /** Copies a picture into the story's folder; null when that failed. */
  addMedia(name: string, bytes: Uint8Array): Promise<AddedMedia | null>;
  /** Lets the person choose pictures; empty when they did not. */
  chooseMedia(): Promise<readonly AddedMedia[]>;
  /** The story that is in the editor. */
  readonly story: string;
  /**
   * Copies pictures of another story into this one's folder; by their names, those that they have here.
   * Null when that failed.
   */
  bringMedia(from: string, media: readonly string[]): Promise<Readonly<Record<string, string>> | null>;
  mediaUrl(media: string): string;
  openLink(href: string): void;
  /** Tells what was not done. */
  tell(message: string): void;
  /** Tells what was done, and offers something else in its place. */
  offer(message: string, label: string, act: () => void): void;
  /** Does it to what has the focus. */
  clipboard(command: ClipboardCommand): void;
  /** The story as the library has it now; null when it has not, or cannot say. */
  linkedStory(id: string): Promise<LinkableStory | null>;
  /** Other stories of the library that match the words, best first; without words, those that are near to this one. */
  findStories(words: string): Promise<readonly LinkableStory[]>;
  readonly snippets: SnippetSource;
}

/** The words that a desk writes again and again. */
export interface SnippetSource {
  /** As far as they have been read. */
  current(): readonly SnippetWithBody[];
  load(): Promise<readonly SnippetWithBody[]>;
}

export const NO_SNIPPETS: SnippetSource = { current: () => [], load: () => Promise.resolve([]) };

/** What a box for another story shows of it. */
export type LinkableStory = Pick<RelatedStory, 'id' | 'headline' | 'sections' | 'status'>;

const missing: EditorServices = {
  addMedia: () => Promise.reject(new Error('The editor was given no services')),
  chooseMedia: () => Promise.reject(new Error('The editor was given no services')),
  story: '',
  bringMedia: () => Promise.reject(new Error('The editor was given no services')),
  mediaUrl: (media) => media,
  linkedStory: () => Promise.resolve(null),
  snippets: NO_SNIPPETS,
  findStories: () => Promise.reject(new Error('The editor was given no services')),
  tell: () => {},
  offer: () => {},
  clipboard: () => {
    throw new Error('The editor was given no services');
  },
  openLink: () => {
    throw new Error('The editor was given no services');
  },
};

export const ServicesExtension = defineExtension({
  name: 'dateline/services',
  config: safeCast<{ services: EditorServices }>({ services: missing }),
  build: (_editor, config) => config.services,
});
