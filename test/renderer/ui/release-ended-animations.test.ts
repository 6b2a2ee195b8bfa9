import { beforeEach, expect, test, vi } from 'vitest';
import { releaseEndedAnimations } from '../../../renderer/ui/release-ended-animations.ts';

/** Stands for the browser's animation, whose own promise nobody may ask for. */
class SomeAnimation extends EventTarget {
  playState: AnimationPlayState = 'running';
  readonly own = vi.fn();

  get finished(): Promise<Animation> {
    this.own();
    return new Promise(() => undefined);
  }

  end(name: 'finish' | 'cancel'): void {
    this.playState = name === 'finish' ? 'finished' : 'idle';
    this.dispatchEvent(new Event(name));
  }
}

let animation: SomeAnimation;

beforeEach(() => {
  class OneAnimation extends SomeAnimation {}
  releaseEndedAnimations(OneAnimation.prototype as unknown as Animation);
  animation = new OneAnimation();
});

test('is told when an animation has finished, and of one that had', async () => {
  const before = animation.finished;
  expect(animation.finished).toBe(before);
  animation.end('finish');
  await expect(before).resolves.toBe(animation);
  await expect(animation.finished).resolves.toBe(animation);
  expect(animation.own).not.toHaveBeenCalled();
});

test('is told when an animation was cancelled, and may leave it', async () => {
  const asked = animation.finished;
  animation.end('cancel');
  await expect(asked).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  const again = animation.finished;
  animation.end('finish');
  await expect(again).resolves.toBe(animation);
  expect(animation.own).not.toHaveBeenCalled();
});

test('leaves nothing at an animation that has ended', async () => {
  const removed = vi.spyOn(animation, 'removeEventListener');
  const asked = animation.finished;
  animation.end('finish');
  await asked;
  expect(removed.mock.calls.map(([name]) => name)).toEqual(['finish', 'cancel']);
});
