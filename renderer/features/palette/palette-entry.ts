/** Something that the palette can do or go to. */
export interface PaletteEntry {
  readonly id: string;
  readonly group: 'Recent stories' | 'Stories' | 'Saved searches' | 'Commands' | 'Writing';
  readonly label: string;
  /** What else tells it from others of its kind; not searched. */
  readonly detail?: string;
  /** In the notation of the table of commands, or what is typed and then a key. */
  readonly keys?: string;
  /** Where it answers later, keys wait for that. */
  run(): unknown;
}
