import { defineExtension, safeCast } from 'lexical';
import type { AddedMedia } from '../../shared/ipc/contract.ts';

/** What the editor asks of the window it stands in; whoever gives these tells the person when one fails. */
export interface EditorServices {
  /** Copies a picture into the story's folder; null when that failed. */
  addMedia(name: string, bytes: Uint8Array): Promise<AddedMedia | null>;
  /** Lets the person choose pictures; empty when they did not. */
  chooseMedia(): Promise<readonly AddedMedia[]>;
  mediaUrl(media: string): string;
  openLink(href: string): void;
}

const missing: EditorServices = {
  addMedia: () => Promise.reject(new Error('The editor was given no services')),
  chooseMedia: () => Promise.reject(new Error('The editor was given no services')),
  mediaUrl: (media) => media,
  openLink: () => {
    throw new Error('The editor was given no services');
  },
};

export const ServicesExtension = defineExtension({
  name: 'dateline/services',
  config: safeCast<{ services: EditorServices }>({ services: missing }),
  build: (_editor, config) => config.services,
});
