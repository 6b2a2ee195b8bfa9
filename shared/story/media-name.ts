/**
 * A file name inside a story's `media/` folder: lower-case letters, digits, dots, hyphens and underscores,
 * never a leading dot, never a folder, so that a hostile story cannot name a file outside it on any file
 * system.
 */
export const MEDIA_NAME = /^(?!.*\.\.)[a-z0-9_][a-z0-9._-]{0,118}\.(?:png|jpe?g|gif|webp|avif)$/;

/** True when `name` may be joined to a story's media folder. */
export function isMediaName(name: string): boolean {
  return MEDIA_NAME.test(name);
}
