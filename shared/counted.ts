import { groupedNumber } from './grouped-number.ts';

/** A number with what it counts, which is one or several: `1 story`, `1,200 stories`. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${groupedNumber(count)} ${count === 1 ? one : several}`;
}
