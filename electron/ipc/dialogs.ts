/** The system's dialogs, as far as requests need them. Paths are absolute; null or an empty list when cancelled. */
export interface Dialogs {
  chooseFolder(question: FolderQuestion): Promise<string | null>;
  chooseFiles(question: FileQuestion): Promise<readonly string[]>;
  chooseTarget(question: TargetQuestion): Promise<string | null>;
}

export interface FolderQuestion {
  readonly title: string;
  readonly button: string;
  /** The folder that the dialog starts in, where it matters. */
  readonly proposal?: string;
}

export interface FileQuestion {
  readonly title: string;
  readonly button: string;
  readonly kind: string;
  /** Without the dot. */
  readonly extensions: readonly string[];
  readonly several: boolean;
}

export interface TargetQuestion {
  readonly title: string;
  readonly button: string;
  /** The path that is proposed. */
  readonly proposal: string;
  readonly kind: string;
  /** Without the dot; empty for a folder. */
  readonly extensions: readonly string[];
}
