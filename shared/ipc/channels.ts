/** The one channel on which a window asks: with the name of a request and its argument. */
export const REQUEST_CHANNEL = 'dateline:request';

/** The one channel on which a window is told: with the name of an event and its payload. */
export const EVENT_CHANNEL = 'dateline:event';
