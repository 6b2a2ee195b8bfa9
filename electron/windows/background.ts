/**
 * The paper of either theme (`--paper` in renderer/ui/tokens.css), so that the window never flashes before
 * its page is there.
 */
export function windowBackground(dark: boolean): string {
  return dark ? '#1d1b18' : '#fdfcf8';
}
