const counted = new Intl.NumberFormat('en');

/** "1 story", "12,000 stories". */
export function storiesCount(count: number): string {
  return count === 1 ? '1 story' : `${counted.format(count)} stories`;
}
