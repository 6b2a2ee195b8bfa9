import { useStore } from 'zustand';
import type { RunCommand } from '../../shared/commands/commands.ts';
import { BackupNote } from '../features/backups/BackupNote.tsx';
import { StoryStatistics } from '../features/editor/StoryStatistics.tsx';
import { TkCount } from '../features/editor/tk/TkCount.tsx';
import { lazyComponent } from '../scheduling/lazy-component.tsx';
import { EmptyFallback } from '../ui/EmptyFallback.ts';
import type { Desk } from './desk.ts';
import { LanguageMenu } from './LanguageMenu.tsx';
import { OperationNote } from './OperationNote.tsx';
import type { PreferencesStore } from './preferences.ts';
import { prefetchedComponent } from './prefetched-component.tsx';
import { RoomKeys } from './RoomKeys.tsx';
import type { RoomName } from './room-names.ts';
import { StatusBar } from './StatusBar.tsx';

const Readability = prefetchedComponent(
  async () => (await import('../features/editor/readability/Readability.tsx')).Readability,
  EmptyFallback,
);

const SpellingMarks = lazyComponent(
  async () => (await import('../features/editor/spelling/SpellingMarks.tsx')).SpellingMarks,
  EmptyFallback,
);

export interface DeskStatusBarProps {
  readonly desk: Desk;
  readonly preferences: PreferencesStore;
  readonly atEdge: boolean;
  /** Everything that a person writes with is there: words may be marked. */
  readonly isQuiet: boolean;
  /** The room that has taken the place of the open story; null for none. */
  readonly room: RoomName | null;
  readonly run: RunCommand;
}

/** The status bar under a desk, and the marks of what it tells of. */
export function DeskStatusBar({ desk, preferences, atEdge, isQuiet, room, run }: DeskStatusBarProps) {
  const spelling = useStore(preferences.store, (state) => state.spelling);
  const spellingOff = useStore(preferences.store, (state) => state.spellingOff);
  const smartTyping = useStore(preferences.store, (state) => state.smartTyping);
  const readability = useStore(preferences.store, (state) => state.readability);
  return (
    <>
      <StatusBar
        atEdge={atEdge}
        storyShown={room === null}
        language={
          <LanguageMenu spelling={spelling} smartTyping={smartTyping} readability={readability} run={run} />
        }
      >
        {room ? (
          <RoomKeys room={room} />
        ) : (
          <>
            <StoryStatistics />
            <TkCount onNext={() => run('next-tk')} />
            {readability && isQuiet && (
              <Readability writing={desk.writing} onStop={() => run('toggle-readability')} />
            )}
          </>
        )}
        <BackupNote backups={desk.backups} />
        <OperationNote operations={desk.operations} />
      </StatusBar>
      {isQuiet && (
        <SpellingMarks
          writing={desk.writing}
          on={spelling}
          off={spellingOff}
          onCopy={(target) => run(`copy-${target}`)}
        />
      )}
    </>
  );
}
