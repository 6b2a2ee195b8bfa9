import { useEffect, useState } from 'react';
import type { Status } from '../../../../shared/story/status.ts';
import type { StoryFields } from '../../../../shared/story/story.ts';
import { LONGEST_HEADLINE, missingFor } from '../../../../shared/workflow/missing-for.ts';
import type { Missing } from '../../../../shared/workflow/rule.ts';
import type { Session } from '../../../session/session.ts';

// Nobody mends two things within this time, and typing must not pay for looking at each key.
const PAUSE = 500;

/** What the open story lacks for a status, followed while it is mended; null while no status is wished for. */
export function useMissing(
  session: Session,
  fields: StoryFields,
  wish: Status | null,
): readonly Missing[] | null {
  const [body, setBody] = useState(() => session.readBody());
  useEffect(() => {
    if (wish === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => setBody(session.readBody());
    look();
    const off = session.onBodyTouched(() => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE);
    });
    return () => {
      off();
      clearTimeout(timer);
    };
  }, [session, wish]);
  if (wish === null) return null;
  return missingFor(wish, { fields, body, now: Date.now(), longestHeadline: LONGEST_HEADLINE });
}
