import { DatelineError } from '../../../shared/result.ts';
import type { AccessPort, HeldLibrary, WritingPort } from '../ports/library-ports.ts';

/** For what Dateline does by itself, which waits while the library is not ours: null then. */
export async function holdIfOurs(context: AccessPort & WritingPort): Promise<HeldLibrary | null> {
  if (context.readOnly) return null;
  try {
    return await context.hold('write to the library');
  } catch (cause) {
    if (cause instanceof DatelineError && cause.code === 'library-read-only') return null;
    throw cause;
  }
}
