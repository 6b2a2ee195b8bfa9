import { DatelineError } from '../../shared/result.ts';
import { compareVersions } from './compare-versions.ts';
import type { UpdateFile, UpdateNotice } from './signed-notice.ts';

/**
 * The file of a release for this computer; null when the release is the one that runs. An older one is refused:
 * whoever keeps an old notice could otherwise bring back a fault that was mended.
 */
export function chooseFile(notice: UpdateNotice, current: string, platform: string): UpdateFile | null {
  const order = compareVersions(notice.release, current);
  if (order === 0) return null;
  if (order < 0) {
    throw new DatelineError(
      'stale',
      `Dateline ${notice.release} is older than yours (${current}), so it was not taken: keep the one that you have.`,
    );
  }
  const file = notice.files.find((candidate) => candidate.platform === platform);
  if (file) return file;
  throw new DatelineError(
    'unsupported',
    `Dateline ${notice.release} is not made for this kind of computer (${platform}): keep the one that you have.`,
  );
}
