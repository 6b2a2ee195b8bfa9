import { appRoute } from './app-route.ts';
import { FILE_POLICY, windowPolicy } from './policy.ts';
import { respondWith, type SchemeRequest, type SchemeResponse } from './respond.ts';

/** The development server's address, or null; an installed Dateline never listens to the environment. */
export function devServer(environment: NodeJS.ProcessEnv, isPackaged: boolean): URL | null {
  const address = environment.ELECTRON_RENDERER_URL;
  return !isPackaged && address ? new URL(address) : null;
}

/**
 * While developing, the window's files come through the app's own scheme from the development server, so
 * that the window has the same origin, frame and rules as when it is built. Null for an address that is not
 * one of the window's files.
 */
export async function respondFromDevServer(
  request: SchemeRequest,
  server: URL,
): Promise<SchemeResponse | null> {
  const url = new URL(request.url);
  const route = appRoute(request.url);
  if (route && route.kind !== 'window') return null;
  const reply = await fetch(new URL(url.pathname + url.search, server), { method: request.method });
  const type = reply.headers.get('content-type') ?? 'text/plain; charset=utf-8';
  const policy = type.startsWith('text/html') ? windowPolicy({ server }) : FILE_POLICY;
  return respondWith(new Uint8Array(await reply.arrayBuffer()), type, policy, reply.status);
}
