import { Pencil, Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Requirements } from '../../../../shared/gate/desk-rules.ts';
import { stepRows } from '../../../../shared/gate/step-rows.ts';
import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import { CORRECTION_KIND_LABELS, type Correction } from '../../../../shared/story/correction.ts';
import { FIELD_LABELS } from '../../../../shared/story/field-labels.ts';
import { isPublic } from '../../../../shared/story/status.ts';
import type { StoryFields } from '../../../../shared/story/story.ts';
import { lazyComponent } from '../../../scheduling/lazy-component.tsx';
import { useSession } from '../../../session/session-context.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useNotify } from '../../../ui/notify-context.ts';
import { writeMoment } from '../../../ui/time-formats.ts';
import { FieldGroup } from '../FieldGroup.tsx';
import styles from './corrections.module.css';

const CorrectionDialog = lazyComponent(async () => (await import('./CorrectionDialog.tsx')).CorrectionDialog);

export interface CorrectionsGroupProps {
  readonly bridge: DatelineBridge;
  readonly storyId: string;
  readonly fields: StoryFields;
  readonly requirements: Requirements;
  /** Who puts it right; empty where nobody has said. */
  readonly yourName: string;
}

/** What was put right since the story was published; nothing of it before. */
export function CorrectionsGroup({ bridge, storyId, fields, requirements, yourName }: CorrectionsGroupProps) {
  const session = useSession();
  const notify = useNotify();
  /** The correction that is changed, or one that is to be added. */
  const [asking, setAsking] = useState<Correction | 'new' | null>(null);
  const { corrections } = fields;
  if (corrections.length === 0 && !isPublic(fields.status)) return null;

  const add = (correction: Correction) => {
    setAsking(null);
    const patch = { corrections: [...corrections, correction], updated: correction.when };
    session.editFields(patch);
    const examined = { fields: { ...fields, ...patch }, body: session.readBody() };
    const now = Date.parse(correction.when);
    const isFree = stepRows('corrected', { ...examined, now, requirements }).length === 0;
    const says = correction.kind === 'correction' || correction.kind === 'retraction';
    if (fields.status === 'published' && says && isFree) {
      session.changeStatus('corrected', { why: correction.text, overridden: [] });
    }
  };
  const change = (before: Correction, after: Correction) => {
    setAsking(null);
    session.editFields({ corrections: corrections.map((one) => (one === before ? after : one)) });
  };
  const remove = (correction: Correction) => {
    session.editFields({ corrections: corrections.filter((one) => one !== correction) });
    notify({
      id: 'corrections',
      message: `${CORRECTION_KIND_LABELS[correction.kind]} taken out.`,
      action: {
        label: 'Undo',
        run: () => {
          const { loaded } = session.store.getState();
          if (loaded?.id === storyId) session.editFields({ corrections });
        },
      },
    });
  };

  return (
    <FieldGroup title="Corrections">
      {corrections.length > 0 && (
        <ul className={styles.list}>
          {corrections.toReversed().map((correction) => (
            <li key={`${correction.when} ${correction.text}`} className={styles.row}>
              <div className={styles.head}>
                <span className={styles.kind}>{CORRECTION_KIND_LABELS[correction.kind]}</span>
                <time dateTime={correction.when}>{writeMoment(Date.parse(correction.when))}</time>
                <IconButton
                  label={`Change the ${CORRECTION_KIND_LABELS[correction.kind].toLowerCase()}`}
                  icon={<Pencil size={13} aria-hidden />}
                  onClick={() => setAsking(correction)}
                />
                <IconButton
                  label={`Take out the ${CORRECTION_KIND_LABELS[correction.kind].toLowerCase()}`}
                  icon={<X size={14} aria-hidden />}
                  onClick={() => remove(correction)}
                />
              </div>
              <p dir="auto" className={styles.text}>
                {correction.text}
              </p>
              {correction.who !== '' && <bdi className={styles.who}>{correction.who}</bdi>}
            </li>
          ))}
        </ul>
      )}
      <Button
        icon={<Plus size={14} aria-hidden />}
        data-adds={FIELD_LABELS.corrections}
        onClick={() => setAsking('new')}
      >
        Add a correction…
      </Button>
      {asking !== null && (
        <CorrectionDialog
          bridge={bridge}
          session={session}
          storyId={storyId}
          who={yourName}
          {...(asking === 'new' ? {} : { correction: asking })}
          onClose={() => setAsking(null)}
          onDone={(done) => (asking === 'new' ? add(done) : change(asking, done))}
        />
      )}
    </FieldGroup>
  );
}
