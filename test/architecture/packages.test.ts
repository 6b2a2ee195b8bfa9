import { describe, expect, it } from 'vitest';
import { readProjectFile } from './project-files.ts';
import { lockViolations, type PackageJson, type PackageLock, pinViolations } from './rules/packages.ts';

const project = JSON.parse(readProjectFile('package.json')) as PackageJson;
const lock = JSON.parse(readProjectFile('package-lock.json')) as PackageLock;

describe('packages', () => {
  it('are asked for by exact version', () => {
    expect(Object.keys({ ...project.devDependencies }).length).toBeGreaterThan(10);
    expect(pinViolations(project)).toEqual([]);
  });

  it.each(['^1.2.3', '~1.2.3', '1.2', '1.x', '*', 'latest', '>=1.2.3', 'npm:electron@^33.4.11', ''])(
    'may not be asked for as "%s"',
    (version) => {
      expect(pinViolations({ dependencies: { a: version } })).toHaveLength(1);
    },
  );

  it.each(['1.2.3', '1.2.3-rc.1', 'npm:electron@33.4.11', 'npm:@scope/a@1.0.0'])(
    'may be asked for as "%s"',
    (version) => {
      expect(pinViolations({ devDependencies: { a: version } })).toEqual([]);
    },
  );
});

describe('the lock', () => {
  it('can be installed from cleanly, anywhere', () => {
    expect(lockViolations(project, lock)).toEqual([]);
  });

  it('is refused when it does not fit package.json, names a source, or leaves packages out', () => {
    const bad: PackageLock = {
      packages: {
        '': { dependencies: { a: '1.0.0', gone: '1.0.0' } },
        'node_modules/a': { version: '1.0.1', resolved: 'https://example.org/a.tgz' },
        'node_modules/b': { version: '1.0.0', optionalDependencies: { 'b-linux': '1.0.0' } },
        'node_modules/c': {},
      },
    };
    expect(lockViolations({ dependencies: { a: '1.0.1' } }, bad)).toEqual([
      'a differs between package.json and its lock',
      'gone differs between package.json and its lock',
      'node_modules/a names where it was fetched from',
      'b-linux, which node_modules/b asks for, is not listed',
      'node_modules/c has no version',
    ]);
  });
});
