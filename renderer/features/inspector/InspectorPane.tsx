import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import { useSession, useSessionState } from '../../session/session-context.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './inspector.module.css';
import { withSite } from './known-names.ts';
import { StoryFieldsForm } from './StoryFieldsForm.tsx';
import { createSuggestionsStore } from './suggestions-store.ts';
import { useStoryFigures } from './use-story-figures.ts';

/** The desk's side of the open story: status, sections, tags, dateline, dates. */
export function InspectorPane({ bridge }: { readonly bridge: DatelineBridge }) {
  const session = useSession();
  const storyId = useSessionState((state) => state.loaded?.id ?? '');
  const fields = useSessionState((state) => state.fields);
  const [desk] = useState(() => createSuggestionsStore(bridge));
  useEffect(() => desk.connect(), [desk]);
  const suggestions = useStore(desk.store, (state) => state.suggestions);
  const site = useStore(desk.store, (state) => state.site);
  const problem = useStore(desk.store, (state) => state.problem);
  const known = useMemo(() => withSite(suggestions, site), [suggestions, site]);
  const figures = useStoryFigures(session, storyId);

  return (
    <section
      aria-label="Inspector"
      tabIndex={-1}
      className={styles.pane}
      onFocus={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) desk.setActive(true);
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) desk.setActive(false);
      }}
    >
      {fields ? (
        <StoryFieldsForm
          key={storyId}
          storyId={storyId}
          fields={fields}
          figures={figures}
          suggestions={known}
          timeZone={site?.timeZone ?? 'UTC'}
          onEdit={session.editFields}
        />
      ) : (
        <EmptyState>Open a story to tag it.</EmptyState>
      )}
      {problem && <p className={styles.warning}>{problem.message}</p>}
    </section>
  );
}
