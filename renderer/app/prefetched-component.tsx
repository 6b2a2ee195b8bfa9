import { type ComponentType, type ReactNode, useRef } from 'react';
import { lazyComponent } from '../scheduling/lazy-component.tsx';
import { prefetch } from '../scheduling/prefetch.ts';

/** A component whose code is fetched when it is first shown, or when the window has nothing better to do. */
export function prefetchedComponent<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Meanwhile?: ComponentType,
): ComponentType<P> {
  const component = lazyComponent(load, Meanwhile);
  prefetch(component.fetch);
  return component;
}

export interface MountOnFirstUseProps {
  readonly needed: boolean;
  readonly children: ReactNode;
}

/** Nothing until it is needed for the first time; from then on it stays, with whatever it holds. */
export function MountOnFirstUse({ needed, children }: MountOnFirstUseProps) {
  const begun = useRef(false);
  begun.current ||= needed;
  return begun.current ? children : null;
}
