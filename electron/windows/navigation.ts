import { APP_ORIGIN, PAGE_FRAME_URL } from '../../shared/ipc/addresses.ts';

export const WINDOW_URL = `${APP_ORIGIN}/index.html`;

/** A window may load itself again (the development server asks for it), and its frame the published page's shell. */
export function isAllowedNavigation(address: string, isMainFrame: boolean): boolean {
  return address === (isMainFrame ? WINDOW_URL : PAGE_FRAME_URL);
}
