const VERSION = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/;

/** Of releases alone: three numbers. Negative when `a` is the older. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

export function isVersion(text: string): boolean {
  return VERSION.test(text);
}

function parts(version: string): number[] {
  const found = VERSION.exec(version);
  if (!found) throw new Error(`${version} is no version of three numbers`);
  return found.slice(1).map(Number);
}
