import { expect, it } from 'vitest';
import { isReservedName } from '../../../../electron/library/disk/reserved-name.ts';

it.each(['con', 'PRN', 'aux.json', 'nul.tar.gz', 'com1', 'LPT9.txt'])(
  'knows that Windows keeps %s for a device',
  (name) => {
    expect(isReservedName(name)).toBe(true);
  },
);

it.each(['contact', 'my-con', 'auxiliary.json', 'com', 'com10', 'lpt-1', 'nulls.txt'])(
  'lets a file be called %s',
  (name) => {
    expect(isReservedName(name)).toBe(false);
  },
);
