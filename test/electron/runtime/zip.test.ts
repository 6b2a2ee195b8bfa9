import { closeSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listZipEntries, readZipEntry } from '../../../electron/runtime/zip.mjs';
import { zipOf } from './archives.ts';
import { temporaryFolder } from './temporary-folder.ts';

function openBytes(bytes: Buffer) {
  const file = path.join(temporaryFolder(), 'a.zip');
  writeFileSync(file, bytes);
  const fd = openSync(file, 'r');
  onTestFinished(() => closeSync(fd));
  return { fd, size: bytes.length };
}

function readAll(bytes: Buffer) {
  const { fd, size } = openBytes(bytes);
  return listZipEntries(fd, size).map((entry) => ({ ...entry, content: readZipEntry(fd, entry) }));
}

const text = Buffer.from('Beirut, February 10 '.repeat(500));

describe('a zip archive', () => {
  it('gives back packed, stored and empty files with their permissions', () => {
    const members = [
      { name: 'Cypress/', content: Buffer.alloc(0), stored: true },
      { name: 'Cypress/program', content: text, mode: 0o755 },
      { name: 'Cypress/données.txt', content: text, stored: true },
      { name: 'Cypress/empty', content: Buffer.alloc(0) },
    ];
    const entries = readAll(zipOf(members));
    expect(entries.map(({ name, mode }) => [name, mode])).toEqual([
      ['Cypress/', 0o644],
      ['Cypress/program', 0o755],
      ['Cypress/données.txt', 0o644],
      ['Cypress/empty', 0o644],
    ]);
    expect(entries.map(({ content }) => content)).toEqual(members.map(({ content }) => content));
  });

  it('is found in front of a comment', () => {
    expect(readAll(zipOf([{ name: 'a', content: text }], 'made by hand'))).toHaveLength(1);
  });

  it('is refused when it is something else or cut short', () => {
    expect(() => readAll(Buffer.from('no archive'))).toThrow('not a zip archive');
    expect(() => readAll(Buffer.alloc(0))).toThrow('not a zip archive');
    const bytes = zipOf([{ name: 'a', content: text }]);
    expect(() => readAll(bytes.subarray(0, bytes.length - 30))).toThrow('not a zip archive');
    expect(() => readAll(bytes.subarray(40))).toThrow(/damaged|cut short/);
  });

  it('is refused when it holds fewer files than it says', () => {
    const bytes = zipOf([{ name: 'a', content: text }]);
    bytes.writeUInt16LE(2, bytes.length - 12);
    expect(() => readAll(bytes)).toThrow('directory of the zip archive is damaged');
  });

  it('is refused when a byte of a file is wrong', () => {
    const bytes = zipOf([{ name: 'a', content: text, stored: true }]);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    expect(() => readAll(bytes)).toThrow('a is damaged');
  });

  it('is refused when a file is larger than the archive states', () => {
    const bytes = zipOf([{ name: 'a', content: text }]);
    const sizeAt = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24;
    bytes.writeUInt32LE(10, sizeAt);
    expect(() => readAll(bytes)).toThrow();
  });
});
