/**
 * Makes the page scroll as a phone's does, without bars that take width from it. Kept out of the page's own
 * tree, which is the export's. Returns what takes it back.
 */
export function hideScrollbars(page: Document): () => void {
  const view = page.defaultView as (Window & typeof globalThis) | null;
  if (!view) return () => {};
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(':root { scrollbar-width: none; }');
  page.adoptedStyleSheets = [sheet];
  return () => {
    page.adoptedStyleSheets = [];
  };
}
