import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The environment of a person whose home is `home`: nothing of who runs the tests is touched, but the
 * display is found.
 */
export function environmentOf(home: string): Record<string, string> {
  const ours = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'ELECTRON_RUN_AS_NODE',
  );
  const authority = path.join(process.env.HOME ?? home, '.Xauthority');
  return {
    ...(existsSync(authority) ? { XAUTHORITY: authority } : {}),
    ...Object.fromEntries(ours),
    HOME: home,
    XDG_CONFIG_HOME: path.join(home, '.config'),
    XDG_DATA_HOME: path.join(home, '.local/share'),
    XDG_CACHE_HOME: path.join(home, '.cache'),
    DATELINE_LIBRARY_CACHE: path.join(home, '.cache/dateline/libraries'),
    XDG_STATE_HOME: path.join(home, '.local/state'),
    LANG: 'en_GB.UTF-8',
  };
}
