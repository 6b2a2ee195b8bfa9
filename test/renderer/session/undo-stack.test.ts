import { expect, it } from 'vitest';
import { createUndoStack } from '../../../renderer/session/undo-stack.ts';

it('takes back what was done last, and what was taken back before no more', async () => {
  const done: string[] = [];
  const stack = createUndoStack();
  const push = (name: string) => {
    const forget = stack.push(async () => {
      forget();
      done.push(name);
    });
    return forget;
  };
  push('first');
  const forgetSecond = push('second');
  push('third');
  await stack.undoLast();
  expect([forgetSecond(), forgetSecond()]).toEqual([true, false]);
  await stack.undoLast();
  await stack.undoLast();
  expect(done).toEqual(['third', 'first']);
});
