import { describe, expect, it } from 'vitest';
import { controlFile, debianChangelog } from '../../../electron/packaging/deb.mjs';
import { icoFile } from '../../../electron/packaging/icons.mjs';
import {
  LINTIAN_FINDINGS,
  LINTIAN_OVERRIDES,
  RPMLINT_CONFIG,
} from '../../../electron/packaging/overrides.mjs';
import { packageVersion, readPackageWords } from '../../../electron/packaging/package.mjs';
import { belongsToArchive } from '../../../electron/packaging/payload.mjs';
import { rpmSpec } from '../../../electron/packaging/rpm.mjs';
import { noRelease } from '../../../electron/packaging/runtime-to-ship.mjs';
import { LINUX_TARGETS } from '../../../electron/packaging/targets.mjs';

const date = new Date('2026-11-05T08:09:10Z');

describe('the words after npm run package', () => {
  it('choose what is made, and all of it without any', () => {
    expect(readPackageWords([])).toEqual({
      check: false,
      release: false,
      targets: Object.keys(LINUX_TARGETS),
    });
    expect(readPackageWords(['deb', '--check'])).toEqual({ check: true, release: false, targets: ['deb'] });
  });

  it('are refused by name', () => {
    expect(() => readPackageWords(['--chek'])).toThrow(/no word "--chek".*deb, rpm, portable/);
  });
});

describe('the runtime', () => {
  it('for development names its packages, which sort before the release', () => {
    expect(packageVersion('1.0.0', { folder: '', version: '33.2.1', isOfficial: false })).toBe(
      '1.0.0~electron33.2.1',
    );
    expect(packageVersion('1.0.0', { folder: '', version: '45.4.1', isOfficial: true })).toBe('1.0.0');
  });

  it('that is missing is told in one sentence', () => {
    expect(noRelease('33.2.1', '45.4.1')).toMatch(
      /only Electron 33\.2\.1.*downloads of Electron 45\.4\.1.*try again\.$/,
    );
    expect(noRelease('', '45.4.1')).toContain('no Electron is here');
  });
});

describe('the archive', () => {
  it.each(['out/main/main.js', 'assets/page/theme.css', 'package.json', 'out/dictionaries/ar.btrie'])(
    'holds %s',
    (file) => expect(belongsToArchive(file)).toBe(true),
  );
  it.each([
    'out/main/main.js.map',
    'out/.built-from',
    'out/test/1/entry.js',
    'node_modules/a',
    'outside',
    'shared/a.ts',
  ])('holds no %s', (file) => expect(belongsToArchive(file)).toBe(false));
});

describe('the texts of the packages', () => {
  it('give dates as each format has them', () => {
    expect(debianChangelog('1.0.0', date)).toContain('  Thu, 05 Nov 2026 08:09:10 +0000\n');
    expect(rpmSpec({ version: '1.0.0', tree: '/tree', date, isRelease: true })).toContain(
      '\n* Thu Nov 05 2026 ',
    );
  });

  it('round the size up to whole kilobytes', () => {
    expect(controlFile('1.0.0', 1025)).toContain('\nInstalled-Size: 2\n');
  });

  it('override findings of the runtime alone, each with its reason', () => {
    const lines = LINTIAN_OVERRIDES.trim().split('\n');
    expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(LINTIAN_FINDINGS.length);
    for (const line of lines.filter((line) => !line.startsWith('# '))) {
      expect(line).toMatch(/^dateline: [a-z-]+(?: \*)? \[usr\/lib\/dateline\/[\w.-]+\]$/);
    }
    expect(RPMLINT_CONFIG).toMatch(/^Filters = \[\n(?: {2}# .+\n {2}'.+',\n)+\]\n$/);
  });
});

it('an icon of Windows lists its images with their places', () => {
  const ico = icoFile(
    new Map([
      [16, Buffer.from('abc')],
      [256, Buffer.from('de')],
    ]),
  );
  expect([ico.readUInt16LE(2), ico.readUInt16LE(4), ico[6], ico[22]]).toEqual([1, 2, 16, 0]);
  const places = [6, 22].map((at) =>
    ico.subarray(ico.readUInt32LE(at + 12), ico.readUInt32LE(at + 12) + ico.readUInt32LE(at + 8)),
  );
  expect(places.map(String)).toEqual(['abc', 'de']);
});
