import { expect, it } from 'vitest';
import { requests } from '../../../shared/ipc/contract.ts';
import { isListed, REQUEST_NAMES } from '../../../shared/ipc/names.ts';

it('lists exactly the requests of the contract', () => {
  expect(Object.keys(REQUEST_NAMES).sort()).toEqual(Object.keys(requests).sort());
});

it.each(['toString', '__proto__', 'constructor', '', 'app.boot ', 7, null, undefined, ['app.boot']])(
  'does not take %j for a name',
  (name) => {
    expect(isListed(REQUEST_NAMES, name)).toBe(false);
  },
);
