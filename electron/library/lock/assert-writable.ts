import { DatelineError } from '../../../shared/result.ts';
import type { AccessPort, LayoutPort } from '../ports/library-ports.ts';

/** Refuses what is known to be read-only; `action` completes "Could not …". */
export function assertWritable(context: AccessPort & LayoutPort, action: string): void {
  if (!context.readOnly) return;
  const { holder } = context;
  const message = holder
    ? `Could not ${action} because “${holder.user}” on “${holder.host}” has the library open for writing: ` +
      'ask them to close it, or take it over.'
    : `Could not ${action} because the library ${context.layout.folder} is read-only: copy it to a ` +
      'disk that can be written and open it there.';
  throw new DatelineError('library-read-only', message);
}
