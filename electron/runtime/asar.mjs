// Writes the archive format that Electron reads its own start page from. Source: the format section of the
// README of Electron's asar: a Chromium pickle holding the JSON index, then the files.

/**
 * @param {ReadonlyMap<string, Buffer>} files name (no folders) to content
 * @returns {Buffer} the archive
 */
export function packAsar(files) {
  /** @type {Record<string, { size: number, offset: string }>} */
  const index = {};
  let offset = 0;
  for (const [name, content] of files) {
    index[name] = { size: content.length, offset: String(offset) };
    offset += content.length;
  }
  const json = Buffer.from(JSON.stringify({ files: index }));
  const padding = Buffer.alloc((4 - (json.length % 4)) % 4);
  const header = Buffer.alloc(16);
  header.writeUInt32LE(4, 0);
  header.writeUInt32LE(8 + json.length + padding.length, 4);
  header.writeUInt32LE(4 + json.length + padding.length, 8);
  header.writeUInt32LE(json.length, 12);
  return Buffer.concat([header, json, padding, ...files.values()]);
}
