import { type KeyboardEvent, useEffect, useEffectEvent } from 'react';
import { useStore } from 'zustand';
import type { RunCommand } from '../../shared/commands/commands.ts';
import type { CheckedField, GateRow } from '../../shared/gate/row.ts';
import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import { EditorPane } from '../features/editor/EditorPane.tsx';
import { InspectorPane } from '../features/inspector/InspectorPane.tsx';
import { useSessionState } from '../session/session-context.ts';
import { classNames } from '../ui/class-names.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import type { Desk } from './desk.ts';
import { focusMissing } from './focus-missing.ts';
import { NoStory, useIsLibraryEmpty } from './NoStory.tsx';
import { PagePane } from './PagePane.tsx';
import styles from './Panes.module.css';
import { focusStoryBody } from './paper-focus.ts';
import type { PreferencesStore } from './preferences.ts';
import { MountOnFirstUse, prefetchedComponent } from './prefetched-component.tsx';
import { StoriesSide } from './StoriesSide.tsx';
import type { SidePanes } from './use-side-panes.ts';
import { useStagedMount } from './use-staged-mount.ts';

const SecondStoryPane = prefetchedComponent(
  async () => (await import('../features/editor/second-story/SecondStoryPane.tsx')).SecondStoryPane,
);
const ChosenStoriesPane = prefetchedComponent(
  async () => (await import('../features/stories/bulk/ChosenStoriesPane.tsx')).ChosenStoriesPane,
);

export interface PanesProps {
  readonly bridge: DatelineBridge;
  readonly desk: Desk;
  readonly preferences: PreferencesStore;
  readonly sides: SidePanes;
  /** Only the paper is shown, without its tools. */
  readonly isFocusMode: boolean;
  /** A room has taken their place: they keep what is in them. */
  readonly hidden: boolean;
  readonly run: RunCommand;
}

const ON_PAPER: ReadonlySet<CheckedField> = new Set(['Headline', 'Standfirst', 'Story body']);

/** Stories, the paper with its page beside it, and the inspector. */
export function Panes({ bridge, desk, preferences, sides, isFocusMode, hidden, run }: PanesProps) {
  const preferred = useStore(preferences.store, (state) => state.view);
  const smartTyping = useStore(preferences.store, (state) => state.smartTyping);
  const typewriter = useStore(preferences.store, (state) => state.typewriter);
  const paragraphFocus = useStore(preferences.store, (state) => state.paragraphFocus);
  const yourName = useStore(preferences.store, (state) => state.yourName);
  const isOpen = useSessionState((state) => state.loaded !== null);
  const chosen = useStore(desk.stories.selection.store, (state) => state.ids.size);
  const hasSecondStory = useStore(desk.secondStory.store, (state) => state.id !== null) && isOpen;
  const view = hasSecondStory && preferred !== 'split' ? 'write' : preferred;
  const stage = useStagedMount(3);
  const isLibraryEmpty = useIsLibraryEmpty(desk);
  const { inspector } = sides;

  const jump = ({ id, place }: Pick<GateRow, 'id' | 'place'>) => {
    if (place === null) return;
    const inInspector = place.kind === 'field' && !ON_PAPER.has(place.field);
    // What stands on the paper has to be there to be written.
    if (!inInspector && view === 'preview') preferences.set({ view: 'write' });
    requestAnimationFrame(() => {
      if (id === 'tk') desk.writing.tks.next();
      else focusMissing(place);
    });
  };

  // From the list that an export shows, which may stand over a hidden inspector.
  const going = useStore(desk.exports.store, (state) => state.going);
  const goTo = useEffectEvent((row: GateRow) => {
    if (row.place?.kind === 'field' && !ON_PAPER.has(row.place.field)) sides.show('inspector');
    jump(row);
  });
  useEffect(() => {
    if (going === null) return;
    desk.exports.arrived();
    goTo(going);
  }, [going, desk.exports]);

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) sides.dismiss();
  };

  return (
    <main className={styles.panes} hidden={hidden} onKeyDown={press}>
      <h1>
        <VisuallyHidden>Desk</VisuallyHidden>
      </h1>
      <StoriesSide desk={desk} preferences={preferences} sides={sides} isReady={stage > 1} run={run} />
      {/* The editor stays where it is in every view: its undo history and its caret belong to it. */}
      <div className={styles.middle} hidden={view === 'preview' && isOpen}>
        {isOpen ? (
          <EditorPane
            writing={desk.writing}
            following={desk.following}
            smartTyping={smartTyping}
            typewriter={typewriter}
            paragraphFocus={paragraphFocus}
            tools={stage > 0 && !isFocusMode}
          />
        ) : (
          <NoStory isLibraryEmpty={isLibraryEmpty} run={run} />
        )}
      </div>
      {hasSecondStory && (
        <div className={classNames(styles.middle, styles.second)}>
          <MountOnFirstUse needed>
            <SecondStoryPane
              secondStory={desk.secondStory}
              snippets={desk.writing.snippets}
              onWrite={(id) => void desk.navigator.open(id).then((opened) => opened && focusStoryBody())}
              onClose={() => {
                desk.secondStory.close();
                focusStoryBody();
              }}
            />
          </MountOnFirstUse>
        </div>
      )}
      {view !== 'write' && isOpen && !hasSecondStory && (
        <PagePane bridge={bridge} desk={desk} preferences={preferences} isBeside={view === 'split'} />
      )}
      {inspector.shown && (isOpen || !isLibraryEmpty) && (
        <div className={classNames(styles.inspector, inspector.floating && styles.floatingEnd)}>
          {chosen > 1 ? (
            <MountOnFirstUse needed>
              <ChosenStoriesPane />
            </MountOnFirstUse>
          ) : (
            stage > 2 && (
              <InspectorPane
                bridge={bridge}
                yourName={yourName}
                onYourName={(name) => preferences.set({ yourName: name })}
                onJump={jump}
              />
            )
          )}
        </div>
      )}
    </main>
  );
}
