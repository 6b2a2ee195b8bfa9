import {
  DAMAGED,
  headlinesIn,
  type LibraryState,
  lostHeadline,
  quotedText,
} from '../power-cut/library-state.ts';

/**
 * What a library may hold once an operation has been done as far as it was: the states that it goes through
 * when nothing fails, the first before it.
 */
export type Model = readonly LibraryState[];

/** A state without what is another each time that the same is done. */
export function comparable(state: LibraryState): LibraryState {
  return new Map([...state].map(([key, text]) => [key, text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then')]));
}

/**
 * What is not as it should be, or null. Whatever was there before is as it was or as the operation makes
 * it, nothing is damaged that was not, and no text is nowhere. `isDone` when the person was told that it
 * was done: then everything is as it makes it, or a story as it is in `nextBest`, where the operation may
 * take that.
 */
export function faultIn(
  seen: LibraryState,
  model: Model,
  isDone: boolean,
  nextBest: LibraryState | null = null,
): string | null {
  const states = model.map(comparable);
  const now = comparable(seen);
  const next = isDone && nextBest ? comparable(nextBest) : null;
  const [before, after] = [states[0] as LibraryState, states.at(-1) as LibraryState];
  for (const [key, text] of now) {
    if (text.startsWith(DAMAGED) && !states.some((state) => state.get(key) === text))
      return `${key} cannot be read: ${text.slice(0, 200)}`;
  }
  for (const key of before.keys()) {
    // Each time that the same is done, its versions and backups have other names.
    const isNamedAnew = /^(?:version|backup)\//.test(key);
    const legal = (isDone && !isNamedAnew ? [after] : states).map((one) => one.get(key));
    if (next && key.startsWith('story/')) legal.push(next.get(key));
    if (!legal.includes(now.get(key)))
      return `${key} is ${quotedText(now.get(key))}, not ${legal.map(quotedText).join(' or ')}`;
  }
  const lost = lostHeadline(before, after, now);
  if (lost !== null) return lost;
  if (isDone) {
    const headlines = headlinesIn(now);
    for (const headline of headlinesIn(after))
      if (!headlines.has(headline)) return `“${headline}” was told to be there and is not`;
  }
  return null;
}
