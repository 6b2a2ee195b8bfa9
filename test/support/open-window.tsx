import { act, configure, render, screen, waitFor } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { onTestFinished } from 'vitest';
import type { Library } from '../../electron/library/library.ts';
import { App } from '../../renderer/app/App.tsx';
import { createDesk, type Desk } from '../../renderer/app/desk.ts';
import { createPreferences, type PreferencesStore } from '../../renderer/app/preferences.ts';
import { StoriesContext } from '../../renderer/features/stories/stories-context.ts';
import { BridgeContext } from '../../renderer/session/bridge-context.ts';
import { SessionContext } from '../../renderer/session/session-context.ts';
import { NotifyContext } from '../../renderer/ui/notify-context.ts';
import type { ToastMessage } from '../../renderer/ui/toast-queue.ts';
import type { CommandId } from '../../shared/commands/commands.ts';
import { DEFAULT_PREFERENCES } from '../../shared/preferences.ts';
import { temporaryLibrary } from '../electron/library/temporary-library.ts';
import './popover.ts';
import './same-thread-worker.ts';
import { type WindowRequests, windowRequests } from './window-requests.ts';
import { giveShape } from './window-shape.ts';

// A machine that does other things as well is slow, not wrong. Milliseconds.
configure({ asyncUtilTimeout: 20_000 });

/** Writes what a library holds before it is shown; may name the story that was open last. */
type Fill = (library: Library) => Promise<unknown>;

export interface OpenWindow extends WindowRequests {
  readonly library: Library;
  readonly user: UserEvent;
  /** As the native menu does it. */
  command(id: CommandId): Promise<void>;
}

/** The whole window over a real library in a folder of its own, with all that is Electron's left out. */
export async function openWindow(fill: Fill = async () => {}): Promise<OpenWindow> {
  giveShape();
  const library = await temporaryLibrary();
  const last = await fill(library);
  const requests = await windowRequests(library, typeof last === 'string' ? last : undefined);
  const { unmount } = render(<App bridge={requests.bridge} />);
  onTestFinished(unmount);
  await screen.findByRole('region', { name: 'Stories' });
  await waitFor(() => {
    if (requests.bridge.called('stories.list').length === 0) throw new Error('No list was asked for');
  });
  return {
    ...requests,
    library,
    user: userEvent.setup(),
    command: (id) => act(async () => requests.bridge.emit('menu.command', id)),
  };
}

export interface OpenDesk extends WindowRequests {
  readonly library: Library;
  readonly desk: Desk;
  readonly preferences: PreferencesStore;
  readonly user: UserEvent;
  readonly toasts: readonly ToastMessage[];
  /** Shows one part of the window by itself. */
  show(part: ReactNode): void;
}

/** A desk over a real library, to show parts of the window with. */
export async function openDesk(fill: Fill = async () => {}): Promise<OpenDesk> {
  giveShape();
  const library = await temporaryLibrary();
  await fill(library);
  const requests = await windowRequests(library);
  const toasts: ToastMessage[] = [];
  const notify = (message: ToastMessage) => {
    toasts.push(message);
    return () => {};
  };
  const { bridge } = requests;
  const preferences = createPreferences(bridge, DEFAULT_PREFERENCES, notify);
  const desk = createDesk(bridge, notify, preferences, library.folder);
  return {
    ...requests,
    library,
    desk,
    preferences,
    toasts,
    user: userEvent.setup(),
    show(part) {
      const { unmount } = render(
        <BridgeContext value={bridge}>
          <NotifyContext value={notify}>
            <SessionContext value={desk.session}>
              <StoriesContext value={desk.stories}>{part}</StoriesContext>
            </SessionContext>
          </NotifyContext>
        </BridgeContext>,
      );
      onTestFinished(unmount);
    },
  };
}
