import { describe, expect, it, vi } from 'vitest';
import { answer } from '../../../electron/ipc/answer.ts';
import type { Handlers } from '../../../electron/ipc/handlers.ts';
import { type RequestName, requests } from '../../../shared/ipc/contract.ts';
import { DatelineError } from '../../../shared/result.ts';

const NAMES = Object.keys(requests) as RequestName[];

function handlersWith(handle: (argument: never) => unknown): Handlers {
  return Object.fromEntries(NAMES.map((name) => [name, handle])) as unknown as Handlers;
}

describe('answer', () => {
  it('hands a valid argument over and answers what the handler answers', async () => {
    const handle = vi.fn(() => 'opened');
    const report = vi.fn();
    const result = await answer('stories.open', { id: 'story-0001' }, handlersWith(handle), report);
    expect(result).toEqual({ ok: true, value: 'opened' });
    expect(handle).toHaveBeenCalledWith({ id: 'story-0001' });
    expect(report).not.toHaveBeenCalled();
  });

  it('answers a foreseen failure with its code and sentence, and reports no defect', async () => {
    const report = vi.fn();
    const handlers = handlersWith(() => {
      throw new DatelineError('disk-full', 'The disk is full.');
    });
    const result = await answer('stories.create', undefined, handlers, report);
    expect(result).toEqual({ ok: false, error: { code: 'disk-full', message: 'The disk is full.' } });
    expect(report).not.toHaveBeenCalled();
  });

  it('reports any other failure once and tells the window nothing of it', async () => {
    const report = vi.fn();
    const defect = new Error('ENOENT: /home/somebody/secret');
    const handlers = handlersWith(() => Promise.reject(defect));
    const result = await answer('stories.create', undefined, handlers, report);
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(result)).not.toContain('secret');
    expect(report.mock.calls).toEqual([['stories.create', defect]]);
  });

  const never: readonly unknown[] = [
    null,
    0,
    '',
    'x',
    [],
    [{}],
    true,
    { __proto__: null, constructor: 1 },
    { surplus: 1 },
  ];
  it.each(NAMES)('refuses arguments for %s that are not in its shape', async (name) => {
    const handle = vi.fn(() => null);
    for (const argument of never) {
      const result = await answer(name, argument, handlersWith(handle), vi.fn());
      expect(result, JSON.stringify(argument)).toMatchObject({ error: { code: 'invalid-argument' } });
    }
    expect(handle).not.toHaveBeenCalled();
  });

  const id = 'story-0001';
  const hostile: [RequestName, unknown][] = [
    ['stories.open', { id: '../story-0001' }],
    ['stories.open', { id: 'story-0001', path: '/etc/passwd' }],
    ['stories.open', { id: `${'a'.repeat(41)}` }],
    ['stories.open', { id: ['story-0001'] }],
    ['stories.save', { id, base: -1 }],
    ['stories.save', { id, base: 1.5 }],
    ['stories.save', { id, base: 0, splice: { from: 0, remove: 0, insert: [{ type: 'script' }] } }],
    ['stories.save', { id, base: 0, splice: { from: Number.NaN, remove: 0, insert: [] } }],
    ['stories.search', { text: 'x'.repeat(1001) }],
    ['media.add', { id, name: 'a.png', bytes: [1, 2, 3] }],
    ['media.add', { id, name: 'a'.repeat(256), bytes: new Uint8Array() }],
    ['media.add', { id, name: 'a.png', bytes: { length: 3, byteLength: 3 } }],
    ['export.run', { id, kind: 'exe' }],
    ['export.open', { exportId: '/etc/passwd' }],
    ['export.reveal', { exportId: '/etc/passwd' }],
    ['link.open', { href: 'file:///etc/passwd' }],
    ['link.open', { href: 'javascript:alert(1)' }],
    ['link.open', { href: 'smb://host/share' }],
    ['link.open', { href: '/relative' }],
    ['preferences.set', { theme: 'pink' }],
    ['preferences.set', { storiesWidth: 1e9 }],
    ['library.choose', { purpose: 'delete' }],
    ['window.flushed', { ok: 'yes' }],
    ['window.fill', { on: 1 }],
  ];
  it.each(hostile)('refuses %s with %j', async (name, argument) => {
    const handle = vi.fn(() => null);
    const result = await answer(name, argument, handlersWith(handle), vi.fn());
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid-argument' } });
    expect(handle).not.toHaveBeenCalled();
  });

  it.each(['toString', '__proto__', 'constructor', '', 'app.boot ', 7, null, undefined, ['app.boot']])(
    'does not take %j for a request',
    async (name) => {
      const handle = vi.fn(() => null);
      const result = await answer(name, undefined, handlersWith(handle), vi.fn());
      expect(result).toMatchObject({ ok: false, error: { code: 'invalid-argument' } });
      expect(handle).not.toHaveBeenCalled();
    },
  );

  it('survives an argument that throws while it is read', async () => {
    const trap = {
      get id(): string {
        throw new Error('trap');
      },
    };
    const report = vi.fn();
    const result = await answer('stories.open', trap, handlersWith(vi.fn()), report);
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(report).toHaveBeenCalledOnce();
  });
});
