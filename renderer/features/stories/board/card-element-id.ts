/** The element of a card, which its column points at. */
export function cardElementId(story: string): string {
  return `card-${story}`;
}
