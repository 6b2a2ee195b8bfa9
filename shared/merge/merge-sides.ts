/** The texts that a file holds in which Git left a merge to a person. */
export interface MergeSides {
  readonly ours: string;
  readonly theirs: string;
  /** What both began from; null where Git did not write it down, which it does in the styles `diff3` and `zdiff3`. */
  readonly base: string | null;
}

type Side = 'all' | 'ours' | 'base' | 'theirs';

/** Which side the lines after a marker belong to, by the side that they may follow. */
const MARKERS: readonly { readonly sign: RegExp; readonly after: readonly Side[]; readonly side: Side }[] = [
  { sign: /^<{7}( |$)/, after: ['all'], side: 'ours' },
  { sign: /^\|{7}( |$)/, after: ['ours'], side: 'base' },
  { sign: /^={7}$/, after: ['ours', 'base'], side: 'theirs' },
  { sign: /^>{7}( |$)/, after: ['theirs'], side: 'all' },
];

/** The sides of a file with Git's conflict markers, each a whole text; null where markers are missing. */
export function mergeSides(text: string): MergeSides | null {
  if (!/^<{7}/m.test(text)) return null;
  const ours: string[] = [];
  const base: string[] = [];
  const theirs: string[] = [];
  let side: Side = 'all';
  let places = 0;
  let based = 0;
  for (const line of text.split(/\r?\n/)) {
    const marker = MARKERS.find(({ sign }) => sign.test(line));
    if (marker) {
      if (!marker.after.includes(side)) return null;
      side = marker.side;
      if (side === 'ours') places++;
      if (side === 'base') based++;
      continue;
    }
    if (side === 'all' || side === 'ours') ours.push(line);
    if (side === 'all' || side === 'base') base.push(line);
    if (side === 'all' || side === 'theirs') theirs.push(line);
  }
  if (side !== 'all') return null;
  return {
    ours: ours.join('\n'),
    theirs: theirs.join('\n'),
    base: based === places ? base.join('\n') : null,
  };
}
