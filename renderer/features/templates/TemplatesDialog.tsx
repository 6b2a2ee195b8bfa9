import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { Template } from '../../../shared/library/template.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import styles from './TemplatesDialog.module.css';
import { createTemplatesStore } from './templates-store.ts';

export interface TemplatesDialogProps {
  readonly bridge: DatelineBridge;
  readonly open: boolean;
  readonly readOnly: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onUse: (id: string) => void;
  readonly onEdit: (id: string) => void;
  readonly onBin: (id: string) => Promise<void>;
}

const DESCRIPTION =
  'A template is a story like any other: edit it, and the ' +
  'next stories begin that way. Its headline is its name.';

/** The stories that others are begun from. */
export function TemplatesDialog(props: TemplatesDialogProps) {
  const { bridge, open, readOnly, onOpenChange, onUse, onEdit, onBin } = props;
  const [store] = useState(() => createTemplatesStore(bridge));
  const { templates, damaged, problem } = useStore(store.store);

  useEffect(() => {
    if (open) void store.load();
  }, [open, store]);

  const leaveFor = (go: (id: string) => void) => (id: string) => {
    onOpenChange(false);
    go(id);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      waiting={!templates && !problem}
      size="large"
      title="New from a template"
      description={DESCRIPTION}
    >
      {problem && (
        <p role="alert" className={styles.problem}>
          <Sentence>{problem}</Sentence>
        </p>
      )}
      {damaged.map(({ id, problem: { message } }) => (
        <p key={id} role="alert" className={styles.problem}>
          <Sentence>{message}</Sentence>
        </p>
      ))}
      {templates?.length === 0 && (
        <p className={styles.nothing}>There are no templates: open a story and save it as one.</p>
      )}
      <ul className={styles.list} aria-label="Templates">
        {templates?.map((template) => (
          <TemplateRow
            key={template.id}
            template={template}
            readOnly={readOnly}
            onUse={leaveFor(onUse)}
            onEdit={leaveFor(onEdit)}
            onBin={(id) => void onBin(id).then(() => store.load())}
          />
        ))}
      </ul>
    </Dialog>
  );
}

interface TemplateRowProps {
  readonly template: Template;
  readonly readOnly: boolean;
  readonly onUse: (id: string) => void;
  readonly onEdit: (id: string) => void;
  readonly onBin: (id: string) => void;
}

function TemplateRow({ template, readOnly, onUse, onEdit, onBin }: TemplateRowProps) {
  const { id, about } = template;
  const name = template.name || 'Untitled template';
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.name} dir="auto">
          {name}
        </span>
        <span className={styles.about} dir="auto">
          {about}
        </span>
      </div>
      <Button
        variant="quiet"
        disabled={readOnly}
        aria-label={`Move “${name}” to the bin`}
        onClick={() => onBin(id)}
      >
        To the bin
      </Button>
      <Button variant="quiet" aria-label={`Edit the template “${name}”`} onClick={() => onEdit(id)}>
        Edit
      </Button>
      <Button disabled={readOnly} aria-label={`New story from “${name}”`} onClick={() => onUse(id)}>
        Use
      </Button>
    </li>
  );
}
