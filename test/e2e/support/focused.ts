import type { Dateline } from './launch.ts';

/** What has the focus once nothing opens or closes any more; null where that is nothing that can be seen. */
export function focused({ page }: Pick<Dateline, 'page'>): Promise<string | null> {
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const isMoving = () => document.activeElement?.closest('[data-closed], [data-ending-style]');
    // Whoever puts it somewhere else does so within some frames of what it was in going away.
    for (let still = 0; still < 6; still = isMoving() ? 0 : still + 1) await frame();
    const active = document.activeElement;
    if (!active || active === document.body || !active.checkVisibility()) return null;
    if (active.closest('[aria-hidden="true"], [inert]') || active.getBoundingClientRect().width <= 1)
      return null;
    return active.getAttribute('aria-label') ?? active.id ?? active.tagName;
  });
}
