import { groupedNumber } from '../../../shared/grouped-number.ts';

export function storiesWords(count: number): string {
  return count === 1 ? '1 story' : `${groupedNumber(count)} stories`;
}
