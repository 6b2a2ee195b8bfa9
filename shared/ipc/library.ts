import { z } from 'zod';
import type { ClockReading } from '../gate/clock.ts';
import type { LibraryInfo, Suggestions } from '../library/summary.ts';
import { request } from './bridge-request.ts';

export const libraryRequests = {
  'library.openSample': request().answers<LibraryInfo>(),
  /** The one that `Boot.unfinished` names. */
  'library.openUnfinished': request().answers<LibraryInfo>(),
  /** Shows the system's folder dialog; null when the person cancelled. */
  'library.choose': request(
    z.strictObject({ purpose: z.enum(['create', 'open']) }),
  ).answers<LibraryInfo | null>(),
  'library.suggestions': request().answers<Suggestions>(),
  /** What is known of the time: what an embargo is measured by is `countedTime` of it. */
  'library.clock': request().answers<ClockReading>(),
  /** Stops looking through a long library, or goes on with it. */
  'library.read': request(z.strictObject({ goOn: z.boolean() })).answers<null>(),
  /** Takes the library from whoever has it open for writing; they are told. */
  'library.takeOver': request().answers<LibraryInfo>(),
};

/** What the window is told of its library beside what the library itself tells, see `LibraryEvents`. */
export interface OpenLibraryEvents {
  /** Another library was opened; start afresh. */
  'library.opened': LibraryInfo;
}
