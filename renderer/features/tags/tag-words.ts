const counted = new Intl.NumberFormat('en');

export function storiesWords(count: number): string {
  return count === 1 ? '1 story' : `${counted.format(count)} stories`;
}
