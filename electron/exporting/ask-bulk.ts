import type { ExportForm } from '../../shared/export/export-form.ts';
import type { BulkGate, HeldStory } from '../../shared/gate/bulk-gate.ts';
import { damagedRows } from '../../shared/gate/gate.ts';
import type { BulkJob } from '../library/bulk/bulk-runs.ts';
import { keepWholePictures } from '../library/cache/whole-pictures.ts';
import type { Library } from '../library/library.ts';
import { rowsOf } from './departures.ts';
import { exportContext } from './export-context.ts';

/** More than anybody reads through before they go to the stories themselves. */
const SHOWN = 200;

/** What the gate says of many stories, before anything of them is written. */
export async function askBulk(library: Library, job: BulkJob, form: ExportForm): Promise<BulkGate> {
  const context = exportContext(library);
  const blocked: HeldStory[] = [];
  const needReason: HeldStory[] = [];
  const { done, failed, stopped } = await library.bulk.look(job, async (id) => {
    const { headline, rows } = await rowsOf(context, id, form);
    const held = { id, headline, rows: rows.filter(({ level }) => level !== 'told') };
    if (held.rows.some(({ level }) => level === 'blocks')) blocked.push(held);
    else if (held.rows.length > 0) needReason.push(held);
  });
  await keepWholePictures(library.context.layout);
  for (const { id, headline, message } of failed) {
    blocked.push({ id, headline, rows: damagedRows(message) });
  }
  return {
    looked: done.length + failed.length,
    blocked: blocked.length,
    needReason: needReason.length,
    stories: [...blocked, ...needReason].slice(0, SHOWN),
    stopped,
  };
}
