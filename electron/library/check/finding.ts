/**
 * What a repair does about a finding without a backup: `unfinished` writes are removed, pictures that are
 * `misnamed` or `respelled` get the name that they need, `links` to stories that are not there are cut,
 * `dates` are set to what the files say, versions are written again for texts that have `no-record`, a
 * `note` says again since when a story is in the bin, and a `double` of a story there gets an id of its
 * own.
 */
export const REPAIR_KINDS = [
  'unfinished',
  'misnamed',
  'respelled',
  'links',
  'dates',
  'no-record',
  'note',
  'double',
] as const;
export type RepairKind = (typeof REPAIR_KINDS)[number];

/** Something a person should know; `damaged` is what cannot be read or shown, `warning` what can wait. */
export interface Finding {
  readonly level: 'damaged' | 'warning';
  /** The story, or null for the library's own files. */
  readonly id: string | null;
  /** Of the story, where it could be read and has one. */
  readonly headline?: string;
  /** Relative to the library's folder. */
  readonly file: string;
  readonly message: string;
  readonly repair?: RepairKind;
}
