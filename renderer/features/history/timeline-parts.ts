import type { Version } from '../../../shared/history/version.ts';
import { type Sitting, sittings, versionDays } from './version-words.ts';

/** A piece of a timeline that is shown or left out as a whole. */
export interface TimelinePart extends Sitting {
  readonly day: string;
  readonly isFirstOfDay: boolean;
  readonly isFirstOfSitting: boolean;
  /** The place of its newest version among all. */
  readonly from: number;
}

/** The most rows of one piece: whoever sits at a story for a whole day leaves many. */
const MOST = 24;

/** A timeline, newest first, in pieces of which a window shows only those in sight. `now` in milliseconds. */
export function timelineParts(versions: readonly Version[], now: number): readonly TimelinePart[] {
  let from = 0;
  return versionDays(versions, now).flatMap((day) =>
    sittings(day.versions)
      .flatMap(inPieces)
      .map((sitting, at) => {
        const part = { ...sitting, day: day.label, isFirstOfDay: at === 0, from };
        from += sitting.versions.length;
        return part;
      }),
  );
}

function inPieces(sitting: Sitting): readonly (Sitting & { readonly isFirstOfSitting: boolean })[] {
  return Array.from({ length: Math.ceil(sitting.versions.length / MOST) }, (_, at) => ({
    ...sitting,
    versions: sitting.versions.slice(at * MOST, (at + 1) * MOST),
    isFirstOfSitting: at === 0,
  }));
}
