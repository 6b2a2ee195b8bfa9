import { useEffect, useState } from 'react';
import type { GateRow } from '../../../../shared/gate/row.ts';
import { stepRows } from '../../../../shared/gate/step-rows.ts';
import type { StepTerms } from '../../../../shared/gate/story-checks.ts';
import type { Status } from '../../../../shared/story/status.ts';
import type { StoryFields } from '../../../../shared/story/story.ts';
import { onWritingPause } from '../../../session/on-writing-pause.ts';
import type { Session } from '../../../session/session.ts';

/** What the open story lacks for a status, followed while it is supplied; null while no status is wished for. */
export function useMissing(
  session: Session,
  fields: StoryFields,
  wish: Status | null,
  terms: () => StepTerms,
): readonly GateRow[] | null {
  const [body, setBody] = useState(() => session.readBody());
  useEffect(() => {
    if (wish === null) return;
    return onWritingPause(session, () => setBody(session.readBody()));
  }, [session, wish]);
  if (wish === null) return null;
  return stepRows(wish, { fields, body, ...terms() });
}
