type Versions = Readonly<Record<string, string>>;
export type PackageJson = { readonly dependencies?: Versions; readonly devDependencies?: Versions };
export type LockEntry = PackageJson & {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Versions;
};
export type PackageLock = { readonly packages: Readonly<Record<string, LockEntry>> };

const EXACT = /^(?:npm:(?:@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/;

export function pinViolations({ dependencies, devDependencies }: PackageJson): string[] {
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => `${name} is "${version}", which is no exact version`);
}

/** What makes a clean install fail or depend on one machine's registry. */
export function lockViolations(project: PackageJson, lock: PackageLock): string[] {
  const found: string[] = [];
  for (const kind of ['dependencies', 'devDependencies'] as const) {
    const locked = lock.packages['']?.[kind] ?? {};
    const names = new Set([...Object.keys(project[kind] ?? {}), ...Object.keys(locked)]);
    for (const name of names) {
      if (project[kind]?.[name] !== locked[name])
        found.push(`${name} differs between package.json and its lock`);
    }
  }
  for (const [folder, entry] of Object.entries(lock.packages)) {
    if (entry.resolved) found.push(`${folder} names where it was fetched from`);
    if (folder !== '' && !entry.version) found.push(`${folder} has no version`);
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      const isListed =
        `node_modules/${name}` in lock.packages || `${folder}/node_modules/${name}` in lock.packages;
      if (!isListed) found.push(`${name}, which ${folder} asks for, is not listed`);
    }
  }
  return found;
}
