import type { BackedUpStory, Backup, BackupStatus } from '../../../shared/backup/backup.ts';
import type { Comparison } from '../../../shared/compare/comparison.ts';

/** What stands beside the chosen story of a backup. */
export type BackedUpView =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'comparison'; readonly comparison: Comparison; readonly isGone: boolean }
  | { readonly kind: 'problem'; readonly message: string };

export interface BackupsState {
  readonly open: boolean;
  /** Null until it has been asked for. */
  readonly status: BackupStatus | null;
  /** Newest first; null until they have been read. */
  readonly backups: readonly Backup[] | null;
  readonly damaged: number;
  readonly backup: string | null;
  readonly stories: readonly BackedUpStory[] | null;
  readonly story: string | null;
  readonly shown: BackedUpView;
  readonly problem: string | null;
  /** What was done last. */
  readonly done: string;
  readonly busy: boolean;
}

export const CLOSED_BACKUPS = {
  open: false,
  backups: null,
  damaged: 0,
  backup: null,
  stories: null,
  story: null,
  shown: { kind: 'nothing' },
  problem: null,
  done: '',
  busy: false,
} satisfies Omit<BackupsState, 'status'>;
