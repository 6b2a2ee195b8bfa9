const NAME = 'story-link-target';

/** Keeps the words that are being linked marked while the focus is in the popover; see `StoryBodyText.module.css`. */
export function markLinkTarget(range: Range | null): () => void {
  if (range === null || range.collapsed || !('highlights' in CSS)) return () => {};
  CSS.highlights.set(NAME, new Highlight(range));
  return () => CSS.highlights.delete(NAME);
}
