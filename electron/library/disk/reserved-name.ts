const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

/** True for a name that Windows keeps for a device, whatever its ending: no file there can have it. */
export function isReservedName(name: string): boolean {
  return RESERVED.test(name);
}
