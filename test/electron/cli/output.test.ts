import { expect, it, onTestFinished, vi } from 'vitest';
import { asOneLine, processOutput } from '../../../electron/cli/output.ts';
import { report } from '../../../electron/report.ts';

it('keeps a line one line, without what a terminal would obey, and a tab a tab', () => {
  expect(asOneLine('a\r\n\u001b[31mb\tc\u0000')).toBe('a [31mb\tc ');
});

it('prints results and problems apart, until the reader has gone', () => {
  const listeners = [process.stdout, process.stderr].map(
    (stream) => [stream, stream.listeners('error')] as const,
  );
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => {
    vi.restoreAllMocks();
    for (const [stream, known] of listeners) {
      for (const listener of stream.listeners('error')) {
        if (!known.includes(listener)) stream.removeListener('error', listener as () => void);
      }
    }
  });
  const output = processOutput();
  output.result('one\ntwo');
  output.problem('wrong');
  process.stdout.emit('error', Object.assign(new Error('closed'), { code: 'EPIPE' }));
  output.result('three');
  output.problem('still wrong');
  expect(() => process.stderr.emit('error', Object.assign(new Error('full'), { code: 'ENOSPC' }))).toThrow(
    'full',
  );
  expect(out.mock.calls).toEqual([['one two\n']]);
  expect(err.mock.calls).toEqual([['wrong\n'], ['still wrong\n']]);
});

it('writes what nobody foresaw with where it came from', () => {
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => err.mockRestore());
  report('A backup failed', 'no thread');
  report('A backup failed', new Error('no disk'));
  expect(err.mock.calls[0]).toEqual(['A backup failed: no thread\n']);
  expect(err.mock.calls[1]?.[0]).toMatch(/^A backup failed: Error: no disk\n {4}at /);
});
