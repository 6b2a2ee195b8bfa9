import { mediaUrl, siteMediaUrl, themeUrl } from '../../../shared/ipc/addresses.ts';
import type { PageResources } from '../../../shared/page/page-resources.ts';

/** Where the preview finds a story's pictures; everything else is as in a page that is exported as a folder. */
export function previewResources(storyId: string): PageResources {
  return {
    media: (name) => mediaUrl(storyId, name),
    sitePicture: siteMediaUrl,
    font: themeUrl,
    published: (name) => `media/${name}`,
  };
}
