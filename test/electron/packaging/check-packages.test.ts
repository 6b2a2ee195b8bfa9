import { expect, it } from 'vitest';
import { errorsIn } from '../../../electron/packaging/check-packages.mjs';

it.each([
  ['E: dateline: embedded-library png [a]', 1],
  ['dateline.x86_64: E: no-signature', 1],
  ['a.desktop: error: value "1.5" is not known', 1],
  ['W: dateline: elevated-privileges\nN: 0 hints overridden\n✔ Validation was successful: infos: 1', 0],
])('finds the errors of a judge in %j', (output, count) => {
  expect(errorsIn(output)).toHaveLength(count);
});
