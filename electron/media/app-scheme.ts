/** The scheme of the addresses of everything that a window of Dateline loads: `app://dateline/…`. */
export const APP_SCHEME = 'app';
