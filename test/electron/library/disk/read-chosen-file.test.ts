import { execFileSync } from 'node:child_process';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import { readChosenFile } from '../../../../electron/library/disk/read-chosen-file.ts';
import { temporaryFolder } from '../temporary-library.ts';

async function chosen(text: string): Promise<string> {
  const file = join(await temporaryFolder(), 'notes.txt');
  await writeFile(file, text);
  return file;
}

it('reads what a person chose, also through a link of theirs', async () => {
  const file = await chosen('From the field.');
  const link = join(await temporaryFolder(), 'link');
  await symlink(file, link);
  expect(String(await readChosenFile(diskFileSystem, file, 15))).toBe('From the field.');
  expect(String(await readChosenFile(diskFileSystem, link, 15))).toBe('From the field.');
});

it('refuses what is larger than it may be', async () => {
  const file = await chosen('From the field.');
  await expect(readChosenFile(diskFileSystem, file, 14)).rejects.toMatchObject({ code: 'ETOOLARGE' });
});

it('asks first whether the file will do', async () => {
  const file = await chosen('From the field.');
  const asked: number[] = [];
  const refuse = ({ size }: { readonly size: number }) => {
    asked.push(size);
    throw new Error('will not do');
  };
  await expect(readChosenFile(diskFileSystem, file, 1, refuse)).rejects.toThrow('will not do');
  expect(asked).toEqual([15]);
});

it('waits for no pipe', async () => {
  const pipe = join(await temporaryFolder(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  await expect(readChosenFile(diskFileSystem, pipe, 15)).rejects.toMatchObject({
    code: 'EWRONGKIND',
    finding: 'is a pipe, not a file',
  });
});
