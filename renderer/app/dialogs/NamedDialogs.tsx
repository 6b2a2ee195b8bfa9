import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { RunCommand } from '../../../shared/commands/commands.ts';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { FoundPlace } from '../../features/replace/found-place.ts';
import { ON_MAC } from '../../keyboard/on-mac.ts';
import { lazyComponent } from '../../scheduling/lazy-component.tsx';
import type { Desk } from '../desk.ts';
import { paletteEntries, secondStoryEntries } from '../palette-entries.ts';
import type { PreferencesStore } from '../preferences.ts';
import { MountOnFirstUse, prefetchedComponent } from '../prefetched-component.tsx';
import { shortcutGroups } from '../shortcut-groups.ts';
import type { DialogName } from './dialog-name.ts';

const BinDialog = prefetchedComponent(
  async () => (await import('../../features/bin/BinDialog.tsx')).BinDialog,
);
const CorrectionsDialog = prefetchedComponent(
  async () => (await import('../../features/corrections/CorrectionsDialog.tsx')).CorrectionsDialog,
);
const ReplaceDialog = prefetchedComponent(
  async () => (await import('../../features/replace/ReplaceDialog.tsx')).ReplaceDialog,
);
const TagsDialog = prefetchedComponent(
  async () => (await import('../../features/tags/TagsDialog.tsx')).TagsDialog,
);
const SnippetsDialog = prefetchedComponent(
  async () => (await import('../../features/snippets/SnippetsDialog.tsx')).SnippetsDialog,
);
const TemplatesDialog = prefetchedComponent(
  async () => (await import('../../features/templates/TemplatesDialog.tsx')).TemplatesDialog,
);
const SiteProfileDialog = prefetchedComponent(
  async () => (await import('../../features/settings/SiteProfileDialog.tsx')).SiteProfileDialog,
);
const ShortcutsDialog = prefetchedComponent(
  async () => (await import('../../features/shortcuts/ShortcutsDialog.tsx')).ShortcutsDialog,
);
const SpellingDialog = prefetchedComponent(
  async () => (await import('../../features/spelling/SpellingDialog.tsx')).SpellingDialog,
);
// Not fetched before somebody asks for them, unlike the others.
const UpdatesDialog = lazyComponent(
  async () => (await import('../../features/updates/UpdatesDialog.tsx')).UpdatesDialog,
);
const AboutDialog = lazyComponent(
  async () => (await import('../../features/updates/AboutDialog.tsx')).AboutDialog,
);
const CommandPalette = lazyComponent(
  async () => (await import('../../features/palette/CommandPalette.tsx')).CommandPalette,
);

export interface NamedDialogsProps {
  readonly bridge: DatelineBridge;
  readonly desk: Desk;
  readonly preferences: PreferencesStore;
  readonly readOnly: boolean;
  /** The one that is open. */
  readonly dialog: DialogName | null;
  readonly onDialog: (dialog: DialogName | null) => void;
  readonly run: RunCommand;
  readonly onOpenStory: (id: string, place: FoundPlace | null) => void;
}

/** The dialogs that commands open, each by its name and one at a time. */
export function NamedDialogs(props: NamedDialogsProps) {
  const { bridge, desk, preferences, readOnly, dialog, onDialog, run, onOpenStory } = props;
  const spellingOff = useStore(preferences.store, (state) => state.spellingOff);
  const of = (name: DialogName) => ({
    open: dialog === name,
    onOpenChange: (open: boolean) => onDialog(open ? name : null),
  });
  const dialogs: Readonly<Record<DialogName, ReactNode>> = {
    replace: (
      <ReplaceDialog
        {...of('replace')}
        bridge={bridge}
        operations={desk.operations}
        listNow={() => ({
          query: desk.stories.store.getState().query.trim(),
          selected: [...desk.stories.selection.store.getState().ids],
        })}
        onOpenStory={onOpenStory}
      />
    ),
    tags: <TagsDialog {...of('tags')} bridge={bridge} operations={desk.operations} />,
    corrections: (
      <CorrectionsDialog
        {...of('corrections')}
        bridge={bridge}
        onOpenStory={(id) => void desk.stories.open(id)}
      />
    ),
    bin: <BinDialog {...of('bin')} bridge={bridge} />,
    snippets: (
      <SnippetsDialog
        {...of('snippets')}
        bridge={bridge}
        readOnly={readOnly}
        onSaved={() => void desk.writing.snippets.load()}
      />
    ),
    templates: (
      <TemplatesDialog
        {...of('templates')}
        bridge={bridge}
        readOnly={readOnly}
        onUse={(id) => void desk.stories.fromTemplate(id)}
        onEdit={(id) => void desk.stories.open(id)}
        onBin={(id) => desk.stories.bin(id)}
      />
    ),
    site: <SiteProfileDialog {...of('site')} bridge={bridge} />,
    spelling: (
      <SpellingDialog
        {...of('spelling')}
        off={spellingOff}
        onOff={(off) => preferences.set({ spellingOff: [...off] })}
        onChanged={() => desk.writing.spelling.recheck()}
      />
    ),
    palette: <CommandPalette {...of('palette')} entries={() => paletteEntries({ desk, mac: ON_MAC, run })} />,
    beside: (
      <CommandPalette
        {...of('beside')}
        label="Find a story to read beside this one"
        entries={() => secondStoryEntries(desk)}
      />
    ),
    updates: <UpdatesDialog {...of('updates')} bridge={bridge} />,
    about: <AboutDialog {...of('about')} bridge={bridge} />,
    shortcuts: <ShortcutsDialog {...of('shortcuts')} groups={shortcutGroups(ON_MAC)} />,
  };
  return Object.entries(dialogs).map(([name, element]) => (
    <MountOnFirstUse key={name} needed={dialog === name}>
      {element}
    </MountOnFirstUse>
  ));
}
