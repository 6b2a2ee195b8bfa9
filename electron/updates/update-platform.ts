export interface ProgramPlace {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly isPortable: boolean;
  exists(file: string): boolean;
}

/** dpkg's own note of what it has installed. */
const DPKG_LIST = '/var/lib/dpkg/info/dateline.list';

/** The kind of package that this program came in, by the name that a signed notice gives it. */
export function updatePlatform({ platform, arch, isPortable, exists }: ProgramPlace): string {
  const system = `${platform}-${arch}`;
  if (isPortable) return `${system}-portable`;
  if (platform !== 'linux') return system;
  return exists(DPKG_LIST) ? `${system}-deb` : `${system}-rpm`;
}
