import { relative } from 'node:path';
import { DatelineError } from '../../../shared/result.ts';
import type { Finding } from '../check-library.ts';
import { errnoOf } from '../disk/disk-error.ts';
import { storyOf } from './read-version.ts';
import { type HistoryPlace, readVersions } from './read-versions.ts';

/** Reads every version of a story, whatever it takes. */
export async function historyFindings(place: HistoryPlace, id: string): Promise<readonly Finding[]> {
  const history = relative(place.layout.folder, place.layout.historyFolder(id)).replaceAll('\\', '/');
  const finding = (file: string, message: string): Finding => ({
    level: 'damaged',
    id,
    file: `${history}${file}`,
    message,
  });
  try {
    const { records, damaged } = await readVersions(place, id);
    const findings = damaged.map(({ file, reason }) => finding(`/${file}`, reason));
    for (const record of records) {
      try {
        await storyOf(place, record);
      } catch (cause) {
        if (!(cause instanceof DatelineError)) throw cause;
        findings.push(finding(`/${record.id}.json`, cause.message));
      }
    }
    return findings;
  } catch (cause) {
    if (cause instanceof DatelineError) return [finding('', cause.message)];
    const code = errnoOf(cause);
    if (code === undefined) throw cause;
    return [finding('', `cannot be read (${code})`)];
  }
}
