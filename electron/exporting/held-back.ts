import type { GateRow } from '../../shared/gate/row.ts';
import { DatelineError } from '../../shared/result.ts';

/** A story that the gate does not let out: nothing of it was written. */
export class HeldBack extends DatelineError {
  readonly rows: readonly GateRow[];
  /** One for each row, as the command line prints them. */
  readonly lines: readonly string[];

  /** `story` is its headline, or what else it is known by. */
  constructor(story: string, rows: readonly GateRow[]) {
    super('held-back', rows.map(({ message }) => message).join(' '));
    this.rows = rows;
    this.lines = rows.map(({ level, message }) =>
      level === 'needs-reason'
        ? `“${story}” was not exported, and needs a reason (--override): ${message}`
        : `“${story}” was not exported: ${message}`,
    );
  }
}
