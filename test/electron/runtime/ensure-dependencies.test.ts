import { describe, expect, it } from 'vitest';
import { isInstalled } from '../../../electron/runtime/ensure-dependencies.mjs';

const zod = { version: '4.0.0', integrity: 'sha512-a' };
const wanted = {
  '': {},
  'node_modules/zod': zod,
  'node_modules/mac-only': { version: '1.0.0', optional: true },
};

describe('what npm has put in place', () => {
  it('is enough when only packages for another system are absent', () => {
    expect(isInstalled(wanted, { 'node_modules/zod': zod })).toBe(true);
  });

  it.each([
    ['is missing', {}],
    ['is of another version', { 'node_modules/zod': { ...zod, version: '4.0.1' } }],
    ['has another content', { 'node_modules/zod': { ...zod, integrity: 'sha512-b' } }],
  ])('is not enough when a package %s', (_, installed) => {
    expect(isInstalled(wanted, installed)).toBe(false);
  });
});
