import { PRIORITIES, PRIORITY_LABELS, type Priority } from '../story/priority.ts';

/**
 * Priorities as a search writes them: `2`, `urgent`, `1-3`, `<3`, `<=3`, `>3`, `>=3`. Null for anything
 * else, and for what no story can have.
 */
export function priorityRange(text: string): { readonly from: Priority; readonly to: Priority } | null {
  const [, sign = '', first = '', last = first] =
    /^(<=?|>=?|)([^<>=-]+)(?:[-–]([^<>=-]+))?$/u.exec(text.trim()) ?? [];
  const [one, other] = [priorityOf(first), priorityOf(last)];
  if (one === null || other === null || (sign !== '' && first !== last)) return null;
  switch (sign) {
    case '<':
      return between(1, one - 1);
    case '<=':
      return between(1, one);
    case '>':
      return between(one + 1, 6);
    case '>=':
      return between(one, 6);
    default:
      return between(Math.min(one, other), Math.max(one, other));
  }
}

function priorityOf(text: string): Priority | null {
  const word = text.trim().toLowerCase();
  return (
    PRIORITIES.find((known) => String(known) === word || PRIORITY_LABELS[known].toLowerCase() === word) ??
    null
  );
}

function between(from: number, to: number) {
  const inside = PRIORITIES.filter((known) => known >= from && known <= to);
  const [first] = inside;
  const last = inside.at(-1);
  return first === undefined || last === undefined ? null : { from: first, to: last };
}
