import { useEffect, useState } from 'react';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { UpdateOffer, UpdateState } from '../../../shared/ipc/updates.ts';
import type { Result } from '../../../shared/result.ts';
import { attempt } from '../../session/attempt.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './UpdatesDialog.module.css';

export interface UpdatesDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly bridge: DatelineBridge;
}

/** What is known of updates, and the one place where they are asked for. */
export function UpdatesDialog({ open, onOpenChange, bridge }: UpdatesDialogProps) {
  const [state, setState] = useState<UpdateState | null>(null);
  const [address, setAddress] = useState('');
  const [offer, setOffer] = useState<UpdateOffer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (!open) return;
    let isStill = true;
    setOffer(null);
    setProblem(null);
    void attempt(() => bridge.request('updates.state', undefined)).then((reply) => {
      if (!isStill) return;
      if (!reply.ok) return setProblem(reply.error.message);
      setState(reply.value);
      setAddress(reply.value.address);
    });
    return () => {
      isStill = false;
    };
  }, [bridge, open]);

  const look = async (ask: () => Promise<Result<UpdateOffer | null>>) => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    setOffer(null);
    const reply = await attempt(ask);
    setBusy(false);
    if (reply.ok) setOffer(reply.value);
    else setProblem(reply.error.message);
  };
  const show = async () => {
    const reply = await attempt(() => bridge.request('updates.show', undefined));
    if (!reply.ok) setProblem(reply.error.message);
  };

  const canLook = state?.hasKey === true;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      waiting={!state && !problem}
      title="Updates"
      description={
        'Dateline asks for updates only here, and only when you press the button. Each is checked against a key ' +
        'in the program before it is kept.'
      }
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>Close</Button>
          <Button
            disabled={!canLook}
            aria-disabled={busy}
            onClick={() => void look(() => bridge.request('updates.fromFile', undefined))}
          >
            From a file…
          </Button>
          <Button
            variant="primary"
            disabled={!canLook || address.trim() === ''}
            aria-disabled={busy}
            onClick={() => void look(() => bridge.request('updates.ask', { address }))}
          >
            Check now
          </Button>
        </>
      }
    >
      {state && (
        <>
          <TextField
            label="Address of the updates"
            hint="Your desk knows it; it begins with https://. Without one, updates come from a file."
            value={address}
            inputMode="url"
            dir="ltr"
            onChange={setAddress}
          />
          <div role="status" className={styles.outcome}>
            {busy && 'Looking for an update…'}
            {!busy && !offer && !problem && <Standing state={state} />}
            {offer && <Found offer={offer} />}
          </div>
          {offer?.isKept && <Button onClick={() => void show()}>Show it in its folder</Button>}
        </>
      )}
      <div role="alert" className={styles.problem}>
        {problem && <Sentence>{problem}</Sentence>}
      </div>
    </Dialog>
  );
}

function Standing({ state }: { readonly state: UpdateState }) {
  const without = ' It was built without a key to know updates by, so a newer one is installed by hand.';
  return (
    <>
      This is Dateline {state.version}.{state.hasKey ? '' : without}
    </>
  );
}

function Found({ offer }: { readonly offer: UpdateOffer }) {
  if (!offer.isKept)
    return <>Dateline {offer.release} is the newest there, and it is the one that you have.</>;
  return (
    <>
      <p>
        Dateline {offer.release} of {offer.published} is here, and it is ours. Close Dateline and open the
        file to install it; your libraries stay as they are.
      </p>
      {offer.notes && <p className={styles.notes}>{offer.notes}</p>}
    </>
  );
}
