import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { USUAL_REQUIREMENTS } from '../../../shared/gate/desk-rules.ts';
import type { GateRow } from '../../../shared/gate/row.ts';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import { useReadOnly } from '../../session/read-only-context.ts';
import { useSession, useSessionState } from '../../session/session-context.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useNotify } from '../../ui/notify-context.ts';
import { Sentence } from '../../ui/Sentence.tsx';
import { chooseLeadPicture } from './choose-lead-picture.ts';
import { CorrectionsGroup } from './corrections/CorrectionsGroup.tsx';
import styles from './inspector.module.css';
import { withSite } from './known-names.ts';
import { ReaderGroup } from './reader/ReaderGroup.tsx';
import { RelatedGroup } from './related/RelatedGroup.tsx';
import { StoryFieldsForm } from './StoryFieldsForm.tsx';
import { createSuggestionsStore } from './suggestions-store.ts';
import { TagsGroup } from './TagsGroup.tsx';
import { useGazetteer } from './use-gazetteer.ts';
import { useStoryFigures } from './use-story-figures.ts';
import { useTopics } from './use-topics.ts';
import { WorkflowGroup } from './workflow/WorkflowGroup.tsx';

export interface InspectorPaneProps {
  readonly bridge: DatelineBridge;
  /** As it stands in trails; empty for the name of the account. */
  readonly yourName: string;
  readonly onYourName: (name: string) => void;
  /** Goes to where something missing can be written. */
  readonly onJump: (missing: GateRow) => void;
}

/** The desk's side of the open story: status, sections, tags, dateline, dates. */
export function InspectorPane({ bridge, yourName, onYourName, onJump }: InspectorPaneProps) {
  const session = useSession();
  const notify = useNotify();
  const readOnly = useReadOnly();
  const storyId = useSessionState((state) => state.loaded?.id ?? '');
  const fields = useSessionState((state) => state.fields);
  const [desk] = useState(() => createSuggestionsStore(bridge));
  useEffect(() => desk.connect(), [desk]);
  const suggestions = useStore(desk.store, (state) => state.suggestions);
  const site = useStore(desk.store, (state) => state.site);
  const problem = useStore(desk.store, (state) => state.problem);
  const known = useMemo(() => withSite(suggestions, site), [suggestions, site]);
  const figures = useStoryFigures(session, storyId);
  const cities = useGazetteer(bridge);
  const topics = useTopics(bridge);
  const world = useMemo(
    () => ({ places: cities.world, topics: topics.topics }),
    [cities.world, topics.topics],
  );
  const problems = [problem, cities.problem, topics.problem].filter((one) => one !== null);

  return (
    <section
      aria-label="Inspector"
      tabIndex={-1}
      className={styles.pane}
      onFocus={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) {
          desk.setActive(true);
          cities.want();
          topics.want();
        }
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) desk.setActive(false);
      }}
    >
      {fields ? (
        <fieldset disabled={readOnly} className={styles.whole}>
          <StoryFieldsForm
            key={storyId}
            storyId={storyId}
            fields={fields}
            figures={figures}
            suggestions={known}
            timeZone={site?.timeZone ?? 'UTC'}
            world={world.places}
            onEdit={session.editFields}
            onChooseLeadPicture={() => void chooseLeadPicture(bridge, session, storyId, notify)}
            tags={
              <TagsGroup
                bridge={bridge}
                session={session}
                storyId={storyId}
                fields={fields}
                known={known.tags}
                world={world}
              />
            }
            corrections={
              <CorrectionsGroup
                bridge={bridge}
                storyId={storyId}
                fields={fields}
                requirements={site ?? USUAL_REQUIREMENTS}
                yourName={yourName}
              />
            }
            reader={
              <ReaderGroup
                bridge={bridge}
                storyId={storyId}
                fields={fields}
                suggestions={known}
                onEdit={session.editFields}
              />
            }
            related={
              <RelatedGroup
                bridge={bridge}
                storyId={storyId}
                related={fields.related}
                onChange={(related) => session.editFields({ related })}
              />
            }
            workflow={
              <WorkflowGroup
                bridge={bridge}
                session={session}
                storyId={storyId}
                fields={fields}
                suggestions={known}
                timeZone={site?.timeZone ?? 'UTC'}
                requirements={site ?? USUAL_REQUIREMENTS}
                yourName={yourName}
                onYourName={onYourName}
                onJump={onJump}
                onEdit={session.editFields}
              />
            }
          />
        </fieldset>
      ) : (
        <EmptyState>Open a story to tag it.</EmptyState>
      )}
      {problems.map(({ message }) => (
        <p key={message} className={styles.warning}>
          <Sentence>{message}</Sentence>
        </p>
      ))}
    </section>
  );
}
