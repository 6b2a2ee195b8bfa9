import { Copy } from 'lucide-react';
import type { StoryFields } from '../../../../shared/story/story.ts';
import type { TrailEntry } from '../../../../shared/story/trail.ts';
import { killNotice } from '../../../../shared/workflow/kill-notice.ts';
import { Button } from '../../../ui/Button.tsx';
import { useNotify } from '../../../ui/notify-context.ts';

export interface KillNoticeProps {
  readonly fields: StoryFields;
  /** Oldest first. */
  readonly trail: readonly TrailEntry[];
}

/** What is handed to those who have taken a killed story. */
export function KillNotice({ fields, trail }: KillNoticeProps) {
  const notify = useNotify();
  if (fields.status !== 'killed') return null;
  const why = trail.findLast(({ to }) => to === 'killed')?.why ?? '';
  const copy = () =>
    navigator.clipboard.writeText(killNotice(fields, why)).then(
      () => notify({ message: 'The kill notice is on the clipboard.' }),
      () =>
        notify({ message: 'The kill notice could not be copied: click into the window, then try again.' }),
    );
  return (
    <Button icon={<Copy size={14} aria-hidden />} onClick={() => void copy()}>
      Copy the kill notice
    </Button>
  );
}
