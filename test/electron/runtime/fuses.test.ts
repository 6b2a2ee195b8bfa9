import { describe, expect, it } from 'vitest';
import { FUSE, setFuses } from '../../../electron/runtime/fuses.mjs';

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const binaryWith = (layout: number, fuses: string) =>
  Buffer.concat([
    Buffer.from(`ELF${SENTINEL}`),
    Buffer.from([layout, fuses.length]),
    Buffer.from(`${fuses}rest of the program`),
  ]);

describe('fuses', () => {
  it('are set at their position and nowhere else', () => {
    const binary = binaryWith(1, '10101010');
    setFuses(
      binary,
      new Map([
        [FUSE.nodeCliInspect, 'on'],
        [FUSE.ownBrowserSnapshot, 'off'],
      ]),
    );
    expect(binary).toEqual(binaryWith(1, '10111000'));
  });

  it('are left alone in a binary of another layout, or without them', () => {
    expect(() => setFuses(binaryWith(2, '10101010'), new Map([[3, 'on']]))).toThrow('known layout');
    expect(() => setFuses(Buffer.from('ELF and no fuses'), new Map([[3, 'on']]))).toThrow('known layout');
  });

  it('are refused when the binary has fewer, or has removed one', () => {
    expect(() => setFuses(binaryWith(1, '101'), new Map([[3, 'on']]))).toThrow('no fuse number 3');
    expect(() => setFuses(binaryWith(1, '101r'), new Map([[3, 'on']]))).toThrow('no fuse number 3');
  });
});
