/**
 * What becomes of a block of WordPress: `kept` as what it is, its words and pictures as `plain` text, nothing where
 * nothing was to be `seen`, and `dynamic` where the site fills it in when the page is opened, so that the export holds
 * nothing of it.
 */
export type BlockFate = 'kept' | 'plain' | 'unseen' | 'dynamic';

const list = (names: string) => names.trim().split(/\s+/);

/** The core blocks of WordPress 6.8, and those of older exports (`core-embed/…`). */
const FATES: Readonly<Record<BlockFate, readonly string[]>> = {
  kept: list(`
    paragraph heading list list-item quote pullquote image gallery table code separator embed video audio footnotes
    preformatted verse html freeform shortcode
  `),
  plain: list(`
    columns column group cover media-text button buttons details file text-columns subhead social-link social-links
    pattern block navigation-link accordion accordion-item accordion-heading accordion-panel
  `),
  unseen: list('more nextpage spacer'),
  dynamic: list(`
    archives avatar calendar categories comments comment-author-name comment-content comment-date comment-edit-link
    comment-reply-link comment-template comments-pagination comments-title home-link latest-comments latest-posts
    loginout navigation page-list page-list-item post-author post-author-biography post-author-name post-comments
    post-comments-form post-content post-date post-excerpt post-featured-image post-navigation-link post-template
    post-terms post-title query query-no-results query-pagination query-title query-total read-more rss search
    site-logo site-tagline site-title tag-cloud template-part term-description
  `),
};

const FATE_OF: ReadonlyMap<string, BlockFate> = new Map(
  (Object.entries(FATES) as [BlockFate, readonly string[]][]).flatMap(([fate, names]) =>
    names.map((name) => [name, fate] as const),
  ),
);

/** What becomes of a block, by its name in the comment that opens it; null for one of a plugin. */
export function blockFate(name: string): BlockFate | null {
  if (name.startsWith('core-embed/')) return 'kept';
  return FATE_OF.get(name.replace(/^core\//, '')) ?? null;
}

/** The names of the blocks in a text, as often as they stand there. */
export function blocksIn(source: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [, name = ''] of source.matchAll(/<!-- wp:([a-z][a-z0-9_-]*(?:\/[a-z][a-z0-9_-]*)?)[\s/-]/g))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** One sentence each for blocks that the story has not, or has otherwise. */
export function blockWarnings(source: string): readonly string[] {
  const counts = blocksIn(source);
  const named = (fate: BlockFate | null) =>
    [...counts]
      .filter(([name]) => blockFate(name) === fate)
      .map(([name, count]) => (count > 1 ? `${name} (${count})` : name));
  const dynamic = named('dynamic');
  const plain = named('plain');
  const foreign = named(null);
  return [
    ...(dynamic.length > 0
      ? [`Left out, because WordPress fills them in when the page is opened: ${dynamic.join(', ')}.`]
      : []),
    ...(plain.length > 0 ? [`Words and pictures are kept, their layout is not: ${plain.join(', ')}.`] : []),
    ...(foreign.length > 0
      ? [
          `Of blocks of plugins the words that the export holds are kept: ` +
            `${foreign.join(', ')}. Compare them with the site.`,
        ]
      : []),
  ];
}
