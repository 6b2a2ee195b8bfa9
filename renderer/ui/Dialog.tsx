import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { isInTransit } from '../type-ahead/in-transit.ts';
import { useKeysHeldFor } from '../type-ahead/use-keys-held.ts';
import { holdKeys } from '../type-ahead/window-keys.ts';
import { classNames } from './class-names.ts';
import styles from './Dialog.module.css';
import { Sentence } from './Sentence.tsx';

export interface DialogProps {
  readonly open: boolean;
  /** Called with false for Escape, the close button and a click outside. */
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons, the one to press last. */
  readonly actions?: ReactNode;
  /** `full` takes the height of the window, and leaves padding and scrolling to its children. */
  readonly size?: 'small' | 'regular' | 'large' | 'full';
  /** A `full` one holds little yet: it is as low as that, and keeps its top when it grows. */
  readonly isShort?: boolean;
  /** By default the first useful thing, see `firstUseful`. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  /** What stands in it is being fetched: keys wait for it. */
  readonly waiting?: boolean;
  /** Where the focus goes when what had it before is gone by the end. */
  readonly finalFocus?: () => HTMLElement | null;
}

/**
 * Where a dialog begins: its first field, else what it is there for, else the first thing that can be done in it, and
 * never the button that closes it.
 */
function firstUseful(popup: HTMLElement | null, body: HTMLElement | null): HTMLElement | null {
  return (
    body?.querySelector<HTMLElement>('[data-first]') ??
    body?.querySelector<HTMLElement>(FIELDS) ??
    mainAction(popup) ??
    body?.querySelector<HTMLElement>('button:not([disabled], [data-variant="quiet"])') ??
    popup
  );
}

/** The button that Enter presses; none that destroys something. */
function mainAction(popup: HTMLElement | null): HTMLElement | null {
  return (
    popup?.querySelector<HTMLElement>(
      '[data-actions] button[data-variant="primary"]:not([disabled], [aria-disabled="true"])',
    ) ?? null
  );
}

const FIELDS = ['input', 'textarea', '[role="combobox"]', '[role="listbox"]']
  .map((field) => `${field}:not([disabled], [aria-hidden="true"], [tabindex="-1"])`)
  .join(', ');

export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, children, actions, size = 'regular', initialFocus } = props;
  const waiting = open && props.waiting === true;
  const body = useRef<HTMLDivElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  const hasWaited = useRef(false);
  useKeysHeldFor(open, popup);
  useLayoutEffect(() => {
    if (waiting) {
      hasWaited.current = true;
      const hold = holdKeys();
      return () => hold.release();
    }
    if (open && hasWaited.current && !body.current?.contains(document.activeElement))
      firstUseful(popup.current, body.current)?.focus();
    hasWaited.current = false;
    return undefined;
  }, [open, waiting]);
  useLayoutEffect(() => {
    if (open) before.current = document.activeElement;
  }, [open]);
  // Enter does what the dialog is there for, also from a tick or from the dialog itself.
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const { target, currentTarget } = event;
    const isTick = target instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(target.type);
    // The keys of a dialog over this one arrive here too.
    const isOwn = target === currentTarget || (isTick && currentTarget.contains(target));
    if (event.key !== 'Enter' || event.defaultPrevented || !isOwn) return;
    const main = mainAction(currentTarget);
    if (!main) return;
    event.preventDefault();
    main.click();
  };
  const returnFocus = () => {
    const active = document.activeElement;
    // Somebody who goes on quickly is where they want to be by the end of the transition: their keys must
    // not go anywhere else.
    const isAway = active !== null && !isInTransit(active) && !popup.current?.contains(active);
    if (isAway) return false;
    return before.current?.isConnected ? true : (props.finalFocus?.() ?? true);
  };
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup
            data-asking
            className={classNames(styles.popup, styles[size], props.isShort && styles.short)}
            ref={popup}
            finalFocus={returnFocus}
            initialFocus={initialFocus ?? (() => firstUseful(popup.current, body.current) ?? true)}
            onKeyDown={press}
          >
            <div className={styles.header}>
              <Base.Title className={styles.title}>
                <Sentence>{title}</Sentence>
              </Base.Title>
              <Base.Close aria-label="Close" className={styles.close}>
                <X size={16} aria-hidden />
              </Base.Close>
            </div>
            {description && (
              <Base.Description className={styles.description}>
                {typeof description === 'string' ? <Sentence>{description}</Sentence> : description}
              </Base.Description>
            )}
            {children && (
              <div ref={body} className={styles.body}>
                {children}
              </div>
            )}
            {actions && (
              <div className={styles.actions} data-actions>
                {actions}
              </div>
            )}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
