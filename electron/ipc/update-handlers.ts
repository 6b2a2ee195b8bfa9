import type { UpdateOffer } from '../../shared/ipc/updates.ts';
import { DatelineError } from '../../shared/result.ts';
import type { Settings } from '../settings/settings.ts';
import type { FoundUpdate, Installed } from '../updates/update-archive.ts';
import type { Dialogs } from './dialogs.ts';
import type { HandlersOf } from './handlers.ts';

export interface UpdateServices {
  readonly settings: Pick<Settings, 'current' | 'update'>;
  /** What runs; its key is null in a program that was built without one. */
  readonly installed: Omit<Installed, 'key'> & { readonly key: string | null };
  licences(): Promise<string>;
  /** Shows a file in its folder. */
  reveal(file: string): void;
}

export function updateHandlers(dialogs: Dialogs, services: UpdateServices): HandlersOf<'updates'> {
  const { settings, installed } = services;
  let kept: string | null = null;

  function withKey(): Installed {
    const { key } = installed;
    if (key !== null) return { ...installed, key };
    throw new DatelineError(
      'unsupported',
      'This Dateline was built without a key to know updates by: install a newer one by hand.',
    );
  }

  function offer(found: FoundUpdate): UpdateOffer {
    kept = found.kept;
    const { release, published, notes } = found.notice;
    return { release, published, notes, isKept: kept !== null };
  }

  return {
    'updates.licences': services.licences,
    'updates.state': () => ({
      version: installed.version,
      address: settings.current.updateAddress ?? '',
      hasKey: installed.key !== null,
    }),
    'updates.ask': async ({ address }) => {
      const known = withKey();
      const { askFeed, feedAddress } = await import('../updates/update-feed.ts');
      const { href } = feedAddress(address.trim());
      await settings.update({ updateAddress: href });
      kept = null;
      return offer(await askFeed(href, known));
    },
    'updates.fromFile': async () => {
      const known = withKey();
      const [file] = await dialogs.chooseFiles({
        title: 'Choose an update file',
        button: 'Look at it',
        kind: 'Updates of Dateline',
        extensions: ['dateline-update'],
        several: false,
      });
      if (file === undefined) return null;
      const { readUpdateArchive } = await import('../updates/update-archive.ts');
      kept = null;
      return offer(await readUpdateArchive(file, known));
    },
    'updates.show': () => {
      if (kept === null) throw new DatelineError('not-found', 'No update waits here: look for one first.');
      services.reveal(kept);
      return null;
    },
  };
}
