import { type ComponentType, lazy, type ReactNode, Suspense, useRef } from 'react';
import { prefetch } from '../scheduling/prefetch.ts';
import { KeysHeld } from '../type-ahead/use-keys-held.ts';

/** A component whose code is fetched when it is first shown, or when the window has nothing better to do. */
export function lazyComponent<P extends object>(load: () => Promise<ComponentType<P>>) {
  prefetch(load);
  return lazy(async () => ({ default: await load() }));
}

export interface MountOnFirstUseProps {
  readonly needed: boolean;
  readonly children: ReactNode;
}

/** Nothing until it is needed for the first time; from then on it stays, with whatever it holds. */
export function MountOnFirstUse({ needed, children }: MountOnFirstUseProps) {
  const begun = useRef(false);
  begun.current ||= needed;
  return begun.current ? <Suspense fallback={<KeysHeld />}>{children}</Suspense> : null;
}
