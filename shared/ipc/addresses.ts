/** Addresses of the app's own scheme: the window, the published page's frame, and pictures. */
export const APP_ORIGIN = 'app://dateline';
export const PAGE_FRAME_URL = `${APP_ORIGIN}/page-frame`;

/** The address under which a window shows a picture of a story. */
export function mediaUrl(storyId: string, media: string): string {
  return `${APP_ORIGIN}/media/${storyId}/${media}`;
}

/** The address under which a window shows an author's picture. */
export function siteMediaUrl(media: string): string {
  return `${APP_ORIGIN}/site-media/${media}`;
}

/** The address under which a window loads a file of the page theme (a font). */
export function themeUrl(file: string): string {
  return `${APP_ORIGIN}/theme/${file}`;
}
