import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Boot, DatelineBridge } from '../../shared/ipc/contract.ts';
import type { LibraryInfo } from '../../shared/library/summary.ts';
import { BackupNote } from '../features/backups/BackupNote.tsx';
import { StoryStatistics } from '../features/editor/StoryStatistics.tsx';
import { TkCount } from '../features/editor/tk/TkCount.tsx';
import { ExportButton } from '../features/export/ExportButton.tsx';
import { HistoryButton } from '../features/history/HistoryButton.tsx';
import { followHeadline } from '../features/inspector/follow-headline.ts';
import type { FoundPlace } from '../features/replace/found-place.ts';
import { SearchField } from '../features/stories/SearchField.tsx';
import { startPrefetching } from '../scheduling/prefetch.ts';
import { useNotify } from '../ui/notify-context.ts';
import { BackupBar } from './BackupBar.tsx';
import { createCommands } from './commands/create-commands.ts';
import { useCommands } from './commands/use-commands.ts';
import styles from './DeskView.module.css';
import type { Desk } from './desk.ts';
import type { DialogName } from './dialog-name.ts';
import { ExternalChangeBar } from './ExternalChangeBar.tsx';
import { HolderBar } from './HolderBar.tsx';
import { keepCaretInFields } from './keep-caret-in-fields.ts';
import { LanguageMenu } from './LanguageMenu.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { LibraryMenu } from './LibraryMenu.tsx';
import { later, OnceNeeded } from './later.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { OpenRoom } from './OpenRoom.tsx';
import { OperationNote } from './OperationNote.tsx';
import { Panes } from './Panes.tsx';
import { besideEntries, paletteEntries } from './palette-entries.ts';
import { keepFocusOnPaper } from './paper-focus.ts';
import type { PreferencesStore } from './preferences.ts';
import { RoomSwitch } from './RoomSwitch.tsx';
import { StatusBar } from './StatusBar.tsx';
import { shortcutGroups } from './shortcut-groups.ts';
import { TopBar } from './TopBar.tsx';
import { UnsavedBar } from './UnsavedBar.tsx';
import { useDroppedFiles } from './use-dropped-files.ts';
import { useFirstStory } from './use-first-story.ts';
import { useFocusMode, withoutSides } from './use-focus-mode.ts';
import { useLibraryProblems } from './use-library-problems.ts';
import { useRetryOnFocus } from './use-retry-on-focus.ts';
import { useRoom } from './use-room.ts';
import { useSidePanes } from './use-side-panes.ts';
import { useStagedMount } from './use-staged-mount.ts';
import { useWindowTitle } from './use-window-title.ts';
import { WindowMenu } from './WindowMenu.tsx';

const ExportDialog = later(async () => (await import('../features/export/ExportDialog.tsx')).ExportDialog);
const HistoryDialog = later(
  async () => (await import('../features/history/HistoryDialog.tsx')).HistoryDialog,
);
const BackupsDialog = later(
  async () => (await import('../features/backups/BackupsDialog.tsx')).BackupsDialog,
);
const BinDialog = later(async () => (await import('../features/bin/BinDialog.tsx')).BinDialog);
const ReplaceDialog = later(
  async () => (await import('../features/replace/ReplaceDialog.tsx')).ReplaceDialog,
);
const TagsDialog = later(async () => (await import('../features/tags/TagsDialog.tsx')).TagsDialog);
const SnippetsDialog = later(
  async () => (await import('../features/snippets/SnippetsDialog.tsx')).SnippetsDialog,
);
const TemplatesDialog = later(
  async () => (await import('../features/templates/TemplatesDialog.tsx')).TemplatesDialog,
);
const MergeDialog = later(async () => (await import('../features/merge/MergeDialog.tsx')).MergeDialog);
const RepairDialog = later(async () => (await import('../features/repair/RepairDialog.tsx')).RepairDialog);
const ChooseTextDialog = later(
  async () => (await import('../features/external-change/ChooseTextDialog.tsx')).ChooseTextDialog,
);
const OperationReportDialog = later(
  async () => (await import('./OperationReportDialog.tsx')).OperationReportDialog,
);
const SiteProfileDialog = later(
  async () => (await import('../features/settings/SiteProfileDialog.tsx')).SiteProfileDialog,
);
const ShortcutsDialog = later(
  async () => (await import('../features/shortcuts/ShortcutsDialog.tsx')).ShortcutsDialog,
);

const SpellingDialog = later(
  async () => (await import('../features/spelling/SpellingDialog.tsx')).SpellingDialog,
);

const Readability = later(
  async () => (await import('../features/editor/readability/Readability.tsx')).Readability,
);

const SpellingMarks = lazy(async () => ({
  default: (await import('../features/editor/spelling/SpellingMarks.tsx')).SpellingMarks,
}));

// Not fetched before somebody asks for it, unlike the others.
const CommandPalette = lazy(async () => ({
  default: (await import('../features/palette/CommandPalette.tsx')).CommandPalette,
}));

export interface DeskViewProps {
  readonly bridge: DatelineBridge;
  readonly boot: Boot;
  readonly library: LibraryInfo;
  readonly desk: Desk;
  readonly preferences: PreferencesStore;
  readonly onChooseLibrary: (purpose: 'create' | 'open') => void;
  readonly onTakeOver: () => Promise<void>;
}

/** The window while a library is open: bars, panes and dialogs, and the commands that tie them together. */
export function DeskView({
  bridge,
  boot,
  library,
  desk,
  preferences,
  onChooseLibrary,
  onTakeOver,
}: DeskViewProps) {
  const view = useStore(preferences.store, (state) => state.view);
  const theme = useStore(preferences.store, (state) => state.theme);
  const spelling = useStore(preferences.store, (state) => state.spelling);
  const spellingOff = useStore(preferences.store, (state) => state.spellingOff);
  const smartTyping = useStore(preferences.store, (state) => state.smartTyping);
  const readability = useStore(preferences.store, (state) => state.readability);
  const stage = useStagedMount(4);
  // Words are marked once everything that a person writes with is there.
  const isQuiet = stage === 4;
  // Whoever goes on with a story waits for its text, and not for the others.
  const isListed = stage > 0 || boot.story === null;
  const isReadingBeside = useStore(desk.beside.store, (state) => state.id !== null);
  const sides = useSidePanes(preferences, isReadingBeside);
  const search = useRef<HTMLInputElement>(null);
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const { isFocusMode: isOnlyPaper, ...toggles } = useFocusMode(bridge);
  const { room, go, goToStory } = useRoom(desk.session);
  const isFocusMode = isOnlyPaper && room === null;
  const run = createCommands({
    desk,
    preferences,
    sides,
    search,
    ...toggles,
    goToRoom: go,
    openDialog: setDialog,
  });
  const openFromRoom = async (id: string, place: FoundPlace | null = null) => {
    if (await (place ? desk.openAtPlace(id, place) : desk.stories.open(id))) goToStory();
  };

  const mac = boot.platform === 'darwin';

  useCommands(bridge, mac, run);
  useWindowTitle(desk.session, library.name);
  useFirstStory(desk);
  useLibraryProblems(bridge);
  const exporting = useStore(desk.exports.store, (state) => state.open);
  const lookingAtBackups = useStore(desk.backups.store, (state) => state.open);
  const repairing = useStore(desk.stories.store, (state) => state.repairing);
  const choosing = useStore(desk.externalChange.store, (state) => state.choosing !== null);
  const merging = useStore(desk.merging.store, (state) => state.picking !== null || state.merging !== null);
  const reporting = useStore(desk.operations.store, (state) => state.report !== null);
  const lookingBack = useStore(desk.history.store, (state) => state.open);

  useDroppedFiles((files) => void desk.stories.importStories(files), useNotify());
  useRetryOnFocus(desk.session);
  useEffect(() => (isListed ? desk.stories.follow() : undefined), [desk, isListed]);
  useEffect(() => (isQuiet ? desk.journal.begin(desk.session) : undefined), [desk, isQuiet]);
  useEffect(() => desk.backups.follow(), [desk]);
  useEffect(() => desk.beside.follow(), [desk]);
  useEffect(() => desk.externalChange.follow(), [desk]);
  useEffect(() => desk.operations.follow(), [desk]);
  useEffect(startPrefetching, []);
  useEffect(() => followHeadline(desk.session), [desk]);
  useEffect(() => keepFocusOnPaper(desk.session), [desk]);
  useEffect(() => keepCaretInFields(desk.session), [desk]);

  return (
    <div className={styles.window}>
      <div hidden={isFocusMode}>
        <TopBar
          run={run}
          library={<LibraryMenu library={library} onChoose={onChooseLibrary} run={run} />}
          search={
            <SearchField
              ref={search}
              onType={() => {
                go(null);
                sides.show('stories');
              }}
            />
          }
          historyButton={<HistoryButton history={desk.history} />}
          exportButton={<ExportButton exports={desk.exports} />}
          menu={<WindowMenu theme={theme} run={run} />}
          rooms={room && <RoomSwitch room={room} onRoom={go} />}
          view={view}
          storiesShown={sides.stories.shown}
          inspectorShown={sides.inspector.shown}
        />
      </div>
      <NoticeBar notice={boot.notice} />
      <BackupBar backups={desk.backups} />
      <HolderBar holder={library.holder} onTakeOver={onTakeOver} />
      <UnsavedBar held={library.holder !== null} />
      <ExternalChangeBar externalChange={desk.externalChange} />
      <Panes
        bridge={bridge}
        desk={desk}
        preferences={preferences}
        sides={isFocusMode ? withoutSides(sides) : sides}
        isFocusMode={isFocusMode}
        hidden={room !== null}
        onTemplates={() => run('new-from-template')}
      />
      <OpenRoom
        room={room}
        bridge={bridge}
        desk={desk}
        onOpen={(id) => void openFromRoom(id)}
        onClose={() => go(null)}
      />
      <StatusBar
        atEdge={isFocusMode}
        language={
          <LanguageMenu spelling={spelling} smartTyping={smartTyping} readability={readability} run={run} />
        }
      >
        <StoryStatistics />
        <TkCount onNext={() => run('next-tk')} />
        {readability && isQuiet && (
          <Suspense fallback={null}>
            <Readability writing={desk.writing} onStop={() => run('toggle-readability')} />
          </Suspense>
        )}
        <BackupNote backups={desk.backups} />
        <OperationNote operations={desk.operations} />
      </StatusBar>
      {isQuiet && (
        <Suspense fallback={null}>
          <SpellingMarks writing={desk.writing} on={spelling} off={spellingOff} />
        </Suspense>
      )}
      <LeaveDialog navigator={desk.navigator} externalChange={desk.externalChange} />
      <OnceNeeded needed={reporting}>
        <OperationReportDialog
          operations={desk.operations}
          onOpenStory={(id) => void desk.stories.open(id)}
        />
      </OnceNeeded>
      <OnceNeeded needed={exporting}>
        <ExportDialog exports={desk.exports} />
      </OnceNeeded>
      <OnceNeeded needed={lookingBack}>
        <HistoryDialog history={desk.history} />
      </OnceNeeded>
      <OnceNeeded needed={lookingAtBackups}>
        <BackupsDialog backups={desk.backups} />
      </OnceNeeded>
      <OnceNeeded needed={dialog === 'replace'}>
        <ReplaceDialog
          bridge={bridge}
          operations={desk.operations}
          open={dialog === 'replace'}
          onOpenChange={(open) => setDialog(open ? 'replace' : null)}
          listNow={() => ({
            query: desk.stories.store.getState().query.trim(),
            selected: [...desk.stories.selection.store.getState().ids],
          })}
          onOpenStory={(id, place) => void openFromRoom(id, place)}
        />
      </OnceNeeded>
      <OnceNeeded needed={dialog === 'tags'}>
        <TagsDialog
          bridge={bridge}
          operations={desk.operations}
          open={dialog === 'tags'}
          onOpenChange={(open) => setDialog(open ? 'tags' : null)}
        />
      </OnceNeeded>
      <OnceNeeded needed={dialog === 'bin'}>
        <BinDialog
          bridge={bridge}
          open={dialog === 'bin'}
          onOpenChange={(open) => setDialog(open ? 'bin' : null)}
        />
      </OnceNeeded>
      <OnceNeeded needed={dialog === 'snippets'}>
        <SnippetsDialog
          bridge={bridge}
          open={dialog === 'snippets'}
          readOnly={library.readOnly}
          onOpenChange={(open) => setDialog(open ? 'snippets' : null)}
          onSaved={() => void desk.writing.snippets.load()}
        />
      </OnceNeeded>
      <OnceNeeded needed={dialog === 'templates'}>
        <TemplatesDialog
          bridge={bridge}
          open={dialog === 'templates'}
          readOnly={library.readOnly}
          onOpenChange={(open) => setDialog(open ? 'templates' : null)}
          onUse={(id) => void desk.stories.fromTemplate(id)}
          onEdit={(id) => void desk.stories.open(id)}
          onBin={(id) => desk.stories.bin(id)}
        />
      </OnceNeeded>
      <OnceNeeded needed={repairing !== null}>
        <RepairDialog
          bridge={bridge}
          id={repairing}
          onClose={() => desk.stories.repair(null)}
          onRepaired={(id) => void desk.stories.refresh().then(() => desk.stories.open(id))}
        />
      </OnceNeeded>
      <OnceNeeded needed={choosing}>
        <ChooseTextDialog externalChange={desk.externalChange} />
      </OnceNeeded>
      <OnceNeeded needed={merging}>
        <MergeDialog bridge={bridge} store={desk.merging} />
      </OnceNeeded>
      <OnceNeeded needed={dialog === 'site'}>
        <SiteProfileDialog
          bridge={bridge}
          open={dialog === 'site'}
          onOpenChange={(open) => setDialog(open ? 'site' : null)}
        />
      </OnceNeeded>
      <OnceNeeded needed={dialog === 'spelling'}>
        <SpellingDialog
          open={dialog === 'spelling'}
          onOpenChange={(open) => setDialog(open ? 'spelling' : null)}
          off={spellingOff}
          onOff={(off) => preferences.set({ spellingOff: [...off] })}
          onChanged={() => desk.writing.spelling.recheck()}
        />
      </OnceNeeded>
      <OnceNeeded needed={dialog === 'palette'}>
        <CommandPalette
          open={dialog === 'palette'}
          onOpenChange={(open) => setDialog(open ? 'palette' : null)}
          entries={() => paletteEntries({ desk, mac, run })}
        />
      </OnceNeeded>
      <OnceNeeded needed={dialog === 'beside'}>
        <CommandPalette
          open={dialog === 'beside'}
          onOpenChange={(open) => setDialog(open ? 'beside' : null)}
          label="Find a story to read beside this one"
          entries={() => besideEntries(desk)}
        />
      </OnceNeeded>
      <OnceNeeded needed={dialog === 'shortcuts'}>
        <ShortcutsDialog
          open={dialog === 'shortcuts'}
          onOpenChange={(open) => setDialog(open ? 'shortcuts' : null)}
          groups={shortcutGroups(mac)}
        />
      </OnceNeeded>
    </div>
  );
}
