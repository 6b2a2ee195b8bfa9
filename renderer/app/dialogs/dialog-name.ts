/** The dialogs of which the window opens one at a time; others are opened by what they are about. */
export type DialogName =
  | ('site' | 'spelling' | 'shortcuts' | 'palette' | 'beside' | 'updates' | 'about')
  | ('bin' | 'tags' | 'replace' | 'templates' | 'snippets' | 'corrections');
