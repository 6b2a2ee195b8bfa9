import { describe, expect, it } from 'vitest';
import {
  DISPLAY_PACKAGES,
  installableName,
  missingLibraries,
  missingPackages,
  WINDOW_PACKAGES,
} from '../../../electron/runtime/system-packages.mjs';

const wanted = [...WINDOW_PACKAGES, ...DISPLAY_PACKAGES];
const all = 'libgtk-3-0 libnss3 libasound2 libgbm1 xvfb xauth'.split(' ');
const listing = (names: readonly string[]) => names.map((name) => `${name} installed\n`).join('');

describe('system packages', () => {
  it('are complete under their old and their new names', () => {
    expect(missingPackages(listing(all), wanted)).toEqual([]);
    const renamed = all.map((name) => (/gtk|asound/.test(name) ? `${name}t64` : name));
    expect(missingPackages(listing(renamed), wanted)).toEqual([]);
  });

  it('are missed one by one', () => {
    for (const name of all) {
      const others = listing(all.filter((other) => other !== name));
      expect(missingPackages(others, wanted).map(([first]) => first)).toEqual([name]);
    }
  });

  it('are missing when dpkg knows them but has removed them', () => {
    const others = listing(all.filter((name) => name !== 'xvfb'));
    expect(missingPackages(`${others}xvfb config-files\n`, wanted)).toEqual([['xvfb']]);
  });

  it('are installed under the name that the system has', () => {
    const policy = `libasound2:
  Installed: (none)
  Candidate: (none)
  Version table:
libasound2t64:
  Installed: (none)
  Candidate: 1.2.11-1
`;
    expect(installableName(policy, ['libasound2', 'libasound2t64'])).toBe('libasound2t64');
    expect(installableName(policy, ['libasound2'])).toBeUndefined();
    expect(installableName('', ['libasound2'])).toBeUndefined();
  });
});

describe('libraries', () => {
  it('that the loader cannot find are named', () => {
    const ldd = `\tlinux-vdso.so.1 (0x00007ffd)
\tlibffmpeg.so => /opt/libffmpeg.so (0x00007f)
\tlibgtk-3.so.0 => not found
\tlibasound.so.2 => not found
`;
    expect(missingLibraries(ldd)).toEqual(['libgtk-3.so.0', 'libasound.so.2']);
    expect(missingLibraries('')).toEqual([]);
  });
});
