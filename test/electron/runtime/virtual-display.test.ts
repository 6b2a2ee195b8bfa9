import { describe, expect, it } from 'vitest';
import { authorityEntry, needsVirtualDisplay } from '../../../electron/runtime/virtual-display.mjs';

describe('a virtual display', () => {
  it('is needed on Linux without a screen only', () => {
    expect(needsVirtualDisplay('linux', {})).toBe(true);
    expect(needsVirtualDisplay('linux', { DISPLAY: '' })).toBe(true);
    expect(needsVirtualDisplay('linux', { DISPLAY: ':1' })).toBe(false);
    expect(needsVirtualDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(false);
    expect(needsVirtualDisplay('darwin', {})).toBe(false);
  });

  it('is opened by a cookie for whatever number it gets', () => {
    const entry = authorityEntry(Buffer.from('0123456789abcdef'));
    expect(entry.toString('latin1')).toBe('\xff\xff\0\0\0\0\0\x12MIT-MAGIC-COOKIE-1\0\x100123456789abcdef');
  });
});
