import { DatelineError } from '../../../shared/result.ts';
import type { Finding } from '../check-library.ts';
import { whyUnread } from '../disk/disk-error.ts';
import { pathWithin } from '../path-within.ts';
import { storyOf } from './read-version.ts';
import { type HistoryPlace, readVersions } from './read-versions.ts';

/** Reads every version of a story, whatever it takes. */
export async function historyFindings(place: HistoryPlace, id: string): Promise<readonly Finding[]> {
  const history = pathWithin(place.layout, place.layout.historyFolder(id));
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
    return [finding('', whyUnread(cause, 'cannot be read'))];
  }
}
