import { APP_ORIGIN } from '../../shared/ipc/addresses.ts';
import { isMediaName } from '../../shared/story/media-name.ts';
import { STORY_ID } from '../../shared/story/story.ts';

export type AppRoute =
  | { readonly kind: 'page-frame' }
  | { readonly kind: 'media'; readonly storyId: string; readonly name: string }
  | { readonly kind: 'site-media'; readonly name: string }
  | { readonly kind: 'theme'; readonly file: string }
  | { readonly kind: 'window'; readonly file: string };

const FILE = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/** What an address of the app's own scheme stands for; null for every address that is not one of ours. */
export function appRoute(address: string): AppRoute | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  // A percent sign would be a second spelling of a name: every name served here does without.
  if (!url || `${url.protocol}//${url.host}` !== APP_ORIGIN || /[%\\]/.test(url.pathname)) return null;
  const parts = url.pathname.slice(1).split('/');
  const [room, first = '', second = ''] = parts;
  if (room === 'page-frame') return parts.length === 1 ? { kind: 'page-frame' } : null;
  if (room === 'media') {
    const valid = parts.length === 3 && STORY_ID.test(first) && isMediaName(second);
    return valid ? { kind: 'media', storyId: first, name: second } : null;
  }
  if (room === 'site-media') {
    return parts.length === 2 && isMediaName(first) ? { kind: 'site-media', name: first } : null;
  }
  if (room === 'theme') return parts.length === 2 && FILE.test(first) ? { kind: 'theme', file: first } : null;
  return parts.every((part) => FILE.test(part)) ? { kind: 'window', file: parts.join('/') } : null;
}
