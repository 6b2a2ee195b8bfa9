/** A file or folder as the disk knows it, whatever its name. */
export interface Inode {
  readonly number: number;
  readonly kind: 'file' | 'folder';
}

/** A name in a folder. */
export interface Entry {
  readonly folder: Inode;
  readonly name: string;
}

/** What a program asked of the disk, in order. Names and contents reach it apart, each only when it is flushed. */
export type DiskStep =
  | { readonly kind: 'enter'; readonly at: Entry; readonly node: Inode }
  | { readonly kind: 'leave'; readonly at: Entry }
  | { readonly kind: 'move'; readonly from: Entry; readonly to: Entry; readonly node: Inode }
  | { readonly kind: 'write'; readonly node: Inode; readonly data: Buffer }
  | { readonly kind: 'flush'; readonly node: Inode }
  /** The program has told the person that it is done. */
  | { readonly kind: 'answered' };

/** Steps that change names. */
export type NameStep = Extract<DiskStep, { readonly kind: 'enter' | 'leave' | 'move' }>;

export function entriesOf(step: NameStep): readonly Entry[] {
  return step.kind === 'move' ? [step.from, step.to] : [step.at];
}

/** The names of a disk: of each folder (by its number) what lies in it. */
export type Names = Map<number, Map<string, Inode>>;

export function applyName(names: Names, step: NameStep): void {
  if (step.kind !== 'enter') {
    const gone = step.kind === 'move' ? step.from : step.at;
    names.get(gone.folder.number)?.delete(gone.name);
  }
  if (step.kind === 'leave') return;
  const place = step.kind === 'move' ? step.to : step.at;
  const inside = names.get(place.folder.number) ?? new Map<string, Inode>();
  names.set(place.folder.number, inside);
  inside.set(place.name, step.node);
}
