import { flushSync } from 'react-dom';
import type { CommandWhere } from '../../../shared/commands/commands.ts';
import { cycleRegions } from '../regions.ts';
import type { CommandTargets } from './command-targets.ts';

type Preference = 'readability' | 'spelling' | 'smartTyping' | 'paragraphFocus' | 'typewriter';

const toggle =
  (name: Preference) =>
  ({ preferences }: CommandTargets): void =>
    preferences.set({ [name]: !preferences.store.getState()[name] });

/** Nothing but the paper, which has to be there. */
function showPaperOnly({ desk, preferences }: CommandTargets): void {
  desk.secondStory.close();
  preferences.set({ view: 'write' });
}

/** What is done with the library and the window, whether a story is open or not. */
export const WINDOW_COMMANDS: Readonly<
  Record<CommandWhere<'library' | 'panes'>, (targets: CommandTargets) => void>
> = {
  'new-story': ({ desk }) => void desk.stories.create(),
  'new-from-template': ({ openDialog }) => openDialog('templates'),
  import: ({ desk }) => void desk.stories.importStories(),
  'show-tags': ({ openDialog }) => openDialog('tags'),
  'show-corrections': ({ openDialog }) => openDialog('corrections'),
  'show-bin': ({ openDialog }) => openDialog('bin'),
  'show-backups': ({ desk }) => void desk.backups.openBackups(),
  'site-profile': ({ openDialog }) => openDialog('site'),
  'toggle-spelling': toggle('spelling'),
  'toggle-smart-typing': toggle('smartTyping'),
  spelling: ({ openDialog }) => openDialog('spelling'),
  snippets: ({ openDialog }) => openDialog('snippets'),
  'find-story'({ sides, search, goToRoom }) {
    // The field has to be there to take the keys that follow.
    flushSync(() => goToRoom(null));
    sides.show('stories');
    search.current?.focus();
    search.current?.select();
  },
  'replace-in-stories': ({ openDialog }) => openDialog('replace'),
  palette: ({ openDialog }) => openDialog('palette'),
  'view-write': ({ preferences }) => preferences.set({ view: 'write' }),
  'view-split'({ desk, preferences }) {
    desk.secondStory.close();
    preferences.set({ view: 'split' });
  },
  'view-preview'({ desk, preferences }) {
    desk.secondStory.close();
    preferences.set({ view: 'preview' });
  },
  'show-board': ({ goToRoom }) => goToRoom('board'),
  'show-planner': ({ goToRoom }) => goToRoom('planner'),
  'show-reading': ({ goToRoom }) => goToRoom('reading'),
  'toggle-stories': ({ sides }) => sides.toggle('stories'),
  'toggle-inspector': ({ sides }) => sides.toggle('inspector'),
  'toggle-paragraph-focus': toggle('paragraphFocus'),
  'toggle-typewriter': toggle('typewriter'),
  'toggle-readability': toggle('readability'),
  'toggle-focus-mode'(targets) {
    showPaperOnly(targets);
    targets.toggleFocusMode();
  },
  'toggle-full-screen-focus'(targets) {
    showPaperOnly(targets);
    targets.toggleFullScreenFocus();
  },
  shortcuts: ({ openDialog }) => openDialog('shortcuts'),
  updates: ({ openDialog }) => openDialog('updates'),
  licences: ({ openDialog }) => openDialog('about'),
  'next-region': () => cycleRegions(1),
  'previous-region': () => cycleRegions(-1),
};
