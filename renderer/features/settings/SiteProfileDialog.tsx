import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useNotify } from '../../ui/notify-context.ts';
import { AuthorList } from './AuthorList.tsx';
import { RuleFields } from './RuleFields.tsx';
import { SiteFields } from './SiteFields.tsx';
import styles from './settings.module.css';
import { createSiteProfileStore, type SavedSite } from './site-profile-store.ts';

export interface SiteProfileDialogProps {
  readonly bridge: DatelineBridge;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

const NO_PROBLEMS = new Map<never, string>();

/** The site that the library is published on, what its desk asks of stories, and who writes for it. */
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
    const wrong = refused > 0 ? form.current?.querySelector<HTMLElement>('[aria-invalid="true"]') : null;
    wrong?.focus({ preventScroll: true });
    // With the sentence below it.
    wrong?.scrollIntoView({ block: 'center' });
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
    const saved = await profile.save();
    if (!saved) return setRefused((times) => times + 1);
    onOpenChange(false);
    notify({
      id: 'site-profile',
      message: 'The site profile is saved.',
      ...(saved.before && {
        action: { label: 'Undo', run: () => void takeBack(saved) },
      }),
    });
  }

  async function takeBack(saved: SavedSite): Promise<void> {
    const problem = await profile.takeBack(saved);
    notify({ id: 'site-profile', message: problem ?? 'The site profile is as it was before.' });
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
          <RuleFields
            rules={draft.rules}
            problems={problems?.limits ?? NO_PROBLEMS}
            onEdit={(rules) => profile.edit({ rules })}
          />
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
