import { ChevronLeft, ChevronRight, PencilLine } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { assertNever } from '../../../../shared/assert-never.ts';
import { isPressed, type PressedKeys } from '../../../../shared/commands/keys.ts';
import { READING_KEYS, READING_LETTERS } from '../../../../shared/commands/place-keys.ts';
import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import type { PreviewWidth } from '../../../../shared/preferences.ts';
import type { Result } from '../../../../shared/result.ts';
import { ON_MAC } from '../../../keyboard/on-mac.ts';
import { attempt } from '../../../session/attempt.ts';
import { useSession } from '../../../session/session-context.ts';
import { Button } from '../../../ui/Button.tsx';
import { keyWords } from '../../../ui/command-words.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { RoomFrame } from '../../../ui/RoomFrame.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { useSize } from '../../../ui/use-size.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { fitPage } from '../fit-page.ts';
import { openLinks } from '../open-links.ts';
import { PageFrame } from '../PageFrame.tsx';
import { patchPage } from '../patch-page.ts';
import styles from '../preview.module.css';
import { PAGE_WIDTHS, WIDTH_SEGMENTS } from '../preview-widths.tsx';
import { quietTask } from '../quiet-task.ts';
import { createReading } from './reading.ts';
import { readingAction } from './reading-keys.ts';

export interface ReadingRoomProps {
  readonly bridge: DatelineBridge;
  /** Which stories are read, in their order. */
  readonly list: () => Promise<Result<readonly string[]>>;
  /** Opens a story and leaves the room. */
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

const counted = new Intl.NumberFormat('en');
const RENEWED = { pause: 250, atLatest: 1000 };
/** A page is at its end when less than this is left of it, in CSS pixels. */
const END = 4;

/** One published page after the other: what the list shows, chosen or found. */
export function ReadingRoom({ bridge, list, onOpen, onClose }: ReadingRoomProps) {
  const session = useSession();
  const [reading] = useState(() => createReading(bridge, session));
  const { ids, at, page, problem } = useStore(reading.store);
  const [width, setWidth] = useState<PreviewWidth>('tablet');
  const [linkProblem, setLinkProblem] = useState<string | null>(null);
  const room = useRef<HTMLDivElement>(null);
  const size = useSize(room);
  const [frame, setFrame] = useState<Document | null>(null);
  const count = ids?.length ?? 0;
  const id = ids?.[at];

  useEffect(() => {
    void reading.start(list());
    const renewing = quietTask(reading.renew, RENEWED);
    const leave = bridge.on('library.changed', renewing.touch);
    return () => {
      leave();
      renewing.cancel();
    };
  }, [reading, list, bridge]);

  /** True when the key was the reader's. */
  const act = (pressed: PressedKeys): boolean => {
    const view = frame?.defaultView ?? null;
    const atEnd =
      frame !== null &&
      view !== null &&
      view.scrollY + view.innerHeight >= frame.documentElement.scrollHeight - END;
    const action = readingAction(pressed, atEnd);
    if (!action) return false;
    switch (action.kind) {
      case 'go':
        reading.go(action.step);
        return true;
      case 'scroll':
        view?.scrollBy(0, view.innerHeight * action.screens);
        return true;
      case 'edit':
        if (id !== undefined) onOpen(id);
        return true;
      case 'leave':
        onClose();
        return true;
      default:
        return assertNever(action, 'action');
    }
  };
  const press = (event: KeyboardEvent) => {
    // Buttons and choices take their own keys.
    const isOnControl = (event.target as Element).closest('button, [role="radio"], input') !== null;
    if (isOnControl && !isPressed(READING_LETTERS, event, ON_MAC)) return;
    if (act(event)) event.preventDefault();
  };
  const onFrameKey = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (act(event)) event.preventDefault();
  });

  const onDocument = useCallback(
    (document: Document) => {
      setFrame(document);
      const open = async (href: string) => {
        const reply = await attempt(() => bridge.request('link.open', { href }));
        setLinkProblem(reply.ok ? null : reply.error.message);
      };
      return openLinks(document, (href) => void open(href));
    },
    [bridge],
  );
  useEffect(() => {
    if (!frame) return;
    const key = (event: globalThis.KeyboardEvent) => onFrameKey(event);
    frame.addEventListener('keydown', key);
    return () => frame.removeEventListener('keydown', key);
  }, [frame]);

  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (!frame || !page) return;
    patchPage(frame, null, page.root);
    if (shown.current !== page.id) frame.defaultView?.scrollTo(0, 0);
    shown.current = page.id;
  }, [frame, page]);

  const fit = size && size.width > 0 ? fitPage(PAGE_WIDTHS[width], size) : null;
  const trouble = problem ?? linkProblem;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are the room's, wherever in it the focus is.
    <div className={styles.reading} onKeyDown={press}>
      <RoomFrame
        name="Reading"
        note={count > 0 && `${counted.format(at + 1)} of ${counted.format(count)}`}
        tools={
          <>
            <SegmentedControl
              label="Width of the page"
              value={width}
              segments={WIDTH_SEGMENTS}
              onChange={setWidth}
            />
            <IconButton
              {...keyWords(READING_KEYS.previous)}
              disabled={at === 0}
              icon={<ChevronLeft size={16} aria-hidden />}
              onClick={() => reading.go(-1)}
            />
            <IconButton
              {...keyWords(READING_KEYS.next)}
              disabled={at + 1 >= count}
              icon={<ChevronRight size={16} aria-hidden />}
              onClick={() => reading.go(1)}
            />
            <Button
              icon={<PencilLine size={14} aria-hidden />}
              disabled={id === undefined}
              onClick={() => id !== undefined && onOpen(id)}
            >
              Edit
            </Button>
          </>
        }
        onClose={onClose}
      >
        <VisuallyHidden role="status">
          {page && page.id === id ? `${at + 1} of ${count}: ${page.headline.trim() || 'Untitled story'}` : ''}
        </VisuallyHidden>
        {trouble !== null && (
          <p role="alert" className={styles.problem}>
            {trouble}
          </p>
        )}
        {ids && count === 0 && <EmptyState>The list shows no stories to read.</EmptyState>}
        <div ref={room} className={styles.room} hidden={count === 0 || problem !== null}>
          {fit && (
            <PageFrame
              title="Story as it is published"
              style={fit.frame}
              handheld={width !== 'desktop'}
              onDocument={onDocument}
            />
          )}
        </div>
      </RoomFrame>
    </div>
  );
}
