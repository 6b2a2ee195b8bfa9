/** Why one of many stories was left as it was. */
export interface BulkFailure {
  readonly id: string;
  /** Empty where it could not be read. */
  readonly headline: string;
  /** A whole sentence, or several. */
  readonly message: string;
}

/** What became of an operation over many stories. */
export interface BulkOutcome {
  readonly operation: string;
  /** Ids of the stories that it was done to. */
  readonly done: readonly string[];
  /** Stories that were that way already. */
  readonly same: number;
  readonly failed: readonly BulkFailure[];
  /** A person stopped it: the rest was not looked at. */
  readonly stopped: boolean;
  /** What was done can be taken back while the library is open. */
  readonly undoable: boolean;
}

/** How far an operation has come. */
export interface BulkProgress {
  readonly operation: string;
  readonly done: number;
  readonly total: number;
}
