/**
 * Gives `Animation.finished` anew, from the animation's events. Chromium's own promise begins again when a
 * transition is cancelled, as by the removal of its element; an animation with a promise that still waits
 * is kept for ever, and with it every element that it moved: each dialog that was ever closed, since the
 * components of the dialogs wait for that promise before they remove it.
 */
export function releaseEndedAnimations(prototype: Animation = Animation.prototype): void {
  const waiting = new WeakMap<Animation, Promise<Animation>>();
  Object.defineProperty(prototype, 'finished', {
    configurable: true,
    enumerable: true,
    get(this: Animation) {
      if (this.playState === 'finished') return Promise.resolve(this);
      const known = waiting.get(this);
      if (known) return known;
      const promise = untilItEnds(this, () => waiting.delete(this));
      waiting.set(this, promise);
      return promise;
    },
  });
}

function untilItEnds(animation: Animation, onEnd: () => void): Promise<Animation> {
  const promise = new Promise<Animation>((resolve, reject) => {
    const end = (event: Event) => {
      animation.removeEventListener('finish', end);
      animation.removeEventListener('cancel', end);
      onEnd();
      if (event.type === 'finish') resolve(animation);
      else reject(new DOMException('The animation was cancelled.', 'AbortError'));
    };
    animation.addEventListener('finish', end);
    animation.addEventListener('cancel', end);
  });
  // As with the browser's own, nobody has to listen.
  promise.catch(() => undefined);
  return promise;
}
