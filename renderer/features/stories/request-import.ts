import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { ImportReport } from '../../../shared/library/import-report.ts';
import type { Result } from '../../../shared/result.ts';
import { attempt } from '../../session/attempt.ts';

/** Asks for these files to be imported, or for those that the person chooses. */
export function requestImport(
  bridge: Pick<DatelineBridge, 'request'>,
  files: readonly File[] | undefined,
): Promise<Result<ImportReport>> {
  return attempt(async () =>
    files
      ? bridge.request('stories.importDropped', { files: await Promise.all(files.map(readDroppedFile)) })
      : bridge.request('stories.import', undefined),
  );
}

/** A file as it crosses the bridge. */
export async function readDroppedFile(file: File) {
  return { name: file.name.slice(-255), bytes: new Uint8Array(await file.arrayBuffer()) };
}
