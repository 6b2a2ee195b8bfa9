/** What a published story may have to tell its readers afterwards. */
export const CORRECTION_KINDS = ['correction', 'clarification', 'update', 'retraction'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** One record of what was put right, and when. */
export interface Correction {
  readonly kind: CorrectionKind;
  /** For readers; one line. */
  readonly text: string;
  /** ISO 8601 instant with offset. */
  readonly when: string;
  /** Who put it right, or empty; never published. */
  readonly who: string;
}

/** How the desk writes each kind. */
export const CORRECTION_KIND_LABELS: Readonly<Record<CorrectionKind, string>> = {
  correction: 'Correction',
  clarification: 'Clarification',
  update: 'Update',
  retraction: 'Retraction',
};

/** The instant of the newest of these, or null. */
export function lastCorrected(corrections: readonly Correction[]): string | null {
  const newest = corrections.toSorted((a, b) => Date.parse(a.when) - Date.parse(b.when)).at(-1);
  return newest?.when ?? null;
}
