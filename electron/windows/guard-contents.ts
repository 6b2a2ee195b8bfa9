import type { WebContents } from 'electron';
import { isAllowedNavigation } from './navigation.ts';

/**
 * Keeps a page where it was loaded: no other address, no new window, no embedded page. Electron hands every
 * web contents it ever makes through here, so that none can be forgotten.
 */
export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-frame-navigate', (event) => {
    if (!isAllowedNavigation(event.url, event.isMainFrame)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // Peer connections find their way around the request filter, so they get no address to use.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
