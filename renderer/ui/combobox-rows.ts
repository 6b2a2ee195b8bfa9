/** A row of the list: something known, or an offer to add what was typed. */
export type ComboboxRow<T> =
  | { readonly kind: 'known'; readonly item: T }
  | { readonly kind: 'new'; readonly text: string };

const LIMIT = 60;

/** One form for comparing what people type: case, accents and surrounding spaces make no difference. */
export function comparable(text: string): string {
  return text.trim().normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}

export interface RowsOptions<T> {
  readonly text: string;
  readonly suggestions: readonly T[] | ((text: string) => readonly T[]);
  readonly chosen: readonly T[];
  readonly labelOf: (item: T) => string;
  readonly canCreate: boolean;
}

/** What to offer for the text typed so far: names that begin with it, then names that hold it, then a new one. */
export function comboboxRows<T>(options: RowsOptions<T>): readonly ComboboxRow<T>[] {
  const { text, suggestions, chosen, labelOf, canCreate } = options;
  const taken = new Set(chosen.map((item) => comparable(labelOf(item))));
  const wanted = comparable(text);
  const answered = typeof suggestions === 'function';
  const all = answered ? suggestions(text) : suggestions;
  const begins: T[] = [];
  const holds: T[] = [];
  for (const item of all) {
    const name = comparable(labelOf(item));
    if (taken.has(name)) continue;
    if (answered || name.startsWith(wanted)) begins.push(item);
    else if (name.includes(wanted)) holds.push(item);
  }
  const rows: ComboboxRow<T>[] = [...begins, ...holds]
    .slice(0, LIMIT)
    .map((item) => ({ kind: 'known', item }));
  const exact = all.some((item) => comparable(labelOf(item)) === wanted);
  if (canCreate && wanted !== '' && !exact && !taken.has(wanted))
    rows.push({ kind: 'new', text: text.trim() });
  return rows;
}

/** The values with those of the typed names that they lack; `left` are the names that can't be one. */
export function withTyped<T>(
  names: readonly string[],
  values: readonly T[],
  labelOf: (item: T) => string,
  itemFor: (name: string) => T | null,
): { readonly next: readonly T[]; readonly left: readonly string[] } {
  const next = [...values];
  const left: string[] = [];
  for (const name of names) {
    if (name.trim() === '') continue;
    if (next.some((item) => comparable(labelOf(item)) === comparable(name))) continue;
    const item = itemFor(name);
    if (item === null) left.push(name.trim());
    else next.push(item);
  }
  return { next, left };
}
