/** Put in by the build, see electron.vite.config.ts. */
declare const __UPDATE_KEY__: string | undefined;

/**
 * The public key that updates are known by (Ed25519, SPKI in base64), or null in a program that was built without one.
 * Only a program that is not packaged listens to the environment, for tests.
 */
export function updateKey(isPackaged: boolean, environment: NodeJS.ProcessEnv = process.env): string | null {
  const built = typeof __UPDATE_KEY__ === 'string' ? __UPDATE_KEY__ : '';
  return built || (!isPackaged && environment.DATELINE_UPDATE_KEY) || null;
}
