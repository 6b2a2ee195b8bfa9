import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { createFlushGate } from '../../../electron/windows/flush-gate.ts';
import { saveOnLeaving } from '../../../electron/windows/save-on-leaving.ts';

function desk() {
  const window = new EventEmitter();
  const power = new EventEmitter();
  const ask = vi.fn();
  const gate = createFlushGate(ask);
  const quit = vi.fn();
  saveOnLeaving({ window, power, save: gate.ask, quit });
  return { window, power, ask, gate, quit };
}

describe('what is typed is brought to the disk', () => {
  it.each([
    ['the computer goes to sleep', 'power', 'suspend'],
    ['the screen is locked', 'power', 'lock-screen'],
    ['somebody else takes the computer over', 'power', 'user-did-resign-active'],
    ['the system asks whether it may log out', 'window', 'query-session-end'],
    ['the system logs out', 'window', 'session-end'],
  ] as const)('when %s', async (_, who, event) => {
    const emitters = desk();
    emitters[who].emit(event);
    expect(emitters.ask).toHaveBeenCalledTimes(1);
    const outcome = emitters.gate.ask();
    emitters.gate.answered(true);
    expect(await outcome).toBe('saved');
    emitters[who].emit(event);
    expect(emitters.ask).toHaveBeenCalledTimes(2);
    emitters.gate.answered(true);
    expect(emitters.quit).not.toHaveBeenCalled();
  });

  it('by an orderly end when the system shuts down, which is asked to wait for it', () => {
    const { power, quit } = desk();
    const preventDefault = vi.fn();
    power.emit('shutdown', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(quit).toHaveBeenCalledOnce();
  });
});
