import { describe, expect, it } from 'vitest';
import { type JournalFile, openJournal } from '../../../../renderer/session/typed/journal.ts';
import { decodeRecord, encodeRecord } from '../../../../renderer/session/typed/journal-record.ts';

function memoryFile(): JournalFile & { bytes: Uint8Array } {
  const file = {
    bytes: new Uint8Array(4096),
    read: () => file.bytes.slice(),
    write: (bytes: Uint8Array) => file.bytes.set(bytes),
  };
  return file;
}

describe('a record', () => {
  it('is read as it was written, whatever lies behind it', () => {
    const bytes = encodeRecord({ number: 7, text: 'Kairo, Ägypten: مصر' });
    expect(decodeRecord(new Uint8Array([...bytes, 1, 2, 3]))).toEqual({
      number: 7,
      text: 'Kairo, Ägypten: مصر',
    });
  });

  it('is none when any part of it is missing or another', () => {
    const bytes = encodeRecord({ number: 7, text: 'Cairo' });
    for (let at = 0; at < bytes.length; at++) {
      expect(decodeRecord(bytes.slice(0, at))).toBeNull();
      const other = bytes.slice();
      other[at] = (other[at] as number) ^ 1;
      expect(decodeRecord(other)).toBeNull();
    }
    expect(decodeRecord(new Uint8Array(4096))).toBeNull();
  });
});

describe('the journal', () => {
  it('holds the newest text when it is opened again', () => {
    const files = [memoryFile(), memoryFile()] as const;
    const journal = openJournal(files);
    expect(journal.text).toBe('');
    for (const text of ['one', 'two', 'three']) {
      journal.keep(text);
      expect(openJournal(files).text).toBe(text);
    }
    openJournal(files).keep('');
    expect(openJournal(files).text).toBe('');
  });

  it('holds the text before where the last write was cut short anywhere', () => {
    const files = [memoryFile(), memoryFile()] as const;
    const journal = openJournal(files);
    journal.keep('the text before');
    const other = files.find((file) => decodeRecord(file.bytes)?.text !== 'the text before') ?? files[0];
    const old = other.bytes.slice();
    journal.keep('the last text');
    const whole = encodeRecord({ number: 2, text: 'the last text' });
    for (let at = 0; at < whole.length; at++) {
      other.bytes = old.slice();
      other.bytes.set(whole.slice(0, at));
      expect(openJournal(files).text).toBe('the text before');
    }
  });
});
