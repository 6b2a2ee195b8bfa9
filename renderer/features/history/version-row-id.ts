/** The row of a version in the timeline, which the list points at. */
export function versionRowId(version: string): string {
  return `version-${version}`;
}
