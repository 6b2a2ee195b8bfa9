import { readFile } from 'node:fs/promises';

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: Readonly<Record<string, unknown>> }[];
}

/** What Chromium writes down when it begins to speak to anybody: a request, a name to look up, a socket. */
const SPEAKING =
  /^(REQUEST_ALIVE|URL_REQUEST|CORS_REQUEST|HOST_RESOLVER|HTTP_STREAM|SOCKET|TCP_|UDP_|QUIC_SESSION$|WEBSOCKET)/;

/**
 * Every attempt to use the network in the log that `--log-net-log` wrote, which is whole once the program
 * has ended.
 */
export async function networkAttempts(file: string): Promise<readonly string[]> {
  const log = JSON.parse(await readFile(file, 'utf8')) as NetLog;
  const names = new Map(Object.entries(log.constants.logEventTypes).map(([name, type]) => [type, name]));
  return log.events.flatMap(({ type, params }) => {
    const name = names.get(type) ?? `type ${type}`;
    return SPEAKING.test(name)
      ? [`${name} ${params?.url ?? params?.host ?? params?.address ?? ''}`.trim()]
      : [];
  });
}
