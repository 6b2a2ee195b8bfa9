import { useState } from 'react';
import type { Requirements } from '../../../../shared/gate/desk-rules.ts';
import type { GateRow } from '../../../../shared/gate/row.ts';
import { stepRows } from '../../../../shared/gate/step-rows.ts';
import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import type { Suggestions } from '../../../../shared/library/summary.ts';
import { STATUS_LABELS, type Status } from '../../../../shared/story/status.ts';
import type { StoryFields } from '../../../../shared/story/story.ts';
import type { Session } from '../../../session/session.ts';
import { useSessionState } from '../../../session/session-context.ts';
import { useLibraryTime } from '../../../session/use-library-time.ts';
import { whileHolds } from '../../../session/while-holds.ts';
import { useNotify } from '../../../ui/notify-context.ts';
import { FieldGroup } from '../FieldGroup.tsx';
import { StatusField } from '../StatusField.tsx';
import { DeskFields } from './DeskFields.tsx';
import { KillNotice } from './KillNotice.tsx';
import { OverrideDialog } from './OverrideDialog.tsx';
import { StepPanel } from './StepPanel.tsx';
import { TrailList } from './TrailList.tsx';
import { useMissing } from './use-missing.ts';
import styles from './workflow.module.css';

export interface WorkflowGroupProps {
  readonly bridge: DatelineBridge;
  readonly session: Session;
  readonly storyId: string;
  readonly fields: StoryFields;
  readonly suggestions: Suggestions;
  readonly timeZone: string;
  readonly requirements: Requirements;
  /** As it stands in trails; empty for the name of the account. */
  readonly yourName: string;
  readonly onYourName: (name: string) => void;
  readonly onJump: (missing: GateRow) => void;
  readonly onEdit: (patch: Partial<StoryFields>) => void;
}

/** Where the story stands and what the desk plans with it. Give it a key by story. */
export function WorkflowGroup(props: WorkflowGroupProps) {
  const { bridge, session, storyId, fields, requirements, yourName, onYourName, onJump, onEdit } = props;
  const trail = useSessionState((state) => state.trail);
  const notify = useNotify();
  const [wish, setWish] = useState<Status | null>(null);
  /** Nothing is missing but the reason. */
  const [takenBack, setTakenBack] = useState<{ to: Status; missing: readonly GateRow[] } | null>(null);
  const now = useLibraryTime(bridge, fields.embargo !== null || fields.date !== null);
  const terms = () => ({ requirements, now: now() });
  const missing = useMissing(session, fields, wish, terms);

  const go = (to: Status, why: string, overridden: readonly GateRow[]) => {
    const from = fields.status;
    setWish(null);
    session.changeStatus(to, { why, overridden: overridden.map(({ message }) => message) });
    notify({
      id: 'status',
      until: whileHolds(
        session.store,
        ({ loaded, fields: now }) => loaded?.id === storyId && now?.status === to,
      ),
      message: `Set to ${STATUS_LABELS[to]}.`,
      action: {
        label: 'Undo',
        run: () => {
          const { loaded, fields: now } = session.store.getState();
          if (loaded?.id === storyId && now?.status === to) {
            session.changeStatus(from, { why: 'Undone.', overridden: [] });
          }
        },
      },
    });
  };

  const pick = (to: Status) => {
    if (to === fields.status) return setWish(null);
    const body = session.readBody();
    const found = stepRows(to, { fields, body, ...terms() });
    if (found.length === 0) go(to, '', []);
    else if (found.every(({ id }) => id === 'taken-back')) setTakenBack({ to, missing: found });
    else setWish(to);
  };

  return (
    <FieldGroup title="Workflow">
      <StatusField status={fields.status} onChange={pick} />
      <div aria-live="polite" className={styles.panelSlot}>
        {wish !== null && missing !== null && (
          <StepPanel
            from={fields.status}
            to={wish}
            missing={missing}
            onJump={onJump}
            onGo={(why) => go(wish, why, missing)}
            onStay={() => setWish(null)}
          />
        )}
      </div>
      {takenBack !== null && (
        <OverrideDialog
          open
          title={takenBack.to === 'killed' ? 'Kill the published story' : 'Spike the published story'}
          step={STATUS_LABELS[takenBack.to]}
          missing={takenBack.missing}
          onClose={() => setTakenBack(null)}
          onOverride={(why) => {
            setTakenBack(null);
            go(takenBack.to, why, []);
          }}
        />
      )}
      <KillNotice fields={fields} trail={trail} />
      <TrailList trail={trail} yourName={yourName} onYourName={onYourName} />
      <DeskFields
        fields={fields}
        suggestions={props.suggestions}
        timeZone={props.timeZone}
        onEdit={onEdit}
        onEmbargo={(embargo, why) => session.changeEmbargo(embargo, { why, overridden: [] })}
      />
    </FieldGroup>
  );
}
