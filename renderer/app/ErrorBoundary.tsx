import { Component, type ErrorInfo, type ReactNode } from 'react';
import type { Session } from '../session/session.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ErrorBoundary.module.css';

interface Props {
  readonly session: Session;
  readonly children: ReactNode;
}

interface State {
  readonly fault: string | null;
  readonly safe: 'writing' | 'yes' | 'no';
}

/** A fault in what is shown must not cost what was written: the text is saved first, then the person is told. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { fault: null, safe: 'writing' };

  static getDerivedStateFromError(error: unknown): State {
    return { fault: error instanceof Error ? error.message : String(error), safe: 'writing' };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
    void this.props.session
      .flush()
      .then((flushed) => this.setState({ safe: flushed ? 'yes' : 'no' }))
      .catch(() => this.setState({ safe: 'no' }));
  }

  override render(): ReactNode {
    const { fault, safe } = this.state;
    if (fault === null) return this.props.children;
    return (
      <main className={styles.screen}>
        <div role="alert" className={styles.text}>
          <h1 className={styles.title}>Dateline has a fault and can’t show this window</h1>
          <p>
            {safe === 'writing' && 'Your text is being saved.'}
            {safe === 'yes' && 'Your text is saved. Load the window again to go on.'}
            {safe === 'no' &&
              'The last changes could not be saved. Everything up to the last “Saved” is on disk; load the ' +
                'window again to go on from there.'}
          </p>
          <p className={styles.fault}>{fault}</p>
          <Button variant="primary" disabled={safe === 'writing'} onClick={() => window.location.reload()}>
            Load the window again
          </Button>
        </div>
      </main>
    );
  }
}
