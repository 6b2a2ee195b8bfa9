import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { PreviewWidth } from '../../../shared/preferences.ts';
import { attempt } from '../../session/attempt.ts';
import { useSession, useSessionState } from '../../session/session-context.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { useSize } from '../../ui/use-size.ts';
import { fitPage } from './fit-page.ts';
import { startLivePage } from './live-page.ts';
import { openLinks } from './open-links.ts';
import { PageFrame } from './PageFrame.tsx';
import styles from './preview.module.css';
import { PAGE_WIDTHS, WIDTH_SEGMENTS } from './preview-widths.tsx';
import { createSurroundings, type SurroundingsState } from './surroundings.ts';

export interface PreviewPaneProps {
  readonly bridge: DatelineBridge;
  readonly width: PreviewWidth;
  readonly onWidth: (width: PreviewWidth) => void;
  /** Escape in the page; where nothing is beside it, that goes to its bar. */
  readonly onLeave: (() => void) | null;
}

const selectProblem = (state: SurroundingsState) => state.siteProblem ?? state.relatedProblem;

/** The open story as the site will publish it, while it is written. */
export function PreviewPane({ bridge, width, onWidth, onLeave }: PreviewPaneProps) {
  const session = useSession();
  const isOpen = useSessionState((state) => state.fields !== null);
  const room = useRef<HTMLDivElement>(null);
  const size = useSize(room);
  const surroundings = useMemo(() => createSurroundings(bridge, session), [bridge, session]);
  const [pageProblem, setPageProblem] = useState<string | null>(null);
  const [linkProblem, setLinkProblem] = useState<string | null>(null);
  const surroundingsProblem = useStore(surroundings.store, selectProblem);

  useEffect(() => surroundings.start(), [surroundings]);

  const open = useCallback(
    async (href: string) => {
      const result = await attempt(() => bridge.request('link.open', { href }));
      setLinkProblem(result.ok ? null : result.error.message);
    },
    [bridge],
  );

  const onDocument = useCallback(
    (document: Document) => {
      const stopLinks = openLinks(document, (href) => void open(href));
      const stopPage = startLivePage({ document, session, surroundings, onProblem: setPageProblem });
      return () => {
        stopPage();
        stopLinks();
      };
    },
    [session, surroundings, open],
  );

  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || !(event.target instanceof HTMLIFrameElement)) return;
    event.preventDefault();
    if (onLeave) onLeave();
    else event.currentTarget.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]')?.focus();
  };

  const problem = pageProblem ?? surroundingsProblem ?? linkProblem;
  const fit = size && size.width > 0 ? fitPage(PAGE_WIDTHS[width], size) : null;

  return (
    <section aria-label="Preview" className={styles.pane} onKeyDown={press}>
      <div className={styles.bar}>
        <SegmentedControl label="Page width" value={width} segments={WIDTH_SEGMENTS} onChange={onWidth} />
        <span className={styles.measure}>
          {PAGE_WIDTHS[width]} px
          {fit && fit.scale < 1 ? `, shown at ${Math.round(fit.scale * 100)}%` : ''}
        </span>
      </div>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div ref={room} className={styles.room}>
        {isOpen && fit && (
          <PageFrame style={fit.frame} handheld={width !== 'desktop'} onDocument={onDocument} />
        )}
        {!isOpen && <p className={styles.nothing}>Open a story to see its page.</p>}
      </div>
    </section>
  );
}
