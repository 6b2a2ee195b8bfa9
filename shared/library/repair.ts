/**
 * Where the text of a damaged story can come from: `file` is what is left of its own file, `version` its
 * history, `folder` another folder in which its file lies, `journal` what had not reached the library.
 */
export const RECOVERY_SOURCES = ['file', 'version', 'folder', 'journal', 'backup'] as const;
export type RecoverySource = (typeof RECOVERY_SOURCES)[number];

/** One way to get a damaged story back. */
export interface Recovery {
  readonly from: RecoverySource;
  /** ISO 8601 instant at which the text was like this. */
  readonly when: string;
  readonly headline: string;
  readonly words: number;
  /** What is missing or may be, each as the end of a sentence; empty when the text is whole. */
  readonly lost: readonly string[];
}

/** What would be done about a damaged story. */
export interface RepairPlan {
  readonly id: string;
  /** What is wrong, as the end of a sentence. */
  readonly reason: string;
  /** Best first; empty when there is nothing to recover it from. */
  readonly recoveries: readonly Recovery[];
}

/** What became of a damaged story. */
export interface Repaired {
  readonly id: string;
  readonly from: RecoverySource;
  readonly headline: string;
  /** The name under which the damaged file was kept in the story's folder; null when there was none. */
  readonly kept: string | null;
}
