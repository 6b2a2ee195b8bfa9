import { correctionDraft } from '../../../../shared/compare/correction-draft.ts';
import type { Version } from '../../../../shared/history/version.ts';
import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import { lastCorrected } from '../../../../shared/story/correction.ts';
import { isPublic } from '../../../../shared/story/status.ts';
import type { TrailEntry } from '../../../../shared/story/trail.ts';
import { attempt } from '../../../session/attempt.ts';
import type { Session } from '../../../session/session.ts';

export interface CorrectionDraft {
  readonly text: string;
  /** Where the text comes from, or why there is none. */
  readonly hint: string;
}

const NO_VERSION = 'No version from when it was published is kept, so nothing is drafted.';

/** What the difference between the open story and its published version would have readers told. */
export async function draftCorrection(
  bridge: DatelineBridge,
  session: Session,
  id: string,
): Promise<CorrectionDraft> {
  await session.flush();
  const { trail, fields } = session.store.getState();
  const history = await attempt(() => bridge.request('history.list', { id }));
  if (!history.ok) return { text: '', hint: history.error.message };
  const version = publishedVersion(history.value.versions, trail, lastCorrected(fields?.corrections ?? []));
  if (!version) return { text: '', hint: NO_VERSION };
  const [published, today] = await Promise.all([
    attempt(() => bridge.request('history.read', { id, version: version.id })),
    attempt(() => bridge.request('stories.read', { id })),
  ]);
  if (!published.ok) return { text: '', hint: published.error.message };
  if (!today.ok) return { text: '', hint: today.error.message };
  const text = correctionDraft(published.value, today.value);
  const hint =
    text === ''
      ? 'No word stands in the place of another since it was published.'
      : 'Drafted from what was changed since it was published; read it before you add it.';
  return { text, hint };
}

/**
 * The version that readers had last: the first one from when the story was published or corrected on.
 * `versions` come newest first; null where none is so old.
 */
export function publishedVersion(
  versions: readonly Version[],
  trail: readonly TrailEntry[],
  corrected: string | null,
): Version | null {
  const out = trail.findLast(({ from, to }) => isPublic(to) && !isPublic(from))?.when ?? null;
  const moments = [out, corrected].filter((one) => one !== null).map((one) => Date.parse(one));
  if (moments.length === 0) return versions.at(-1) ?? null;
  const since = Math.max(...moments);
  const oldestFirst = versions.toReversed();
  return (
    oldestFirst.find(({ when }) => Date.parse(when) >= since) ??
    oldestFirst.findLast(({ when }) => Date.parse(when) < since) ??
    null
  );
}
