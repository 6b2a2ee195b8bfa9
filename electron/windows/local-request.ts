import { APP_ORIGIN } from '../../shared/ipc/addresses.ts';

const IN_MEMORY = new Set(['data:', 'blob:', 'about:', 'devtools:']);

/** True for an address that is answered inside this program, or by the development server while there is one. */
export function isLocalRequest(address: string, dev: URL | null): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (IN_MEMORY.has(url.protocol)) return true;
  if (`${url.protocol}//${url.host}` === APP_ORIGIN) return true;
  return dev !== null && url.protocol === 'ws:' && url.host === dev.host;
}
