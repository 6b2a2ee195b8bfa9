/**
 * The keys that the native menus' own items and the system take for the window, with Mod held: quit, close,
 * minimise, load again, zoom. As `KeyboardEvent.key` has them, in small letters.
 */
export const SYSTEM_LETTERS: ReadonlySet<string> = new Set(['q', 'w', 'm', 'r', '+', '-', '=', '0']);

/** Those that mean the full screen and the developer tools, whatever is held. */
export const SYSTEM_FUNCTION_KEYS: ReadonlySet<string> = new Set(['F11', 'F12']);
