// Fuses are switches inside the Electron binary: a sentinel, then one byte for the version of the layout, one for
// the number of fuses, then one character a fuse. Source: Electron's documentation, "Electron Fuses".
const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
const LAYOUT_VERSION = 1;
const CHARACTER = { on: 0x31, off: 0x30 };

/** Positions in layout 1. */
export const FUSE = {
  runAsNode: 0,
  cookieEncryption: 1,
  nodeOptions: 2,
  nodeCliInspect: 3,
  asarIntegrity: 4,
  onlyAsar: 5,
  ownBrowserSnapshot: 6,
  fileProtocolPrivileges: 7,
};

/**
 * What an installed Dateline is started with: nothing but its own archive runs in it. Linux cannot check the archive.
 * @type {ReadonlyMap<number, 'on' | 'off'>}
 */
export const INSTALLED_FUSES = new Map([
  [FUSE.runAsNode, 'off'],
  [FUSE.cookieEncryption, 'on'],
  [FUSE.nodeOptions, 'off'],
  [FUSE.nodeCliInspect, 'off'],
  [FUSE.onlyAsar, 'on'],
  [FUSE.ownBrowserSnapshot, 'off'],
  [FUSE.fileProtocolPrivileges, 'off'],
]);

/**
 * Sets fuses in place.
 * @param {Buffer} binary the whole executable
 * @param {ReadonlyMap<number, 'on' | 'off'>} states position to state
 */
export function setFuses(binary, states) {
  const sentinelAt = binary.indexOf(SENTINEL);
  const layoutAt = sentinelAt + SENTINEL.length;
  if (sentinelAt < 0 || binary[layoutAt] !== LAYOUT_VERSION) {
    throw new Error('the Electron binary has no fuses in the known layout');
  }
  const count = binary[layoutAt + 1] ?? 0;
  for (const [position, state] of states) {
    const at = layoutAt + 2 + position;
    if (position >= count || (binary[at] !== CHARACTER.on && binary[at] !== CHARACTER.off)) {
      throw new Error(`the Electron binary has no fuse number ${position}`);
    }
    binary[at] = CHARACTER[state];
  }
}
