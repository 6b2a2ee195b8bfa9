/** The colours of the reader's system that a page is shown in. */
export type ShownScheme = 'light' | 'dark';

const BARS = `
  ::-webkit-scrollbar { width: 10px; height: 10px; }
  ::-webkit-scrollbar-thumb {
    border: 3px solid transparent;
    border-radius: 999px;
    background: light-dark(#d0c9bc, #453f37) content-box;
  }
  ::-webkit-scrollbar-thumb:hover {
    border-width: 2px;
    background-color: light-dark(#b5ad9e, #575047);
  }
  ::-webkit-scrollbar-corner { background: transparent; }
`;
/**
 * A browser's window has its bar at the right whatever the page is written in, and a frame on the side of its
 * body's direction: what stands in the body has that of the page.
 */
const BAR_AT_RIGHT = `
  :root:dir(rtl), :root:dir(rtl) > body { direction: ltr; }
  :root:dir(rtl) > body > :not([dir]) { direction: rtl; }
`;
const NO_BARS = ':root { scrollbar-width: none; }';

export interface PageDress {
  readonly scheme: ShownScheme;
  /** The page is held in a hand, where scrollbars lie over it or are not shown. */
  readonly handheld: boolean;
}

/**
 * Shows a page as some readers' systems do: in their colours, and with scrollbars that suit the window. All of it is
 * kept out of the page's own tree, which is the export's. To be done again when the page has other style sheets.
 */
export function dressPage(page: Document, { scheme, handheld }: PageDress): void {
  const view = page.defaultView as (Window & typeof globalThis) | null;
  if (!view) return;
  const [known] = page.adoptedStyleSheets;
  const sheet = known ?? new view.CSSStyleSheet();
  const bars = handheld ? NO_BARS : BARS + BAR_AT_RIGHT;
  const wanted = `@media screen { :root { color-scheme: ${scheme} !important; } } ${bars}`;
  if (dressed.get(sheet) !== wanted) {
    sheet.replaceSync(wanted);
    dressed.set(sheet, wanted);
  }
  if (!known) page.adoptedStyleSheets = [sheet];
  for (const own of page.styleSheets) {
    if (dressed.get(own) === scheme) continue;
    dressed.set(own, scheme);
    for (const rule of own.cssRules) setCondition(rule, scheme);
  }
}

/** What each sheet was last made to say. */
const dressed = new WeakMap<CSSStyleSheet, string>();
/** The conditions that the page's own rules came with. */
const conditions = new WeakMap<CSSRule, string>();

const ASKS = /\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/g;

function setCondition(rule: CSSRule, scheme: ShownScheme): void {
  // The frame has classes of its own, so its rules are known by what they have.
  const { media } = rule as Partial<CSSMediaRule>;
  if (!media || !('cssRules' in rule)) return;
  const condition = conditions.get(rule) ?? media.mediaText;
  if (!condition.includes('prefers-color-scheme')) return;
  conditions.set(rule, condition);
  // Print has no scheme but light, and every width is at least nothing.
  media.mediaText = condition.replace(ASKS, (_, asked) =>
    asked === scheme ? '(min-width: 0px)' : '(max-width: 0px)',
  );
}
