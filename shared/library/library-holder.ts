/** Who has a library open for writing. */
export interface LibraryHolder {
  readonly user: string;
  readonly host: string;
  /** ISO 8601 instant in UTC. */
  readonly since: string;
  /** It is another Dateline on this computer. */
  readonly here: boolean;
}
