import type { StorySummary } from '../../../shared/library/summary.ts';

/** What stories are found, put in order and parted by; null where nothing is known. */
export interface Facts {
  readonly id: string;
  readonly changed: string;
  readonly created: string;
  readonly published: string | null;
  readonly deadline: string | null;
  readonly embargo: string | null;
  readonly priority: number | null;
  readonly headline: string | null;
  readonly words: number;
  readonly status: string;
  /** The first, under which the story stands. */
  readonly section: string;
  readonly place: string;
  readonly assignee: string;
  /** Of publication, or else of the last change. */
  readonly day: string;
  /** In small letters. */
  readonly language: string;
  readonly image: 0 | 1;
  readonly tk: 0 | 1;
  readonly corrected: 0 | 1;
}

/** `headline` is folded, so that accents and capitals part nothing. */
export function factsOf(
  summary: StorySummary,
  { headline, image, tk }: { readonly headline: string; readonly image: boolean; readonly tk: boolean },
): Facts {
  return {
    id: summary.id,
    changed: summary.modified,
    created: summary.created,
    published: instant(summary.date),
    deadline: instant(summary.deadline),
    embargo: instant(summary.embargo),
    priority: summary.priority,
    headline: headline === '' ? null : headline,
    words: summary.words,
    status: summary.status,
    section: summary.sections[0] ?? '',
    place: summary.dateline.place,
    assignee: summary.assignee,
    day: summary.date ?? summary.modified,
    language: summary.language.toLowerCase(),
    image: image ? 1 : 0,
    tk: tk ? 1 : 0,
    corrected: summary.corrections.length > 0 ? 1 : 0,
  };
}

/**
 * In UTC, so that instants of several offsets can be compared as text; a day without a time begins where
 * the computer is.
 */
function instant(written: string | null): string | null {
  if (written === null) return null;
  const [year = 0, month = 1, day = 1] = written.split('-').map(Number);
  const time = written.length === 10 ? new Date(year, month - 1, day) : new Date(written);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
