import { type CSSProperties, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { PAGE_FRAME_URL } from '../../../shared/ipc/addresses.ts';
import { forwardKeys } from '../../type-ahead/forward-keys.ts';
import styles from './preview.module.css';

export interface PageFrameProps {
  readonly title?: string;
  readonly style: CSSProperties;
  /** Called with the frame's empty document; the returned function is called when it goes. */
  readonly onDocument: (document: Document) => () => void;
}

/** The frame that the page is shown in: of this window's origin, so that it can be written to, and without scripts. */
export function PageFrame({ title = 'Published page', style, onDocument }: PageFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [page, setPage] = useState<Document | null>(null);

  useLayoutEffect(() => {
    const shown = frame.current;
    // A frame that is taken away with the focus in it tells nobody by itself.
    return () => {
      if (document.activeElement === shown)
        shown?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    };
  }, []);
  useEffect(() => (page ? onDocument(page) : undefined), [page, onDocument]);
  useEffect(() => (page && frame.current ? forwardKeys(page, frame.current) : undefined), [page]);

  return (
    <iframe
      ref={frame}
      title={title}
      sandbox="allow-same-origin"
      src={PAGE_FRAME_URL}
      className={styles.frame}
      style={style}
      onLoad={() => setPage(frame.current?.contentDocument ?? null)}
    />
  );
}
