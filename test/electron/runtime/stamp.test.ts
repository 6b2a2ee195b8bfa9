import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprint, isStamped, writeStamp } from '../../../electron/runtime/stamp.mjs';
import { temporaryFolder } from './temporary-folder.ts';

function project() {
  const root = temporaryFolder();
  mkdirSync(path.join(root, 'shared/story'), { recursive: true });
  writeFileSync(path.join(root, 'shared/story/story.ts'), 'one');
  writeFileSync(path.join(root, 'package.json'), '{}');
  const stampOf = () => fingerprint(root, ['shared', 'package.json', 'assets']);
  return { root, stampOf, story: path.join(root, 'shared/story/story.ts') };
}

describe('a fingerprint of files', () => {
  it('stays when nothing changes', () => {
    const { stampOf } = project();
    expect(stampOf()).toBe(stampOf());
  });

  it.each<[string, (story: string, root: string) => void]>([
    ['a file is edited', (story) => writeFileSync(story, 'longer')],
    ['a file is edited to the same length', (story) => utimesSync(story, 1, 1)],
    ['a file is removed', (story) => rmSync(story)],
    ['a file is added', (story) => writeFileSync(`${story}x`, '')],
    [
      'a folder that was missing appears',
      (_, root) => {
        mkdirSync(path.join(root, 'assets'));
        writeFileSync(path.join(root, 'assets/icon.svg'), '');
      },
    ],
  ])('changes when %s', (_, change) => {
    const { root, stampOf, story } = project();
    const before = stampOf();
    change(story, root);
    expect(stampOf()).not.toBe(before);
  });

  it('leaves out what is not wanted', () => {
    const { root, story } = project();
    const stampOf = () => fingerprint(root, ['shared'], (file) => !file.endsWith('story.ts'));
    const before = stampOf();
    writeFileSync(story, 'changed');
    expect(stampOf()).toBe(before);
  });
});

describe('a stamp', () => {
  it('is there only once it was written, with the value it was written with', () => {
    const file = path.join(temporaryFolder(), 'out/.built-from');
    expect(isStamped(file, 'abc')).toBe(false);
    writeStamp(file, 'abc');
    expect(isStamped(file, 'abc')).toBe(true);
    expect(isStamped(file, 'abd')).toBe(false);
  });
});
