import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useNotify } from '../../ui/notify-context.ts';
import { AuthorList } from './AuthorList.tsx';
import { SiteFields } from './SiteFields.tsx';
import styles from './settings.module.css';
import { createSiteProfileStore } from './site-profile-store.ts';

export interface SiteProfileDialogProps {
  readonly bridge: DatelineBridge;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** The site that the library is published on, and who writes for it. */
const NO_PROBLEMS: ReadonlyMap<string, string> = new Map();

export function SiteProfileDialog({ bridge, open, onOpenChange }: SiteProfileDialogProps) {
  const notify = useNotify();
  const [profile] = useState(() => createSiteProfileStore(bridge));
  const { draft, problems, removed, saving, failure } = useStore(profile.store);
  const resuming = useRef(false);
  const form = useRef<HTMLDivElement>(null);
  const [refused, setRefused] = useState(0);

  // Before the focus comes into the fields: what is typed first must not be replaced.
  useLayoutEffect(() => {
    if (!open) return;
    if (!resuming.current) void profile.load();
    resuming.current = false;
  }, [open, profile]);

  useEffect(() => {
    if (refused > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);

  function leave(): void {
    if (profile.hasChanges()) {
      notify({
        message: 'The changes to the site profile were not saved.',
        action: {
          label: 'Continue editing',
          run: () => {
            resuming.current = true;
            onOpenChange(true);
          },
        },
      });
    }
    onOpenChange(false);
  }

  async function save(): Promise<void> {
    if (await profile.save()) onOpenChange(false);
    else setRefused((times) => times + 1);
  }

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && leave()}
      waiting={!draft && !failure}
      title="Site profile"
      description="What every page and export of this library carries."
      size="large"
      actions={
        <>
          <div role="alert" className={styles.failure}>
            {failure ?? (problems && 'Not saved yet; put right what is marked.')}
          </div>
          <Button onClick={leave}>Cancel</Button>
          <Button variant="primary" disabled={!draft} aria-disabled={saving} onClick={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      {draft && (
        <div ref={form}>
          <SiteFields draft={draft} problems={problems} onEdit={profile.edit} />
          <h3 className={styles.heading}>Authors</h3>
          <AuthorList
            authors={draft.authors}
            removed={removed}
            problems={problems?.authors ?? NO_PROBLEMS}
            profile={profile}
          />
        </div>
      )}
    </Dialog>
  );
}
