import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useStore } from 'zustand';
import type { CheckedField } from '../../../shared/gate/row.ts';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { PreviewWidth } from '../../../shared/preferences.ts';
import type { Following } from '../../following/following.ts';
import { attempt } from '../../session/attempt.ts';
import { useSession, useSessionState } from '../../session/session-context.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { useSize } from '../../ui/use-size.ts';
import { dressPage, type PageDress, type ShownScheme } from './dress-page.ts';
import { EmbargoMark } from './EmbargoMark.tsx';
import { fitPage, pageWidth } from './fit-page.ts';
import { followPage } from './follow-page.ts';
import { startLivePage } from './live-page.ts';
import { openLinks } from './open-links.ts';
import { PageFrame } from './PageFrame.tsx';
import { SCHEME_SEGMENTS } from './page-scheme-segments.tsx';
import styles from './preview.module.css';
import { isHandheld, WIDTH_SEGMENTS } from './preview-widths.tsx';
import { createSurroundings, type SurroundingsState } from './surroundings.ts';

export interface PreviewPaneProps {
  readonly bridge: DatelineBridge;
  readonly following: Following;
  readonly width: PreviewWidth;
  readonly scheme: ShownScheme;
  readonly onWidth: (width: PreviewWidth) => void;
  readonly onScheme: (scheme: ShownScheme) => void;
  /** What is written in this field was clicked. */
  readonly onField: (field: CheckedField) => void;
  /** Escape in the page; where nothing is beside it, that goes to its bar. */
  readonly onLeave: (() => void) | null;
}

const selectProblem = (state: SurroundingsState) => state.siteProblem ?? state.relatedProblem;

/** The open story as the site will publish it, while it is written. */
export function PreviewPane(props: PreviewPaneProps) {
  const { bridge, following, width, scheme, onWidth, onScheme, onField, onLeave } = props;
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

  const [page, setPage] = useState<Document | null>(null);
  const dress = useRef<PageDress>({ scheme, handheld: isHandheld(width) });
  useLayoutEffect(() => {
    dress.current = { scheme, handheld: isHandheld(width) };
    if (page) dressPage(page, dress.current);
  }, [page, scheme, width]);
  const goToField = useEffectEvent(onField);

  const onDocument = useCallback(
    (document: Document) => {
      setPage(document);
      const ends = [
        openLinks(document, (href) => void open(href)),
        followPage(document, following, (field) => goToField(field)),
        startLivePage({
          document,
          session,
          surroundings,
          onProblem: setPageProblem,
          onShown: () => {
            dressPage(document, dress.current);
            following.pageChanged();
          },
        }),
      ];
      return () => {
        for (const end of ends) end();
      };
    },
    [session, surroundings, following, open],
  );

  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || !(event.target instanceof HTMLIFrameElement)) return;
    event.preventDefault();
    if (onLeave) onLeave();
    else event.currentTarget.querySelector<HTMLElement>('input[type="radio"]:checked')?.focus();
  };

  const problem = pageProblem ?? surroundingsProblem ?? linkProblem;
  const fit = size && size.width > 0 ? fitPage(pageWidth(width, size), size) : null;

  return (
    <section aria-label="Preview" className={styles.pane} onKeyDown={press}>
      <div className={styles.bar}>
        <SegmentedControl label="Page width" value={width} segments={WIDTH_SEGMENTS} onChange={onWidth} />
        <span className={styles.measure}>
          {fit && `${fit.frame.width} px`}
          {fit && fit.scale < 1 ? `, shown at ${Math.round(fit.scale * 100)}%` : ''}
        </span>
        <SegmentedControl
          label="Colours of the page"
          value={scheme}
          segments={SCHEME_SEGMENTS}
          onChange={onScheme}
        />
      </div>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          <Sentence>{problem}</Sentence>
        </p>
      )}
      <div ref={room} className={styles.room}>
        {isOpen && fit && <PageFrame style={fit.frame} onDocument={onDocument} />}
        {isOpen && <EmbargoMark bridge={bridge} />}
        {!isOpen && <p className={styles.nothing}>Open a story to see its page.</p>}
      </div>
    </section>
  );
}
