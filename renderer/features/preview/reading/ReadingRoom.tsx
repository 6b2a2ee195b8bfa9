import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { groupedNumber } from '../../../../shared/grouped-number.ts';
import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import type { PreviewWidth } from '../../../../shared/preferences.ts';
import type { Result } from '../../../../shared/result.ts';
import { attempt } from '../../../session/attempt.ts';
import { useSession } from '../../../session/session-context.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { RoomFrame } from '../../../ui/RoomFrame.tsx';
import { useSize } from '../../../ui/use-size.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { dressPage, type ShownScheme } from '../dress-page.ts';
import { fitPage, pageWidth } from '../fit-page.ts';
import { idleTask } from '../idle-task.ts';
import { openLinks } from '../open-links.ts';
import { PageFrame } from '../PageFrame.tsx';
import { patchPage } from '../patch-page.ts';
import styles from '../preview.module.css';
import { isHandheld } from '../preview-widths.tsx';
import { ReadingTools } from './ReadingTools.tsx';
import { createReading } from './reading.ts';
import { useReadingKeys } from './use-reading-keys.ts';

export interface ReadingRoomProps {
  readonly bridge: DatelineBridge;
  /** Which stories are read, in their order. */
  readonly list: () => Promise<Result<readonly string[]>>;
  readonly scheme: ShownScheme;
  readonly onScheme: (scheme: ShownScheme) => void;
  /** Opens a story and leaves the room. */
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

const RENEWED = { pause: 250, atLatest: 1000 };

/** One published page after the other: what the list shows, chosen or found. */
export function ReadingRoom({ bridge, list, scheme, onScheme, onOpen, onClose }: ReadingRoomProps) {
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
    const renewing = idleTask(reading.renew, RENEWED);
    const leave = bridge.on('library.changed', renewing.touch);
    return () => {
      leave();
      renewing.cancel();
    };
  }, [reading, list, bridge]);

  const edit = id === undefined ? null : () => onOpen(id);
  const press = useReadingKeys({ frame, onGo: reading.go, onEdit: edit, onLeave: onClose });

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

  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (!frame || !page) return;
    patchPage(frame, null, page.root);
    if (shown.current !== page.id) frame.defaultView?.scrollTo(0, 0);
    shown.current = page.id;
  }, [frame, page]);
  useEffect(() => {
    if (frame && page) dressPage(frame, { scheme, handheld: isHandheld(width) });
  }, [frame, page, scheme, width]);

  const fit = size && size.width > 0 ? fitPage(pageWidth(width, size), size) : null;
  const trouble = problem ?? linkProblem;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are the room's, wherever in it the focus is.
    <div className={styles.reading} onKeyDown={press}>
      <RoomFrame
        name="Reading"
        note={count > 0 && `${groupedNumber(at + 1)} of ${groupedNumber(count)}`}
        tools={
          <ReadingTools
            width={width}
            at={at}
            count={count}
            scheme={scheme}
            onScheme={onScheme}
            onWidth={setWidth}
            onGo={reading.go}
            onEdit={edit}
          />
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
          {fit && <PageFrame title="Story as it is published" style={fit.frame} onDocument={onDocument} />}
        </div>
      </RoomFrame>
    </div>
  );
}
