import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { FocalPoint } from '../../../../shared/story/focal-point.ts';
import { MIDDLE } from '../../../../shared/story/focal-point.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import styles from './FocalPointDialog.module.css';
import { moveFocus, placeInWords, pointAt } from './focal-point-moves.ts';

interface Props {
  readonly open: boolean;
  readonly source: string;
  readonly focus: FocalPoint | undefined;
  readonly onClose: () => void;
  readonly onChoose: (focus: FocalPoint) => void;
}

const CROPS = [
  { name: 'Wide', ratio: '16 / 9' },
  { name: 'Square', ratio: '1' },
  { name: 'Tall', ratio: '3 / 4' },
] as const;

/** What must stay in sight where the picture is cropped, by a click or the arrow keys. */
export function FocalPointDialog({ open, source, focus, onClose, onChoose }: Props) {
  const picture = useRef<HTMLButtonElement>(null);
  const [draft, setDraft] = useState<FocalPoint | null>(null);
  const point = draft ?? focus ?? MIDDLE;
  const position = `${point.x * 100}% ${point.y * 100}%`;

  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    setDraft(pointAt(event.clientX, event.clientY, event.currentTarget.getBoundingClientRect()));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moved = moveFocus(point, event.key, event.shiftKey);
    if (!moved) return;
    event.preventDefault();
    setDraft(moved);
  };
  const close = () => {
    setDraft(null);
    onClose();
  };
  const choose = () => {
    setDraft(null);
    onChoose(point);
  };

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title="Focal point"
      description="Click what must stay in sight where the picture is cropped, or move the point with the arrow keys."
      size="large"
      initialFocus={picture}
      actions={
        <>
          <Button variant="quiet" onClick={() => setDraft(MIDDLE)}>
            Middle
          </Button>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" onClick={choose}>
            Set focal point
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.stage}>
          <button
            ref={picture}
            type="button"
            className={styles.picture}
            aria-label={`Focal point, ${placeInWords(point)}`}
            onPointerDown={onPointerDown}
            onKeyDown={onKeyDown}
          >
            <img src={source} alt="" draggable={false} />
            <span
              aria-hidden
              className={styles.point}
              style={{ left: `${point.x * 100}%`, top: `${point.y * 100}%` }}
            />
          </button>
        </div>
        <ul className={styles.crops} aria-label="Crops">
          {CROPS.map(({ name, ratio }) => (
            <li key={name}>
              <img src={source} alt="" style={{ aspectRatio: ratio, objectPosition: position }} />
              <span>{name}</span>
            </li>
          ))}
        </ul>
        <VisuallyHidden role="status">{draft ? placeInWords(point) : ''}</VisuallyHidden>
      </div>
    </Dialog>
  );
}
