import { expect, it, vi } from 'vitest';
import type { FlushGate, FlushOutcome } from '../../../electron/windows/flush-gate.ts';
import { type CloseChoice, mayClose } from '../../../electron/windows/may-close.ts';

function gateThat(...outcomes: FlushOutcome[]): FlushGate {
  const ask = vi.fn();
  for (const outcome of outcomes) ask.mockResolvedValueOnce(outcome);
  return { ask, answered: vi.fn(), unsaved: null };
}

function personWho(...choices: CloseChoice[]) {
  const person = vi.fn();
  for (const choice of choices) person.mockResolvedValueOnce(choice);
  return person;
}

it('closes without a question when all is saved', async () => {
  const person = personWho();
  expect(await mayClose(gateThat('saved'), person)).toBe(true);
  expect(person).not.toHaveBeenCalled();
});

it('waits again and again for as long as the person wants to', async () => {
  const person = personWho('try-again', 'try-again');
  expect(await mayClose(gateThat('no-answer', 'failed', 'saved'), person)).toBe(true);
  expect(person.mock.calls).toEqual([['no-answer'], ['failed']]);
});

it('stays open when the person wants to see what failed', async () => {
  expect(await mayClose(gateThat('failed'), personWho('stay'))).toBe(false);
});

it('closes without what failed when the person says so', async () => {
  expect(await mayClose(gateThat('failed'), personWho('close-anyway'))).toBe(true);
});
