import { DatelineError } from '../../../shared/result.ts';
import { unreadableReason } from '../disk/disk-error.ts';
import { pathWithin } from '../files/path-within.ts';
import { ORPHAN_AFTER_MS, orphansOf } from '../history/orphans.ts';
import { storyOf } from '../history/read-version.ts';
import { readVersions } from '../history/read-versions.ts';
import type { LibraryPlace } from '../ports/library-ports.ts';
import { DATE_REPAIR_HINT, dayOf, isPlausible } from '../story-file/date-problems.ts';
import type { Finding } from './finding.ts';

/** Reads every version of a story, whatever it takes. */
export async function historyFindings(
  place: LibraryPlace,
  id: string,
  now: number,
): Promise<readonly Finding[]> {
  const history = pathWithin(place.layout, place.layout.historyFolder(id));
  const finding = (file: string, message: string, rest: Partial<Finding> = {}): Finding => ({
    level: 'damaged',
    id,
    file: `${history}${file}`,
    message,
    ...rest,
  });
  try {
    const stored = await readVersions(place, id);
    const findings = stored.damaged.map(({ file, reason }) => finding(`/${file}`, reason));
    for (const record of stored.records) {
      try {
        await storyOf(place, record);
      } catch (cause) {
        if (!(cause instanceof DatelineError)) throw cause;
        findings.push(finding(`/${record.id}.json`, cause.message));
      }
      if (isPlausible(record.when, now)) continue;
      const message = `is a version that says that it was taken on ${dayOf(record.when)}: ${DATE_REPAIR_HINT}`;
      findings.push(finding(`/${record.id}.json`, message, { level: 'warning', repair: 'dates' }));
    }
    const orphans = orphansOf(stored, now - ORPHAN_AFTER_MS);
    if (orphans.length > 0) {
      const versions = orphans.length === 1 ? 'a version' : `${orphans.length} versions`;
      const message = `holds what ${versions} said, and nothing says when: --repair lists them in the history again`;
      findings.push(finding('/bodies', message, { level: 'warning', repair: 'no-record' }));
    }
    return findings;
  } catch (cause) {
    return [finding('', unreadableReason(cause, 'cannot be read'))];
  }
}
