import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { quitOnSignals } from '../../../electron/windows/quit-on-signals.ts';

it('quits in order instead of what others would do on a signal', () => {
  const signals = new EventEmitter();
  const killAtOnce = vi.fn();
  signals.on('SIGTERM', killAtOnce);
  const app = { quit: vi.fn() };
  quitOnSignals(app, signals);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) signals.emit(signal);
  expect(app.quit).toHaveBeenCalledTimes(3);
  expect(killAtOnce).not.toHaveBeenCalled();
});
