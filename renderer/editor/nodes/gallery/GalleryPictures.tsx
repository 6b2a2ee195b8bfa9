import { useExtensionDependency } from '@lexical/react/useExtensionComponent';
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { Figure } from '../../../../shared/story/blocks/figure.ts';
import { MIDDLE } from '../../../../shared/story/focal-point.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { ServicesExtension } from '../../editor-services.ts';
import styles from './GalleryView.module.css';

interface Props {
  readonly figures: readonly Figure[];
  readonly current: number;
  readonly onCurrent: (at: number) => void;
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: (at: number) => void;
  readonly onLeave: (to: 'block') => void;
}

const STEPS: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({ ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }),
);

/**
 * The pictures as the page crops them. Arrows choose one, Alt and arrows move it, Delete takes it out; so
 * does the mouse.
 */
export function GalleryPictures({ figures, current, onCurrent, onMove, onRemove, onLeave }: Props) {
  const services = useExtensionDependency(ServicesExtension).output;
  const list = useRef<HTMLFieldSetElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [told, setTold] = useState('');

  const focus = (at: number) => {
    // The picture that has moved there is drawn by then.
    requestAnimationFrame(() => list.current?.querySelectorAll('button')[at]?.focus());
  };
  const move = (from: number, to: number) => {
    if (to < 0 || to >= figures.length || to === from) return;
    onMove(from, to);
    setTold(`Picture moved to place ${to + 1} of ${figures.length}`);
    focus(to);
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const rightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const mirrored = rightToLeft && /Left|Right/.test(event.key) ? -1 : 1;
    const step = (STEPS.get(event.key) ?? 0) * mirrored;
    if (step !== 0) {
      const to = Math.min(figures.length - 1, Math.max(0, at + step));
      if (event.altKey) move(at, to);
      else {
        onCurrent(to);
        focus(to);
      }
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      onRemove(at);
      setTold(`Picture removed, ${figures.length - 1} left`);
      if (figures.length > 2) focus(Math.min(at, figures.length - 2));
    } else if (event.key === 'Escape') onLeave('block');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onDrop = (event: DragEvent, to: number) => {
    setOver(null);
    if (dragged === null) return;
    event.preventDefault();
    event.stopPropagation();
    move(dragged, to);
  };

  return (
    <>
      <fieldset ref={list} className={styles.pictures} aria-label="Pictures of the gallery" data-own-keys>
        {figures.map((figure, at) => {
          const { x, y } = figure.focus ?? MIDDLE;
          return (
            <div
              key={`${figure.media} ${figures.slice(0, at).filter((one) => one.media === figure.media).length}`}
            >
              <button
                type="button"
                className={styles.thumbnail}
                aria-label={`Picture ${at + 1} of ${figures.length}: ${figure.alt || 'no alt text'}`}
                aria-pressed={at === current}
                tabIndex={at === current ? 0 : -1}
                data-over={
                  at === over && dragged !== null && dragged !== at ? sideOf(dragged, at) : undefined
                }
                draggable
                onClick={() => onCurrent(at)}
                onFocus={() => onCurrent(at)}
                onKeyDown={(event) => onKeyDown(event, at)}
                onDragStart={(event) => {
                  event.stopPropagation();
                  event.dataTransfer.effectAllowed = 'move';
                  event.dataTransfer.setData('application/x-dateline-picture', String(at));
                  setDragged(at);
                }}
                onDragEnd={() => {
                  setDragged(null);
                  setOver(null);
                }}
                onDragOver={(event) => {
                  if (dragged === null) return;
                  event.preventDefault();
                  event.stopPropagation();
                  setOver(at);
                }}
                onDrop={(event) => onDrop(event, at)}
              >
                <img
                  src={services.mediaUrl(figure.media)}
                  alt=""
                  draggable={false}
                  style={{ objectPosition: `${x * 100}% ${y * 100}%` }}
                />
              </button>
            </div>
          );
        })}
      </fieldset>
      <VisuallyHidden role="status">{told}</VisuallyHidden>
    </>
  );
}

/** A picture that is let go over another takes its place, and that one makes room. */
function sideOf(dragged: number, over: number): 'before' | 'after' {
  return dragged < over ? 'after' : 'before';
}
