/** What the window's page may load and run; `dev` adds what the development server injects and nothing else. */
export function windowPolicy(dev: { readonly server: URL } | null): string {
  const rules = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'frame-src': ["'self'"],
    'worker-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  };
  if (dev) {
    rules['script-src'].push("'unsafe-inline'");
    rules['style-src'].push("'unsafe-inline'");
    // Its client first tries the page's own host, and only after a plain failure the server itself.
    rules['connect-src'].push('ws://dateline', `ws://${dev.server.host}`);
  }
  return write(rules);
}

/**
 * The published page's frame: the story is somebody's text, so nothing runs in it. Styles are inline because the page
 * carries its own theme; pictures and fonts come from this app or from the page itself.
 */
export const PAGE_FRAME_POLICY = write({
  'default-src': ["'none'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'", 'data:'],
  'style-src': ["'self'", "'unsafe-inline'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'self'"],
});

/** A document on its way to paper: it carries its style, type and pictures, and loads nothing. */
export const PRINTED_POLICY = write({
  'default-src': ["'none'"],
  'img-src': ['data:'],
  'font-src': ['data:'],
  'style-src': ["'unsafe-inline'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
});

/**
 * The window's own scripts. A thread that begins with one has the rules that came with it: it loads scripts
 * of ours, and keeps files of its own.
 */
export const SCRIPT_POLICY = write({ 'default-src': ["'none'"], 'script-src': ["'self'"] });

/** Everything that is neither a page nor a script of ours: should it ever be shown as a page, it can load nothing. */
export const FILE_POLICY = write({ 'default-src': ["'none'"], 'frame-ancestors': ["'none'"], sandbox: [] });

function write(rules: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(rules)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}
