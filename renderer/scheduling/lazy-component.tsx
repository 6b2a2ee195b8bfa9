import { type ComponentType, useLayoutEffect, useState } from 'react';
import { KeysHeld } from '../type-ahead/use-keys-held.ts';

type Load<P> = () => Promise<ComponentType<P>>;

export type LazyComponent<P> = ComponentType<P> & {
  /** Fetches its code, once, so that it is there when it is shown. */
  readonly fetch: () => Promise<void>;
};

/**
 * A component whose code is fetched when it is first shown; `Meanwhile` stands in its place until then. React's
 * own way throws in order to wait, and to say where something was thrown the whole script is parsed again:
 * 90 ms in which no key was answered.
 */
export function lazyComponent<P extends object>(
  load: Load<P>,
  Meanwhile: ComponentType = KeysHeld,
): LazyComponent<P> {
  let Loaded: ComponentType<P> | null = null;
  let loading: Promise<void> | null = null;
  const fetch = () => {
    loading ??= load().then(
      (component) => {
        Loaded = component;
      },
      (error: unknown) => {
        // Whoever shows it again tries again.
        loading = null;
        throw error;
      },
    );
    return loading;
  };

  function Shown(props: P) {
    const [, setCome] = useState(false);
    useLayoutEffect(() => {
      if (Loaded) return;
      let isGone = false;
      const come = (next: () => boolean) => {
        if (!isGone) setCome(next);
      };
      fetch().then(
        () => come(() => true),
        (error: unknown) =>
          // In a render, where the boundary of the window catches it.
          come(() => {
            throw error;
          }),
      );
      return () => {
        isGone = true;
      };
    }, []);
    return Loaded ? <Loaded {...props} /> : <Meanwhile />;
  }
  return Object.assign(Shown, { fetch });
}
